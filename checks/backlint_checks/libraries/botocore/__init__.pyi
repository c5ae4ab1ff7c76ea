"""botocore 1.44.5."""
