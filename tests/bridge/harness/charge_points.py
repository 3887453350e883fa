"""Names the charge points of the tests, and some of their fields."""

FIRST, SECOND = "BCU100001", "BCU100002"
FREE = {
    "activity": "available",
    "vehicle_status": "A",
    "delayed_charging": {"value": False, "permission": "write"},
    "smart_charging": False,
    "actual_kwh": 0,
}
"""The fields of a charge point that nobody uses."""
WITHOUT_PERMISSIONS = {
    name: {"permission": "read"}
    for name in ("plug_and_charge", "public_charging", "delayed_charging", "price_based_charging")
}
