"""google-api-python-client 2.202.0."""

from . import discovery, errors, http
