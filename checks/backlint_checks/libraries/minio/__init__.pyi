"""minio 7.2.20."""

from . import error
from .api import Minio
from .error import InvalidResponseError, S3Error, ServerError
