"""The part "Committees": who sits on them, in charge of which organisations, in which teams, when away, and how far it is."""
