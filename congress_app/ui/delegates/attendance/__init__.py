"""The view "roll-call": who came to a session of the congress, and why the others did not."""
