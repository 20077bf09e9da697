"""The view "board": the documents as cards in columns by stage."""
