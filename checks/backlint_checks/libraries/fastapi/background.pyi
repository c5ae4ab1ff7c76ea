"""fastapi 0.165.0."""

from starlette.background import BackgroundTasks
