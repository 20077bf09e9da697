"""The view of the speeches."""
