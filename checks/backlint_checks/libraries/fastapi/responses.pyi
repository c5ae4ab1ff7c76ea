"""fastapi 0.165.0."""

from starlette.responses import FileResponse, HTMLResponse, JSONResponse, PlainTextResponse, RedirectResponse, Response, StreamingResponse

class ORJSONResponse(JSONResponse): ...
