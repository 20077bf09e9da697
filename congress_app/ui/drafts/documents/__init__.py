"""The views "Documents" and "Board": drafts with their stages, versions and numbers; search in all texts; working copies."""
