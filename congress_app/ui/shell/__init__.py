"""The window around the parts: navigation, congress picker, menus, status line, first run, settings, help."""
