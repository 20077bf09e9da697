"""Speed as ratios: our time divided by that of a plain program that does the same work, both run in the same call."""
