"""The part "Assignments": who attends which congress, as a matrix, by congress, by member, by day, and the load."""
