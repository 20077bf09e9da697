"""The documents of a congress: drafts and their versions, opinions and answers, numbers, speeches, the dossier, the result."""
