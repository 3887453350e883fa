"""Holds the modules that the generator uses itself and also copies into the package."""
