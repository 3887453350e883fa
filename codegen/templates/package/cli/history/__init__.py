"""Prints what an account has done in the past: its sessions, and statements of their costs."""
