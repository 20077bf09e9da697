"""What turns a `Document` into a file: PDF, xlsx, docx. Each is imported when it is first asked for."""
