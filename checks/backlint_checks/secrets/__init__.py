"""What tells a secret from other text: formats of providers, names that denote credentials, values that are random.

No rule stands here; `security/hardcoded-secret` joins these into findings. Nothing here reads a file, and no function returns a message
that holds a value.
"""
