"""The queries behind the lists: one list, one statement."""
