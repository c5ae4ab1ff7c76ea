"""fastapi 0.165.0. A plain `def` handler or dependency runs in a thread, an `async def` one on the event loop."""

from starlette.background import BackgroundTasks
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response
from starlette.websockets import WebSocket, WebSocketDisconnect

from .applications import FastAPI
from .datastructures import UploadFile
from .param_functions import Body, Cookie, Depends, File, Form, Header, Path, Query, Security
from .routing import APIRouter
