"""The assistant that takes lists of a part over: which column is what, what becomes of each row. Begins with `flow.ListImport`."""
