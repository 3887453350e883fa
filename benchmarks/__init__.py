"""How fast the SDK is beside other clients of the same service: ratios, measured side by side on one machine."""
