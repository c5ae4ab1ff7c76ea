"""google-api-core 2.44.0: the namespace of all packages of Google."""
