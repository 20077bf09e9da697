"""Foreign files become plain cells. A native reader can abort on a broken file, so it works in a child process with limits."""
