"""Measured children: each does one piece of work in a process of its own and prints its numbers as JSON on its last line."""
