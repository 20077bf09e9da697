"""Printing: the forms, the real pages of the real PDF, and what can be done with them."""
