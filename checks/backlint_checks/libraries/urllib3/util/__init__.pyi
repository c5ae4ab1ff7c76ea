"""urllib3 2.8.0."""

from .retry import Retry
from .timeout import Timeout
