"""The part "Programme": the sessions and items of one congress on the running clock."""
