"""cryptography 45.0."""
