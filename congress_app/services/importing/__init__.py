"""Verbs that take over rows of text: compared with what stands, rejected with a reason, or stored, all as one step.

Where the rows come from (a spreadsheet, a pasted block) is not known here; matching of headings is `exchange`'s.
"""
