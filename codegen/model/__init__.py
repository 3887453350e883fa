"""The meaning of a spec: frozen data, its names, its JSON Schemas and its stand-ins."""
