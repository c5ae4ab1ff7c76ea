"""What becomes of the rows of a query."""
