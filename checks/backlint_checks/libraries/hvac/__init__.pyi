"""hvac 2.4.0. Thirty seconds for each request; None means for ever."""

from . import exceptions
from .v1 import Client
