"""The clients that are compared: each module does the same with another library, in an environment of its own."""
