"""Follows the charging at the charge points of the live picture: sessions, energy, and limits of the current."""
