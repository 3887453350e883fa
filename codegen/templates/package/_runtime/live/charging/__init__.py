"""Follows the charging at the charge points of the live state: sessions, energy, and limits of the current."""
