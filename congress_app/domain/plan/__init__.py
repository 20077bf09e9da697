"""Who attends which congress, as one plan: pure functions over it find what is wrong, count the load, and compare two versions."""
