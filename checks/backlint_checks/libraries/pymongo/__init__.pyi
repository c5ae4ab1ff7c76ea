"""pymongo 4.20.0. A server is found within 30 seconds, connecting takes 20 at most; an operation then waits for ever unless `timeout` is set."""

from contextlib import AbstractContextManager

from backlint.stub import Deadline, deadline_scope

from . import collection, database
from .mongo_client import MongoClient

ASCENDING: int
DESCENDING: int

@deadline_scope
def timeout(seconds: Deadline["total"]) -> AbstractContextManager[None]: ...

class UpdateOne:
    def __init__(self, *args: object, **kwargs: object) -> None: ...

class InsertOne:
    def __init__(self, *args: object, **kwargs: object) -> None: ...

class DeleteOne:
    def __init__(self, *args: object, **kwargs: object) -> None: ...

class ReplaceOne:
    def __init__(self, *args: object, **kwargs: object) -> None: ...
