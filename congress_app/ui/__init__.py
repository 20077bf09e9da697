"""The window: the only package that imports PySide6. `common` holds the toolbox; each part of the program has a folder of its own."""

# Before Qt: once Qt is loaded, its import hook reads the source of every module that is imported after it.
import congress_app.bootstrap  # noqa: F401
