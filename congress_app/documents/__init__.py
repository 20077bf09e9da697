"""Printed papers: their model, what builds them from rows, what renders them."""
