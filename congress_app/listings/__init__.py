"""What a list shows - rows, columns, order - said once for screen, sheet, paper and terminal."""
