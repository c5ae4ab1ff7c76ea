"""azure-core 1.41.0: the namespace of Azure's clients."""
