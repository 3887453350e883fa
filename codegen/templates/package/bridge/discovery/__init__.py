"""Announces charge points and grid connections to Home Assistant by MQTT discovery."""
