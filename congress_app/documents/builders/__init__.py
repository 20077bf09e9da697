"""Rows become papers: one module a form. No fonts, no files."""
