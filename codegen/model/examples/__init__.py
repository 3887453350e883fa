"""Makes example values, and recognizes stand-ins: values that replace real ones in recordings."""
