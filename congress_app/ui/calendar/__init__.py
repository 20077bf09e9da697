"""The congress calendar: one list of congresses as a table, as a month and as a week, with details beside it."""
