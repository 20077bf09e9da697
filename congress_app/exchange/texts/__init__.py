"""Foreign documents (docx, odt, pdf) become plain text and tables: read in a child process with limits, never run, nothing fetched."""
