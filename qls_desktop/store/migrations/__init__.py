"""Numbered steps from one form of the database to the next; released ones never change."""
