"""fastapi 0.165.0."""

from starlette.testclient import TestClient
