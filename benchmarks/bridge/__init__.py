"""Measures the bridge to MQTT beside two short programs that publish the same topics."""
