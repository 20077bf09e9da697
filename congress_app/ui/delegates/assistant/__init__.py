"""The assistant that takes lists of delegates over: which column is what, what becomes of each row. Begins with `flow.DelegatesImport`."""
