"""zeep 4.3.3."""

from . import exceptions, transports
from .client import AsyncClient, CachingClient, Client
from .transports import Transport
