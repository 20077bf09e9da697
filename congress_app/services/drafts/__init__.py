"""Verbs on the documents of congresses: drafts and versions, opinions, numbers, speeches, the dossier, the result."""
