"""The toolbox of the window: work off its thread, messages, actions, look, lists, grids, forms. Knows no part of the program."""
