"""Publishes an account to an MQTT broker, announces it to Home Assistant, and carries out commands from there."""
