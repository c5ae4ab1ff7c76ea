"""google-cloud-core 2.8.0: the namespace of Google's clients."""
