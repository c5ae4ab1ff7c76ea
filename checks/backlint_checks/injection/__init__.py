"""Where the pieces of a statement's text come from."""
