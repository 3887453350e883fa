"""Made from the spec: what every command, object and field must do."""
