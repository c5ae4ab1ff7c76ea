"""fastapi 0.165.0."""

from starlette.concurrency import iterate_in_threadpool, run_in_threadpool
