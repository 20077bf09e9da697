"""The lists about the documents of congresses: documents, versions, rounds, opinions, numbers, speeches, the dossier, the result."""
