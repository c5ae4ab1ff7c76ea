"""What happens while a transaction is open: shared by the rules on transactions."""
