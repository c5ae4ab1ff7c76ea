"""requests 2.34.2."""

from . import delete, get, head, options, patch, post, put, request
