"""mongoengine 0.29.3."""

from typing import Any

from backlint.stub import FOREVER, Dsn, Milliseconds, Secret
from pymongo import MongoClient
from pymongo.database import Database

def connect(
    db: str | None = None,
    alias: str = "default",
    *,
    host: Dsn = None,
    password: Secret = None,
    timeoutMS: Milliseconds["total"] = FOREVER,
    socketTimeoutMS: Milliseconds["read"] = FOREVER,
    connectTimeoutMS: Milliseconds["connect"] = 20_000,
    serverSelectionTimeoutMS: Milliseconds["pool"] = 30_000,
    **kwargs: Any,
) -> MongoClient: ...
def register_connection(
    alias: str,
    db: str | None = None,
    name: str | None = None,
    host: Dsn = None,
    port: int | None = None,
    *args: Any,
    password: Secret = None,
    **kwargs: Any,
) -> None: ...
def disconnect(alias: str = "default") -> None: ...
def get_connection(alias: str = "default", reconnect: bool = False) -> MongoClient: ...
def get_db(alias: str = "default", reconnect: bool = False) -> Database: ...
