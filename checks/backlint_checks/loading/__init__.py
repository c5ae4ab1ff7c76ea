"""What a query has brought with it: the relations that rows need not ask for again."""
