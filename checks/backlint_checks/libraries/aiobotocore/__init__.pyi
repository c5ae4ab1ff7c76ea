"""aiobotocore 2.25.1."""
