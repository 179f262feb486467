"""Drives the real programs on a desktop of their own, as a person would."""
