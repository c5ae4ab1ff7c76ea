"""pymongo 4.20.0. A server is found within 30 seconds, connecting takes 20 at most; an operation then waits for ever unless `timeoutMS` or
`socketTimeoutMS` of the client, or `pymongo.timeout` around it, bounds it."""

from contextlib import AbstractContextManager

from backlint.stub import Deadline, deadline_scope

from . import client_session, collection, database, errors
from .asynchronous.mongo_client import AsyncMongoClient
from .collection import ReturnDocument
from .mongo_client import MongoClient

ASCENDING: int
DESCENDING: int
TEXT: str

@deadline_scope
def timeout(seconds: Deadline["total"]) -> AbstractContextManager[None]: ...

class UpdateOne:
    def __init__(self, *args: object, **kwargs: object) -> None: ...

class UpdateMany:
    def __init__(self, *args: object, **kwargs: object) -> None: ...

class InsertOne:
    def __init__(self, *args: object, **kwargs: object) -> None: ...

class DeleteOne:
    def __init__(self, *args: object, **kwargs: object) -> None: ...

class DeleteMany:
    def __init__(self, *args: object, **kwargs: object) -> None: ...

class ReplaceOne:
    def __init__(self, *args: object, **kwargs: object) -> None: ...

class IndexModel:
    def __init__(self, *args: object, **kwargs: object) -> None: ...
