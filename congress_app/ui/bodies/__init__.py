"""The part "Running bodies": who presides, takes the minutes, verifies, counts and serves at one congress."""
