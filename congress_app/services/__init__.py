"""The verbs: one verb = one transaction = one named undo step."""
