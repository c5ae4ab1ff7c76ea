"""websockets 17.4.

Ten seconds to open and to close. A ping every twenty seconds notices a dead peer, so waiting for the next message needs no timeout. Iterating
over `connect(…)` connects again for ever, with growing waits.
"""

from . import exceptions
from .asyncio.client import ClientConnection, connect
from .exceptions import ConnectionClosed, ConnectionClosedError, ConnectionClosedOK, InvalidStatus, WebSocketException
