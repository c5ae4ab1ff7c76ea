"""What migrations do to the tables of a database that is in use."""
