"""The window: the only package that imports PySide6. `common` holds the toolbox; each part of the program has a folder of its own."""
