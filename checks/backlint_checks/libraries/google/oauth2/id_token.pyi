"""google-auth 2.62.2. Fetches the certificates through the request object, which waits two minutes."""

from typing import Any

from backlint.stub import blocking, network

@network
@blocking
def verify_token(id_token: Any, request: Any, audience: Any = None, *args: Any, **kwargs: Any) -> Any: ...
@network
@blocking
def verify_oauth2_token(id_token: Any, request: Any, audience: Any = None, *args: Any, **kwargs: Any) -> Any: ...
@network
@blocking
def verify_firebase_token(id_token: Any, request: Any, audience: Any = None, *args: Any, **kwargs: Any) -> Any: ...
@network
@blocking
def fetch_id_token(request: Any, audience: Any) -> Any: ...
