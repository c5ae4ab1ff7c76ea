"""taskiq 0.13.0."""

from .broker import AsyncBroker
