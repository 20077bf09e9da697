"""The import of lists of delegates through the assistant of `ui.common.assistant`. Begins with `flow.DelegatesImport`."""
