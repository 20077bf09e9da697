"""The part "Party organisations": the tree, the table of a branch, details and persons of one organisation."""
