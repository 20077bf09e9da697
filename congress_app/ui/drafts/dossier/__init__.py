"""The view of the dossier: what it must hold, what fills each place, what is missing."""
