"""google-cloud-storage 3.17.1. A minute to connect and for each read of every request; None means for ever."""

from . import blob, bucket, client
from .blob import Blob
from .bucket import Bucket
from .client import Client
