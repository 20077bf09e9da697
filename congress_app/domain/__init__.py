"""What a congress is: described entities, and rules as pure functions. No Qt, no SQL."""
