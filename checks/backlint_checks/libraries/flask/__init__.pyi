"""Flask 3.1.3."""

from typing import Any

from backlint.stub import Handler, Mounts, Route, Verb, decorates, entry, never_returns, received
from backlint.stub import route as routes
from click import Group

from . import views
from .testing import FlaskClient as _FlaskClient

class Blueprint:
    name: str
    def __init__(
        self,
        name: str,
        import_name: str,
        static_folder: Any = None,
        static_url_path: str | None = None,
        template_folder: Any = None,
        url_prefix: Route = None,
        **kwargs: Any,
    ) -> None: ...
    @entry("route")
    @decorates
    def route(self, rule: Route, *, methods: Verb = ["GET"], **options: Any) -> Any: ...
    @routes("GET")
    @decorates
    def get(self, rule: Route, **options: Any) -> Any: ...
    @routes("POST")
    @decorates
    def post(self, rule: Route, **options: Any) -> Any: ...
    @routes("PUT")
    @decorates
    def put(self, rule: Route, **options: Any) -> Any: ...
    @routes("DELETE")
    @decorates
    def delete(self, rule: Route, **options: Any) -> Any: ...
    @routes("PATCH")
    @decorates
    def patch(self, rule: Route, **options: Any) -> Any: ...
    @entry("route")
    def add_url_rule(
        self,
        rule: Route,
        endpoint: str | None = None,
        view_func: Handler = None,
        provide_automatic_options: bool | None = None,
        *,
        methods: Verb = ["GET"],
        **options: Any,
    ) -> None: ...
    @entry("route")
    @decorates
    def before_request(self, f: Any) -> Any: ...
    @entry("route")
    @decorates
    def after_request(self, f: Any) -> Any: ...
    @entry("route")
    @decorates
    def teardown_request(self, f: Any) -> Any: ...
    @decorates
    def errorhandler(self, code_or_exception: Any) -> Any: ...
    def register_blueprint(self, blueprint: Mounts, *, url_prefix: Route = None, **options: Any) -> None: ...
    cli: Group

class Flask:
    config: Any
    extensions: dict[str, Any]
    logger: Any
    testing: bool
    debug: bool
    def __init__(self, import_name: str, static_url_path: str | None = None, static_folder: Any = "static", **kwargs: Any) -> None: ...
    def app_context(self) -> Any: ...
    def test_client(self, use_cookies: bool = True, **kwargs: Any) -> _FlaskClient: ...
    def test_request_context(self, *args: Any, **kwargs: Any) -> Any: ...
    def run(
        self, host: str | None = None, port: int | None = None, debug: bool | None = None, load_dotenv: bool = True, **options: Any
    ) -> None: ...
    @entry("route")
    @decorates
    def route(self, rule: Route, *, methods: Verb = ["GET"], **options: Any) -> Any: ...
    @routes("GET")
    @decorates
    def get(self, rule: Route, **options: Any) -> Any: ...
    @routes("POST")
    @decorates
    def post(self, rule: Route, **options: Any) -> Any: ...
    @routes("PUT")
    @decorates
    def put(self, rule: Route, **options: Any) -> Any: ...
    @routes("DELETE")
    @decorates
    def delete(self, rule: Route, **options: Any) -> Any: ...
    @routes("PATCH")
    @decorates
    def patch(self, rule: Route, **options: Any) -> Any: ...
    @entry("route")
    def add_url_rule(
        self,
        rule: Route,
        endpoint: str | None = None,
        view_func: Handler = None,
        provide_automatic_options: bool | None = None,
        *,
        methods: Verb = ["GET"],
        **options: Any,
    ) -> None: ...
    @entry("route")
    @decorates
    def before_request(self, f: Any) -> Any: ...
    @entry("route")
    @decorates
    def after_request(self, f: Any) -> Any: ...
    @entry("route")
    @decorates
    def teardown_request(self, f: Any) -> Any: ...
    @decorates
    def errorhandler(self, code_or_exception: Any) -> Any: ...
    def register_blueprint(self, blueprint: Mounts, *, url_prefix: Route = None, **options: Any) -> None: ...
    cli: Group

@received("args", "form", "files", "values", "json", "data", "headers", "cookies", "get_json", "get_data", "view_args")
class Request:
    method: str
    path: str
    url: str
    args: Any
    form: Any
    files: Any
    values: Any
    json: Any
    data: bytes
    headers: Any
    cookies: Any
    remote_addr: str | None
    def get_json(self, force: bool = False, silent: bool = False, cache: bool = True) -> Any: ...
    def get_data(self, cache: bool = True, as_text: bool = False, parse_form_data: bool = False) -> Any: ...

class Response:
    status_code: int
    headers: Any
    data: Any
    def __init__(
        self, response: Any = None, status: Any = None, headers: Any = None, mimetype: str | None = None, **kwargs: Any
    ) -> None: ...
    def set_cookie(self, key: str, value: str = "", **kwargs: Any) -> None: ...

request: Request
session: Any
g: Any
current_app: Flask

def jsonify(*args: Any, **kwargs: Any) -> Response: ...
def render_template(template_name_or_list: Any, **context: Any) -> str: ...
def render_template_string(source: str, **context: Any) -> str: ...
def redirect(location: str, code: int = 302, Response: Any = None) -> Any: ...
def url_for(endpoint: str, **values: Any) -> str: ...
def make_response(*args: Any) -> Response: ...
def send_file(path_or_file: Any, **kwargs: Any) -> Response: ...
def flash(message: str, category: str = "message") -> None: ...
@never_returns
def abort(code: Any, *args: Any, **kwargs: Any) -> None: ...
def has_request_context() -> bool: ...
def stream_with_context(generator_or_function: Any) -> Any: ...
