"""google-api-core 2.44.0."""
