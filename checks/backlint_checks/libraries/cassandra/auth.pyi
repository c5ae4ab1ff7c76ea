"""cassandra-driver 3.30.1."""

from backlint.stub import Secret

class PlainTextAuthProvider:
    def __init__(self, username: str, password: Secret) -> None: ...
