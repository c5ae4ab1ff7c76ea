"""beanie 2.2.0."""
