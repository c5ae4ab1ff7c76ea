"""fastapi 0.165.0."""

from starlette.requests import HTTPConnection, Request
