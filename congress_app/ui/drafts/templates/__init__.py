"""Word templates of documents: a document written from one, and the office's own ones."""
