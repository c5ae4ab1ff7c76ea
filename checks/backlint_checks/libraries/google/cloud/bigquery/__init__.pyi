"""google-cloud-bigquery 3.47.0.

Without a timeout the client hands None on to the session that it was made with, and what that makes of it differs between versions and kinds of
session: nothing is said here of calls without one. A job's `result` waits for the end of the job, as it should.
"""

from .client import Client
