"""Finds the table in a sheet as offices keep it: titles above, headings of several rows, groups, totals, signatures between and below."""
