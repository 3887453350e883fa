"""Follows the charging in the live state: sessions, energy, and temporary limits of the current."""
