"""What is measured: each module knows one thing."""
