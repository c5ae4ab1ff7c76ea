"""The server as an editor meets it: a process that is spoken to over its standard streams."""

from __future__ import annotations

import asyncio
import contextlib
import os
import subprocess
import sys
from collections.abc import AsyncIterator, Callable
from pathlib import Path
from typing import Any

import pytest
import pytest_lsp
from lsprotocol import types as lsp
from pytest_lsp import ClientServerConfig, LanguageClient, client_capabilities

from .command_line import put

ROOT = Path(__file__).parents[1]
CALL = "import requests\n\n\ndef load(url):\n    return requests.get(url)\n"
PYTHON = [str(ROOT / "src"), str(ROOT / "checks")]
#: Seconds after which a test fails that waits for something that never comes.
LONG = 60


def command() -> ClientServerConfig:
    return ClientServerConfig(
        server_command=[sys.executable, "-m", "backlint", "server", "--stdio"],
        server_env={**os.environ, "PYTHONPATH": os.pathsep.join([*PYTHON, os.environ.get("PYTHONPATH", "")])},
    )


def capabilities(*, pull: bool) -> lsp.ClientCapabilities:
    """Those of Neovim, with or without diagnostics that it asks for."""
    made = client_capabilities("neovim")
    assert made.text_document is not None and made.general is not None
    made.general.position_encodings = None  # then it is UTF-16
    made.text_document.diagnostic = lsp.DiagnosticClientCapabilities() if pull else None
    return made


@pytest_lsp.fixture(config=command())  # type: ignore[untyped-decorator]
async def client(lsp_client: LanguageClient, tmp_path: Path) -> AsyncIterator[None]:
    put(tmp_path, "pyproject.toml", "[tool.backlint]\n")
    put(tmp_path, "shop/__init__.py", "")
    put(tmp_path, "shop/orders.py", CALL)
    await start(lsp_client, [tmp_path], pull=False)
    yield
    await lsp_client.shutdown_session()


@pytest_lsp.fixture(config=command())  # type: ignore[untyped-decorator]
async def pulling(lsp_client: LanguageClient, tmp_path: Path) -> AsyncIterator[None]:
    put(tmp_path, "pyproject.toml", "[tool.backlint]\n")
    put(tmp_path, "orders.py", CALL)
    await start(lsp_client, [tmp_path], pull=True)
    yield
    await lsp_client.shutdown_session()


async def start(client: LanguageClient, folders: list[Path], *, pull: bool) -> None:
    await client.initialize_session(
        lsp.InitializeParams(
            capabilities=capabilities(pull=pull),
            workspace_folders=[lsp.WorkspaceFolder(uri=folder.as_uri(), name=folder.name) for folder in folders],
        )
    )


def open_file(client: LanguageClient, file: Path, text: str | None = None) -> str:
    text = file.read_text(encoding="utf-8") if text is None else text
    item = lsp.TextDocumentItem(uri=file.as_uri(), language_id="python", version=1, text=text)
    client.text_document_did_open(lsp.DidOpenTextDocumentParams(text_document=item))
    return item.uri


def change(client: LanguageClient, uri: str, text: str, version: int = 2) -> None:
    whole = lsp.TextDocumentContentChangeWholeDocument(text=text)
    document = lsp.VersionedTextDocumentIdentifier(uri=uri, version=version)
    client.text_document_did_change(lsp.DidChangeTextDocumentParams(text_document=document, content_changes=[whole]))


def save(client: LanguageClient, uri: str) -> None:
    client.text_document_did_save(lsp.DidSaveTextDocumentParams(text_document=lsp.TextDocumentIdentifier(uri=uri)))


async def until(condition: Callable[[], Any]) -> Any:
    """Wait for something to become true."""

    async def wait() -> Any:
        while not (found := condition()):
            await asyncio.sleep(0.02)
        return found

    return await asyncio.wait_for(wait(), LONG)


async def found(client: LanguageClient, uri: str, *names: str) -> list[lsp.Diagnostic]:
    """Wait until exactly these are shown."""

    def shown() -> bool:
        return uri in client.diagnostics and sorted(str(item.code) for item in client.diagnostics[uri]) == sorted(names)

    try:
        await until(shown)
    except asyncio.TimeoutError:
        shown_now = [(item.code, item.message) for item in client.diagnostics.get(uri, ())]
        pytest.fail(f"wanted {names}, shown are {shown_now}; the log: {[item.message for item in client.log_messages]}")
    return list(client.diagnostics[uri])


async def offered(client: LanguageClient, uri: str, where: lsp.Range, only: list[str] | None = None) -> list[lsp.CodeAction]:
    document = lsp.TextDocumentIdentifier(uri=uri)
    context = lsp.CodeActionContext(diagnostics=[], only=only)
    given = await client.text_document_code_action_async(lsp.CodeActionParams(text_document=document, range=where, context=context))
    return [item for item in given or () if isinstance(item, lsp.CodeAction)]


def applied(text: str, action: lsp.CodeAction, uri: str) -> str:
    """A text after the edits of an action, as an editor that counts in UTF-16 makes them."""
    assert action.edit is not None and action.edit.changes is not None
    rows = text.splitlines(keepends=True) or [""]
    starts = [sum(map(len, rows[:index])) for index in range(len(rows) + 1)]

    def offset(place: lsp.Position) -> int:
        row = rows[place.line] if place.line < len(rows) else ""
        return starts[min(place.line, len(rows))] + len(row.encode("utf-16-le")[: 2 * place.character].decode("utf-16-le"))

    for edit in sorted(action.edit.changes[uri], key=lambda edit: offset(edit.range.start), reverse=True):
        text = text[: offset(edit.range.start)] + edit.new_text + text[offset(edit.range.end) :]
    return text


async def hovered(client: LanguageClient, uri: str, line: int, character: int) -> str:
    place = lsp.Position(line=line, character=character)
    given = await client.text_document_hover_async(lsp.HoverParams(text_document=lsp.TextDocumentIdentifier(uri=uri), position=place))
    return given.contents.value if given and isinstance(given.contents, lsp.MarkupContent) else ""


@pytest.mark.asyncio
async def test_an_opened_file_shows_its_findings(client: LanguageClient, tmp_path: Path) -> None:
    uri = open_file(client, tmp_path / "shop/orders.py")
    (finding,) = await found(client, uri, "missing-timeout")
    assert finding.range == lsp.Range(lsp.Position(4, 11), lsp.Position(4, 23))
    assert finding.source == "backlint" and finding.severity is lsp.DiagnosticSeverity.Error
    assert "requests.get" in finding.message
    if finding.code_description is not None:  # the address comes from the installed package's metadata
        assert "missing-timeout" in finding.code_description.href


@pytest.mark.asyncio
async def test_what_is_typed_counts_and_not_what_is_on_the_disk(client: LanguageClient, tmp_path: Path) -> None:
    uri = open_file(client, tmp_path / "shop/orders.py")
    await found(client, uri, "missing-timeout")
    change(client, uri, CALL.replace("(url)\n", "(url, timeout=5)\n").replace("def load(url, timeout=5)", "def load(url)"))
    change(client, uri, "import requests\n\n\ndef load(url):\n    return requests.get(url, timeout=5)\n", version=3)
    await found(client, uri)
    change(client, uri, "\n\n" + CALL, version=4)
    (finding,) = await found(client, uri, "missing-timeout")
    assert finding.range.start.line == 6
    assert (tmp_path / "shop/orders.py").read_text(encoding="utf-8") == CALL


@pytest.mark.asyncio
async def test_an_edit_in_one_file_shows_in_another_that_is_open(client: LanguageClient, tmp_path: Path) -> None:
    put(tmp_path, "shop/web.py", "import requests\n\nsession = requests.Session()\n")
    put(tmp_path, "shop/use.py", "from shop.web import session\n\n\ndef load(url):\n    return session.get(url)\n")
    use = open_file(client, tmp_path / "shop/use.py")
    web = open_file(client, tmp_path / "shop/web.py")
    await found(client, use, "missing-timeout")
    change(client, web, "class Quiet:\n    def get(self, url): ...\n\n\nsession = Quiet()\n")
    await found(client, use)


@pytest.mark.asyncio
async def test_the_evidence_is_related_information_in_other_files(client: LanguageClient, tmp_path: Path) -> None:
    put(tmp_path, "shop/models.py", "from django.db import models\n\n\nclass Author(models.Model):\n    name = models.TextField()\n\n\n"
        "class Book(models.Model):\n    author = models.ForeignKey(Author, on_delete=models.CASCADE)\n")  # fmt: skip
    put(tmp_path, "shop/names.py", "def name(book):\n    return book.author.name\n")
    put(tmp_path, "shop/views.py", "from shop.models import Book\nfrom shop.names import name\n\n\ndef show(request):\n"
        "    return [name(book) for book in Book.objects.all()]\n")  # fmt: skip
    views, names = open_file(client, tmp_path / "shop/views.py"), open_file(client, tmp_path / "shop/names.py")
    await until(lambda: any(client.diagnostics.get(uri) for uri in (views, names)))
    (finding,) = [item for uri in (views, names) for item in client.diagnostics.get(uri, ()) if item.code == "n-plus-one-query"]
    steps = finding.related_information or []
    assert {step.location.uri for step in steps} == {views, names}
    assert all(step.message for step in steps)


@pytest.mark.asyncio
async def test_columns_are_counted_in_utf_16(client: LanguageClient, tmp_path: Path) -> None:
    text = 'import requests\n\n\ndef load(url):\n    return "\N{GRINNING FACE}", requests.get(url)\n'
    uri = open_file(client, tmp_path / "shop/orders.py", text)
    (finding,) = await found(client, uri, "missing-timeout")
    row = text.splitlines()[4]
    assert finding.range.start.character == row.index("requests") + 1
    actions = await offered(client, uri, finding.range)
    ignored = applied(text, next(item for item in actions if item.title.startswith("Ignore")), uri)
    assert ignored.splitlines()[4] == row + "  # backlint: ignore[missing-timeout]: "
    assert await hovered(client, uri, 4, row.index("requests")) == ""  # one unit before it
    assert "missing-timeout" in await hovered(client, uri, 4, row.index("requests") + 1)


@pytest.mark.asyncio
async def test_an_unsafe_fix_is_labelled_and_not_preferred(client: LanguageClient, tmp_path: Path) -> None:
    uri = open_file(client, tmp_path / "shop/orders.py")
    (finding,) = await found(client, uri, "missing-timeout")
    actions = await offered(client, uri, finding.range)
    fixes = [item for item in actions if not item.title.startswith("Ignore")]
    assert all(item.kind == lsp.CodeActionKind.QuickFix for item in actions)
    (fix,) = fixes
    assert "unsafe" in fix.title and not fix.is_preferred
    assert "timeout=" in applied(CALL, fix, uri)
    assert await offered(client, uri, lsp.Range(lsp.Position(0, 0), lsp.Position(0, 1))) == []


@pytest.mark.asyncio
async def test_an_ignored_finding_asks_for_its_reason_and_is_gone_with_it(client: LanguageClient, tmp_path: Path) -> None:
    uri = open_file(client, tmp_path / "shop/orders.py")
    (finding,) = await found(client, uri, "missing-timeout")
    ignore = next(item for item in await offered(client, uri, finding.range) if item.title.startswith("Ignore missing-timeout"))
    text = applied(CALL, ignore, uri)
    change(client, uri, text)
    (asking,) = await found(client, uri, "invalid-suppression")
    assert "reason" in asking.message
    change(client, uri, text.replace("]: ", "]: the pool has a deadline"), version=3)
    await found(client, uri)


@pytest.mark.asyncio
async def test_all_safe_fixes_are_made_at_once(client: LanguageClient, tmp_path: Path) -> None:
    text = "A = 1  # backlint: ignore[missing-timeout]: old\nB = 2  # backlint: ignore[missing-timeout]: older\n"
    uri = open_file(client, tmp_path / "shop/orders.py", text)
    shown = await found(client, uri, "unused-suppression", "unused-suppression")
    assert all(list(item.tags or ()) == [lsp.DiagnosticTag.Unnecessary] for item in shown)
    everywhere = lsp.Range(lsp.Position(0, 0), lsp.Position(2, 0))
    (action,) = await offered(client, uri, everywhere, only=["source.fixAll"])
    assert action.kind == "source.fixAll.backlint" and applied(text, action, uri) == "A = 1\nB = 2\n"
    single = await offered(client, uri, shown[0].range, only=["quickfix"])
    assert [item.is_preferred for item in single if "Ignore" not in item.title] == [True]
    assert await offered(client, uri, everywhere, only=["refactor"]) == []


@pytest.mark.asyncio
async def test_a_suppression_comment_tells_of_its_rule(client: LanguageClient, tmp_path: Path) -> None:
    text = CALL.replace("get(url)\n", "get(url)  # backlint: ignore[missing-timeout]: reason\n")
    uri = open_file(client, tmp_path / "shop/orders.py", text)
    await found(client, uri)
    page = await hovered(client, uri, 4, text.splitlines()[4].index("ignore"))
    assert page.startswith("# reliability/missing-timeout") and "```python" in page
    assert await hovered(client, uri, 0, 2) == ""


@pytest.mark.asyncio
async def test_changed_settings_hold_at_once_and_wrong_ones_are_told(client: LanguageClient, tmp_path: Path) -> None:
    uri = open_file(client, tmp_path / "shop/orders.py")
    await found(client, uri, "missing-timeout")
    settings = (tmp_path / "pyproject.toml").as_uri()
    moved = lsp.DidChangeWatchedFilesParams(changes=[lsp.FileEvent(uri=settings, type=lsp.FileChangeType.Changed)])
    put(tmp_path, "pyproject.toml", '[tool.backlint]\nignore = ["missing-timeout"]\n')
    client.workspace_did_change_watched_files(moved)
    await found(client, uri)
    put(tmp_path, "pyproject.toml", '[tool.backlint]\nignor = ["missing-timeout"]\n')
    client.workspace_did_change_watched_files(moved)
    await until(lambda: any("ignor" in item.message for item in client.messages))
    put(tmp_path, "pyproject.toml", "[tool.backlint]\n")
    client.workspace_did_change_watched_files(moved)
    await found(client, uri, "missing-timeout")


@pytest.mark.asyncio
async def test_a_closed_file_shows_nothing_and_what_was_not_saved_is_forgotten(client: LanguageClient, tmp_path: Path) -> None:
    uri = open_file(client, tmp_path / "shop/orders.py", "A = 1\n")
    await found(client, uri)
    client.text_document_did_close(lsp.DidCloseTextDocumentParams(text_document=lsp.TextDocumentIdentifier(uri=uri)))
    open_file(client, tmp_path / "shop/orders.py")
    await found(client, uri, "missing-timeout")


@pytest.mark.asyncio
async def test_a_new_file_is_analysed_once_it_is_saved(client: LanguageClient, tmp_path: Path) -> None:
    await found(client, open_file(client, tmp_path / "shop/orders.py"), "missing-timeout")
    uri = open_file(client, tmp_path / "shop/fresh.py", CALL)
    put(tmp_path, "shop/fresh.py", CALL)
    save(client, uri)
    await found(client, uri, "missing-timeout")


@pytest.mark.asyncio
async def test_a_file_that_does_not_parse_says_so_and_the_server_lives_on(client: LanguageClient, tmp_path: Path) -> None:
    uri = open_file(client, tmp_path / "shop/orders.py", "def load(:\n")
    await found(client, uri, "syntax-error")
    change(client, uri, CALL)
    await found(client, uri, "missing-timeout")


@pytest.mark.asyncio
async def test_the_first_run_shows_its_progress(client: LanguageClient, tmp_path: Path) -> None:
    await found(client, open_file(client, tmp_path / "shop/orders.py"), "missing-timeout")
    await until(lambda: any(isinstance(reports[-1], lsp.WorkDoneProgressEnd) for reports in client.progress_reports.values()))
    (reports,) = client.progress_reports.values()
    assert isinstance(reports[0], lsp.WorkDoneProgressBegin) and reports[0].title == "backlint"


@pytest.mark.asyncio
async def test_a_client_that_asks_for_diagnostics_is_sent_none(pulling: LanguageClient, tmp_path: Path) -> None:
    uri = open_file(pulling, tmp_path / "orders.py")
    asked = lsp.DocumentDiagnosticParams(text_document=lsp.TextDocumentIdentifier(uri=uri))
    report = await asyncio.wait_for(pulling.text_document_diagnostic_async(asked), LONG)
    assert isinstance(report, lsp.RelatedFullDocumentDiagnosticReport) and [item.code for item in report.items] == ["missing-timeout"]
    change(pulling, uri, "A = 1\n")
    report = await asyncio.wait_for(pulling.text_document_diagnostic_async(asked), LONG)
    assert isinstance(report, lsp.RelatedFullDocumentDiagnosticReport) and not report.items
    assert uri not in pulling.diagnostics


@pytest_lsp.fixture(config=command())  # type: ignore[untyped-decorator]
async def two(lsp_client: LanguageClient, tmp_path: Path) -> AsyncIterator[None]:
    put(tmp_path, "one/pyproject.toml", "[tool.backlint]\n")
    put(tmp_path, "one/orders.py", CALL)
    put(tmp_path, "two/backlint.toml", 'ignore = ["missing-timeout"]\n')
    put(tmp_path, "two/orders.py", CALL)
    put(tmp_path, "three/orders.py", CALL)
    await start(lsp_client, [tmp_path / "one", tmp_path / "two"], pull=False)
    yield
    with contextlib.suppress(Exception):
        await lsp_client.shutdown_session()


@pytest.mark.asyncio
async def test_each_folder_has_its_own_settings_and_others_are_left_alone(two: LanguageClient, tmp_path: Path) -> None:
    outside = open_file(two, tmp_path / "three/orders.py")
    first, second = open_file(two, tmp_path / "one/orders.py"), open_file(two, tmp_path / "two/orders.py")
    await found(two, first, "missing-timeout")
    await found(two, second)
    assert outside not in two.diagnostics


def test_without_the_extra_it_is_said_how_to_install_it(tmp_path: Path) -> None:
    put(tmp_path, "pygls/__init__.py", "raise ModuleNotFoundError(\"No module named 'pygls'\", name='pygls')\n")
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join([str(tmp_path), *PYTHON, os.environ.get("PYTHONPATH", "")])}
    for arguments in (["server"], ["server", "--stdio"]):
        ran = subprocess.run([sys.executable, "-m", "backlint", *arguments], env=environment, capture_output=True, text=True, check=False)
        assert (ran.returncode, ran.stdout) == (2, "")
        assert ran.stderr == "error: the server needs the extra `lsp`: pip install 'backlint[lsp]'\n"


def test_the_command_line_does_not_load_what_only_the_server_needs() -> None:
    code = "import sys, backlint.cli, backlint.cli.server, backlint.cli.session; print([name for name in sys.modules if 'pygls' in name])"
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join([*PYTHON, os.environ.get("PYTHONPATH", "")])}
    ran = subprocess.run([sys.executable, "-c", code], env=environment, capture_output=True, text=True, check=True)
    assert ran.stdout.strip() == "[]"


FRAGILE = '''
import os
from backlint import Rule

class Fragile(Rule):
    """Breaks."""

    def check(self, program):
        print("noise on standard output")
        os.write(1, b"more of it")
        raise RuntimeError("broken on purpose")
        yield
'''


@pytest_lsp.fixture(config=command())  # type: ignore[untyped-decorator]
async def fragile(lsp_client: LanguageClient, tmp_path: Path) -> AsyncIterator[None]:
    put(tmp_path, "pyproject.toml", '[tool.backlint]\nchecks = ["lint"]\n')
    put(tmp_path, "lint/house/fragile.py", FRAGILE)
    put(tmp_path, "orders.py", CALL)
    await start(lsp_client, [tmp_path], pull=False)
    yield
    await lsp_client.shutdown_session()


@pytest.mark.asyncio
async def test_a_rule_that_breaks_or_prints_is_told_in_the_log_and_ends_nothing(fragile: LanguageClient, tmp_path: Path) -> None:
    uri = open_file(fragile, tmp_path / "orders.py")
    await found(fragile, uri, "missing-timeout")
    await until(lambda: any("internal error in house/fragile" in item.message for item in fragile.log_messages))
    assert any("broken on purpose" in item.message for item in fragile.log_messages)
    change(fragile, uri, "A = 1\n")
    await found(fragile, uri)


@pytest.mark.asyncio
async def test_a_rule_that_ends_the_program_when_imported_does_not_end_the_server(client: LanguageClient, tmp_path: Path) -> None:
    uri = open_file(client, tmp_path / "shop/orders.py")
    await found(client, uri, "missing-timeout")
    put(tmp_path, "lint/house/late.py", "raise SystemExit(3)\n")
    put(tmp_path, "pyproject.toml", '[tool.backlint]\nchecks = ["lint"]\n')
    settings = lsp.FileEvent(uri=(tmp_path / "pyproject.toml").as_uri(), type=lsp.FileChangeType.Changed)
    client.workspace_did_change_watched_files(lsp.DidChangeWatchedFilesParams(changes=[settings]))
    await until(lambda: any("late.py cannot be imported: SystemExit" in item.message for item in client.messages))
    change(client, uri, "A = 1\n")
    await found(client, uri)
