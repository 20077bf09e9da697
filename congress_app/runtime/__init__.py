"""What every part stands on: errors, paths, clock, ids, settings, logs. Imports nothing of ours."""
