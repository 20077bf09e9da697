"""Foreign files: read into plain cells, matched to fields."""
