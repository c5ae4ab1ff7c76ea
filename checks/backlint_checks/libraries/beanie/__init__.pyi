"""beanie 2.2.0. Its client is that of pymongo."""

from typing import Any

from backlint.stub import network

from .odm.documents import Document
from .odm.fields import BackLink, Link, PydanticObjectId
from .odm.views import View

def Indexed(typ: Any = None, index_type: Any = ..., **kwargs: Any) -> Any: ...
@network
async def init_beanie(
    database: Any = None, connection_string: str | None = None, document_models: Any = None, *args: Any, **kwargs: Any
) -> None: ...
