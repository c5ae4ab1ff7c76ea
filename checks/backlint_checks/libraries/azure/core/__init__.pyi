"""azure-core 1.41.0.

What all clients of Azure have in common: five minutes to connect and for each read where a client says nothing else (given as
`connection_timeout` and `read_timeout` to the client or to a call), up to ten more attempts, and a week for all of them together.
"""

from . import exceptions
