"""fastapi 0.165.0."""

from starlette.exceptions import HTTPException

class RequestValidationError(Exception): ...
