"""Compares the speed of the SDK with other clients of the service, as ratios measured on one machine."""
