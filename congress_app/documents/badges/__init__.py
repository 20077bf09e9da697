"""Badges of a congress: what stands on them, how they lie on sheets, and their PDF. They are no paper of lines."""
