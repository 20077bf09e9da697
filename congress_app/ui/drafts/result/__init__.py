"""The view of the result of the congress."""
