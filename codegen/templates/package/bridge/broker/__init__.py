"""Keeps the connection to the MQTT broker; the only folder that uses aiomqtt."""
