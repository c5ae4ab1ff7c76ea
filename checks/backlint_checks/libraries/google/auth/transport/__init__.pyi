"""google-auth 2.62.2."""
