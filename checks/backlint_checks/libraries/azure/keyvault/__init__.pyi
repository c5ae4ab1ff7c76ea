"""azure-keyvault-secrets 4.12.0: the namespace."""
