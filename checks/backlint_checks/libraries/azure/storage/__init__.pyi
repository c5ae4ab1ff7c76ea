"""azure-storage-blob 12.31.1: the namespace."""
