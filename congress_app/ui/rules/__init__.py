"""The page of rules: every number that the program applies, with its source, and the office's own values."""
