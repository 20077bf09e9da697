"""The view of the register of numbers."""
