"""Publishes the values that evcc reads of each socket, and carries out the changes that evcc makes."""
