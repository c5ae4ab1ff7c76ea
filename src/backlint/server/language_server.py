"""The language server: what an editor says and asks, and what it is answered."""

from __future__ import annotations

import asyncio
import threading
import traceback
import uuid
from collections.abc import Callable, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from lsprotocol import types as lsp
from pygls.lsp.server import LanguageServer
from pygls.uris import to_fs_path

from .. import __version__
from ..config import NAMES, Config, ConfigError, load
from ..registry import PluginError, load_plugins
from ..run import Progress
from ..settle import Report
from .actions import FIX_ALL, actions
from .hover import hover
from .project import Project, View
from .session import Session
from .translate import SOURCE, Translator

#: The evaluator recurses deeply; threads have small stacks on some systems.
_STACK = 128 * 1024 * 1024
_WATCHED = (*(f"**/{name}" for name in NAMES), "**/*.py", "**/*.pyi", "**/.backlint-baseline.json")


class BacklintServer(LanguageServer):
    """Knows the open files and the projects that they belong to."""

    def __init__(self) -> None:
        super().__init__(SOURCE, __version__)
        size = threading.stack_size(_STACK)
        self._executor = ThreadPoolExecutor(max_workers=1, thread_name_prefix="analysis")
        self._executor.submit(int).result()  # the thread starts here, with the stack that it needs
        threading.stack_size(size)
        self._sessions: dict[Path, Session] = {}
        self._homes: dict[Path, Config | None] = {}
        self._complaints: set[str] = set()

    # Which project a file belongs to.

    def session(self, uri: str) -> tuple[Session, str] | None:
        """The session of a file's project and the file's path there; None for what is outside of the workspace or no file at all."""
        name = to_fs_path(uri)
        if name is None:
            return None
        location = Path(name)
        folders = [Path(path) for uri in self.workspace.folders if (path := to_fs_path(uri))]
        folder = next((folder for folder in folders if location.is_relative_to(folder)), None)
        if folders and folder is None:
            return None
        if location.parent not in self._homes:
            self._homes[location.parent] = self._settings(location, folder or location.parent)
        config = self._homes[location.parent]
        if config is None or not location.is_relative_to(config.root):
            return None
        if config.root not in self._sessions:
            project = self._project(config)
            if project is None:
                return None
            self._sessions[config.root] = Session(
                project,
                self._executor,
                edited=lambda root=config.root: self._edited(root),  # type: ignore[misc]
                finished=self._finished,
                failed=self._crashed,
                progress=self._progress,
            )
        return self._sessions[config.root], location.relative_to(config.root).as_posix()

    def _settings(self, location: Path, folder: Path) -> Config | None:
        try:
            return load((location,), cwd=folder)
        except ConfigError as error:
            self._complain(error.problems)
            return None

    def _project(self, config: Config) -> Project | None:
        try:
            return Project(config, load_plugins(folders=config.check_folders))
        except ConfigError as error:
            self._complain(error.problems)
        except PluginError as error:
            self._complain(str(error).splitlines())
        return None

    def _edited(self, root: Path) -> Mapping[str, str]:
        """The texts of a project's open files, by path."""
        texts = {}
        for uri, text in self.workspace.text_documents.items():
            name = to_fs_path(uri)
            if name is not None and Path(name).is_relative_to(root):
                texts[Path(name).relative_to(root).as_posix()] = text.source
        return texts

    def reload(self) -> None:
        """Read all settings anew. A project keeps the old ones where the new ones are wrong."""
        self._homes.clear()
        self._complaints.clear()
        for root, session in self._sessions.items():
            config = self._settings(root / "x.py", root)
            project = self._project(config) if config is not None and config.root == root else None
            if project is not None:
                project.warm.memory = session.project.warm.memory
                session.replace(project)
        for uri in self.workspace.text_documents:
            self.session(uri)

    # What is known.

    def known(self, uri: str) -> tuple[Session, View, Translator] | None:
        """What is known of an open file, if that is about the text that it has now."""
        found = self.session(uri)
        view = found[0].project.view(found[1]) if found else None
        if found is None or view is None or view.text != self.workspace.get_text_document(uri).source:
            return None
        return found[0], view, self._translator(found[0], view)

    def _translator(self, session: Session, view: View) -> Translator:
        def read(path: str) -> str:
            return view.text if path == view.path else view.report.read(path)

        return Translator(self.workspace.position_codec, session.project.config.root, read)

    def diagnostics(self, uri: str) -> list[lsp.Diagnostic] | None:
        """The findings of an open file; None where they are of another text."""
        known = self.known(uri)
        if known is None:
            return None
        _, view, translator = known
        return [translator.diagnostic(finding) for finding in view.findings]

    @property
    def pulled(self) -> bool:
        """Whether the client asks for diagnostics, and would show those that are sent besides twice."""
        text = self.client_capabilities.text_document
        return text is not None and text.diagnostic is not None

    async def _finished(self, session: Session, report: Report | None, whole: bool) -> None:
        for failure in report.failures if report else ():
            self.say(f"internal error in {failure.where}: {failure.message}\n{failure.detail}".rstrip())
        if self.pulled:
            workspace = self.client_capabilities.workspace
            if whole and workspace and workspace.diagnostics and workspace.diagnostics.refresh_support:
                self.workspace_diagnostic_refresh(None)
            return
        for uri in list(self.workspace.text_documents):
            found = self.session(uri)
            if found is not None and found[0] is session:
                self.publish(uri)

    def publish(self, uri: str) -> None:
        """Send what is known of an open file."""
        found = self.diagnostics(uri)
        if found is not None:
            version = self.workspace.get_text_document(uri).version
            self.text_document_publish_diagnostics(lsp.PublishDiagnosticsParams(uri=uri, version=version, diagnostics=found))

    # Telling people.

    def say(self, text: str, kind: lsp.MessageType = lsp.MessageType.Error) -> None:
        """A line in the editor's log."""
        self.window_log_message(lsp.LogMessageParams(type=kind, message=text))

    def _complain(self, problems: Sequence[str]) -> None:
        """What is wrong with the settings, once."""
        text = "\n".join(problems)
        if text not in self._complaints:
            self._complaints.add(text)
            self.window_show_message(lsp.ShowMessageParams(type=lsp.MessageType.Error, message=f"backlint: {text}"))

    def _crashed(self, error: BaseException) -> None:
        self.say("the analysis failed; please report it\n" + "".join(traceback.format_exception(error)))

    async def _progress(self) -> Progress:
        """Shows the progress of a run, where the client can."""
        window = self.client_capabilities.window
        if not (window and window.work_done_progress):
            return _silent
        token = str(uuid.uuid4())
        try:
            await self.work_done_progress.create_async(token)
        except Exception:
            return _silent
        self.work_done_progress.begin(token, lsp.WorkDoneProgressBegin(title="backlint", message="reading the project", percentage=0))
        loop, shown = asyncio.get_running_loop(), [""]

        def tell(phase: str, done: int, total: int) -> None:
            if not phase:
                self.work_done_progress.end(token, lsp.WorkDoneProgressEnd())
                return
            percentage = 100 * done // total if total else None
            text = f"{phase}: {percentage} %" if percentage is not None else phase
            if text != shown[0]:
                shown[0] = text
                report = lsp.WorkDoneProgressReport(message=phase, percentage=percentage)
                loop.call_soon_threadsafe(self.work_done_progress.report, token, report)

        return tell

    async def watch(self) -> None:
        """Ask to be told of changes on the disk, where the client can be asked."""
        workspace = self.client_capabilities.workspace
        files = workspace.did_change_watched_files if workspace else None
        if files is None or not files.dynamic_registration:
            return
        options = lsp.DidChangeWatchedFilesRegistrationOptions(
            watchers=[lsp.FileSystemWatcher(glob_pattern=pattern) for pattern in _WATCHED]
        )
        registration = lsp.Registration(id="backlint-files", method=lsp.WORKSPACE_DID_CHANGE_WATCHED_FILES, register_options=options)
        await self.client_register_capability_async(lsp.RegistrationParams(registrations=[registration]))

    def moved(self, names: Sequence[str]) -> None:
        """Files are different on the disk."""
        rules = [folder for session in self._sessions.values() for folder in session.project.config.check_folders]
        if any(Path(name).name in NAMES or any(Path(name).is_relative_to(folder) for folder in rules) for name in names):
            self.reload()
        for name in names:
            for root, session in self._sessions.items():
                if Path(name).is_relative_to(root):
                    session.renew()

    def end(self) -> None:
        """Leave nothing running."""
        for session in self._sessions.values():
            session.close()
        self._executor.shutdown(wait=False, cancel_futures=True)


def _silent(_phase: str, _done: int, _total: int) -> None:
    """Tell nobody."""


def build() -> BacklintServer:
    """A server with all that it answers."""
    server = BacklintServer()

    @server.feature(lsp.INITIALIZED)
    async def initialized(ls: BacklintServer, _params: lsp.InitializedParams) -> None:
        await ls.watch()

    @server.feature(lsp.TEXT_DOCUMENT_DID_OPEN)
    async def opened(ls: BacklintServer, params: lsp.DidOpenTextDocumentParams) -> None:
        found = ls.session(params.text_document.uri)
        view = found[0].project.view(found[1]) if found else None
        if found is not None and (view is None or view.text != params.text_document.text):
            found[0].change(found[1])
            if view is None:
                found[0].renew(0)  # it may be new
        elif not ls.pulled:
            ls.publish(params.text_document.uri)

    @server.feature(lsp.TEXT_DOCUMENT_DID_CHANGE)
    async def changed(ls: BacklintServer, params: lsp.DidChangeTextDocumentParams) -> None:
        if found := ls.session(params.text_document.uri):
            found[0].change(found[1])

    @server.feature(lsp.TEXT_DOCUMENT_DID_SAVE)
    async def saved(ls: BacklintServer, params: lsp.DidSaveTextDocumentParams) -> None:
        ls.moved([name for name in [to_fs_path(params.text_document.uri)] if name])

    @server.feature(lsp.TEXT_DOCUMENT_DID_CLOSE)
    async def closed(ls: BacklintServer, params: lsp.DidCloseTextDocumentParams) -> None:
        uri = params.text_document.uri
        if not ls.pulled:
            ls.text_document_publish_diagnostics(lsp.PublishDiagnosticsParams(uri=uri, diagnostics=[]))
        found = ls.session(uri)
        view = found[0].project.view(found[1]) if found else None
        if found and view and view.text != _on_disk(uri):  # what was not saved is gone
            found[0].change(found[1])
            found[0].renew()

    @server.feature(lsp.WORKSPACE_DID_CHANGE_WATCHED_FILES)
    async def watched(ls: BacklintServer, params: lsp.DidChangeWatchedFilesParams) -> None:
        ls.moved([name for change in params.changes if (name := to_fs_path(change.uri))])

    @server.feature(lsp.WORKSPACE_DID_CHANGE_WORKSPACE_FOLDERS)
    async def folders(ls: BacklintServer, _params: lsp.DidChangeWorkspaceFoldersParams) -> None:
        ls.reload()

    @server.feature(
        lsp.TEXT_DOCUMENT_DIAGNOSTIC,
        lsp.DiagnosticOptions(inter_file_dependencies=True, workspace_diagnostics=False, identifier=SOURCE),
    )
    async def pulled(ls: BacklintServer, params: lsp.DocumentDiagnosticParams) -> lsp.RelatedFullDocumentDiagnosticReport:
        uri = params.text_document.uri
        found = ls.session(uri)
        if found is not None:
            await found[0].settled(found[1])
        return lsp.RelatedFullDocumentDiagnosticReport(items=ls.diagnostics(uri) or [])

    @server.feature(lsp.TEXT_DOCUMENT_CODE_ACTION, lsp.CodeActionOptions(code_action_kinds=[lsp.CodeActionKind.QuickFix, FIX_ALL]))
    async def offered(ls: BacklintServer, params: lsp.CodeActionParams) -> list[lsp.CodeAction]:
        known = ls.known(params.text_document.uri)
        if known is None:
            return []
        session, view, translator = known
        edited = ls._edited(session.project.config.root)
        current = _current(session.project.config.root, edited)
        return await asyncio.to_thread(lambda: list(actions(view, translator, params.range, params.context.only, current)))

    @server.feature(lsp.TEXT_DOCUMENT_HOVER)
    async def hovered(ls: BacklintServer, params: lsp.HoverParams) -> lsp.Hover | None:
        known = ls.known(params.text_document.uri)
        text = hover(known[1], known[2], params.position, known[0].project.plugins) if known else ""
        return lsp.Hover(contents=lsp.MarkupContent(kind=lsp.MarkupKind.Markdown, value=text)) if text else None

    @server.feature(lsp.SHUTDOWN)
    async def shut_down(ls: BacklintServer, _params: None) -> None:
        ls.end()

    return server


def _current(root: Path, edited: Mapping[str, str]) -> Callable[[str], str | None]:
    """The text of a file as it now is: in the editor, else on the disk."""

    def current(path: str) -> str | None:
        return edited[path] if path in edited else _on_disk((root / path).as_uri())

    return current


def _on_disk(uri: str) -> str | None:
    from ..discover import decode, decode_text

    name = to_fs_path(uri)
    try:
        data = Path(name or "").read_bytes()
        return decode(data) if name and name.endswith((".py", ".pyi")) else decode_text(data)
    except (OSError, ValueError, SyntaxError):
        return None


__all__ = ["BacklintServer", "build"]
