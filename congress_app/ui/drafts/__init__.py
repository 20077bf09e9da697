"""The part "Documents": drafts and their stages, opinions, numbers, speeches, the dossier, the result."""
