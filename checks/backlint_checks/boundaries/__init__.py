"""How violations of architecture contracts are told."""
