"""pika 1.4.4."""

from backlint.stub import Secret

class PlainCredentials:
    def __init__(self, username: str, password: Secret, erase_on_connect: bool = False) -> None: ...
