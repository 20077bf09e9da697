"""The demo data: the congresses of a real province in July 2025, with invented people. Built by the same verbs as all other data."""
