"""Which files belong to the project, what each is for, and how its bytes become text."""

from __future__ import annotations

import codecs
import io
import os
import re
import subprocess
import tokenize
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from . import roles, roots
from .config import MARKERS, Config
from .requirements import is_lock, is_requirements
from .source import Language, Role, Source

if TYPE_CHECKING:
    from pathspec import GitIgnoreSpec

#: Folders that are never part of a project's own code, wherever they lie.
EXCLUDED = frozenset(
    {".git", ".hg", ".svn", ".bzr", ".tox", ".nox", ".venv", "venv", ".eggs", "node_modules", "bower_components", "site-packages"}
    | {"__pycache__", "__pypackages__", ".mypy_cache", ".ruff_cache", ".pytest_cache", ".pytype", ".pyre", ".hypothesis", ".backlint_cache"}
    | {
        ".cache",
        ".ipynb_checkpoints",
        ".direnv",
        ".pants.d",
        ".idea",
        ".vscode",
        ".terraform",
        ".serverless",
        ".aws-sam",
        "cdk.out",
        "htmlcov",
    }
)
#: Folders that hold what was built, unless they are packages.
BUILT = frozenset({"build", "dist", "_build", "buck-out"})
#: A bigger Python file holds data, a bigger text file is no configuration. In bytes.
MAX_PYTHON = 2 * 1024 * 1024
MAX_TEXT = 1024 * 1024
#: Lock files are long, but only skimmed.
MAX_REQUIREMENTS = 20 * 1024 * 1024
_HEAD = 16 * 1024
_TEXT_SUFFIXES = frozenset(
    {".yaml", ".yml", ".toml", ".ini", ".cfg", ".json", ".conf", ".properties", ".env", ".tf", ".tfvars", ".hcl", ".sh", ".bash", ".zsh"}
    | {".ipynb", ".service", ".pem", ".key", ".ps1", ".groovy"}
)
_TEMPLATE_SUFFIXES = frozenset({".html", ".htm"})
_TEMPLATES = "templates"
_TEXT_NAME = re.compile(
    r"\.env(\..*|rc)?|(.*\.)?dockerfile|dockerfile[.-].*|containerfile|jenkinsfile|makefile|procfile(\..*)?"
    r"|\.npmrc|\.pypirc|\.netrc|\.pgpass",
    re.IGNORECASE,
)
#: Settings of one machine. People keep them out of git, and what is not in git is nobody else's.
_OWN_SETTINGS = re.compile(r"\.env(\..*|rc)?|.*\.env|\.netrc|\.pgpass", re.IGNORECASE)
#: No Python statement begins like that, but those of Jinja do: a file that other files are made from.
_TEMPLATE = re.compile(rb"^[ \t]*\{%-?[ \t]*\w", re.MULTILINE)
#: Long, and written by programs; the last one by backlint, full of hashes.
_WRITTEN = frozenset({"package-lock.json", "npm-shrinkwrap.json", "pnpm-lock.yaml", "composer.lock", ".backlint-baseline.json"})
#: What is for such code says nothing of the versions that the project runs with.
_FOREIGN = frozenset({Role.TEST, Role.EXAMPLE, Role.GENERATED, Role.VENDORED})


@dataclass(frozen=True)
class Discovery:
    """What was found.

    Attributes:
        sources: All files of the project, sorted by path.
        notes: What was left out and why, one line each.
        requirements: The files that may say which versions of libraries the project has, sorted by path. Some are sources too; lock files
            are not, they are long and nobody writes anything into them.
    """

    sources: tuple[Source, ...]
    notes: tuple[str, ...] = ()
    requirements: tuple[Source, ...] = ()


def discover(config: Config, *, only: Callable[[str], bool] | None = None) -> Discovery:
    """The files of the whole project below `config.root`.

    Args:
        only: Look at no other paths, as if the project had no more files, but at these whatever kind of text they are. Their roles do not
            change by that.

    Left out are what git ignores, a `.env` that it does not track, virtual environments, build folders and caches, what `config.exclude`
    names, links to files of the project, and with a note: binary files and huge ones.
    """
    files = _files(config)
    names = frozenset(files)
    notes: list[str] = []
    python: dict[str, bytes] = {}
    text: list[str] = []
    templates: list[str] = []
    required: list[Source] = []
    for path in files if only is None else filter(only, files):
        language = _language(path)
        location = config.root / path
        if is_requirements(path) and roles.role(path, "", b"", names) not in _FOREIGN:
            size, _ = _beginning(location)
            if size <= MAX_REQUIREMENTS:
                required.append(Source(path, str(location), language=Language.TEXT))
            elif language is None:
                notes.append(_too_big(path, size, MAX_REQUIREMENTS))
        if language is None and not _is_script(location):
            if only is None or _is_written(path):
                continue
            language = Language.TEXT
        limit = MAX_PYTHON if language in (Language.PYTHON, None) else MAX_TEXT
        size, head = _beginning(location)
        if size > limit:
            notes.append(_too_big(path, size, limit))
        elif b"\0" in head and not head.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
            notes.append(f"{path}: skipped, it is binary")
        elif language is Language.TEMPLATE:
            templates.append(path)
        elif language is Language.TEXT or _TEMPLATE.search(head):
            text.append(path)
        else:
            python[path] = head
    starts = {path.rpartition("/")[0] for path in files if path.rpartition("/")[2] in MARKERS}
    places = roots.place({path: roots.imports(head) for path, head in python.items()}, starts, config.source_roots)
    sources = [
        Source(path, str(config.root / path), role=roles.role(path, "", b"", names), language=language)
        for language, paths in ((Language.TEXT, text), (Language.TEMPLATE, templates))
        for path in paths
    ]
    for path, head in python.items():
        module, is_package, prefix, folder = places[path]
        role = roles.role(path, folder, head[:2048], names) if path.endswith(".py") else Role.SCRIPT
        sources.append(Source(path, str(config.root / path), module, is_package, role, root=prefix))
    return Discovery(tuple(sorted(sources, key=lambda source: source.path)), tuple(notes), tuple(required))


def _too_big(path: str, size: int, limit: int) -> str:
    return f"{path}: skipped, {size / 1024 / 1024:.1f} MiB is more than {limit // 1024 // 1024} MiB"


def read(source: Source) -> bytes:
    """The contents of a source.

    Raises:
        OSError: It cannot be read.
    """
    return Path(source.location).read_bytes()


def encoding(data: bytes) -> str:
    """The codec in which Python source is encoded, `utf-8-sig` where it has a byte order mark.

    Raises:
        SyntaxError: The cookie names no text encoding, contradicts the byte order mark, or the line that it stands on is not UTF-8.
    """
    codec, _ = tokenize.detect_encoding(io.BytesIO(data).readline)
    if not codecs.lookup(codec)._is_text_encoding:
        raise SyntaxError(f"{codec!r} is not a text encoding")
    return codec


def decode(data: bytes) -> str:
    """Python source as text, without its byte order mark, line ends and form feeds as they are.

    Raises:
        SyntaxError: The encoding is unknown, or decodes to what is no text.
        UnicodeDecodeError: The bytes are not valid in the encoding.
    """
    codec = encoding(data)
    text = data.decode(codec)
    if codec not in ("utf-8", "utf-8-sig"):
        try:
            text.encode()
        except UnicodeEncodeError as error:
            raise SyntaxError(f"the encoding {codec} gives a lone surrogate at offset {error.start}, which is no character") from None
    return text


def decode_text(data: bytes) -> str:
    """The text of a file that is not Python: by its byte order mark, else UTF-8, else Latin-1, which fits any bytes."""
    for mark, codec in ((codecs.BOM_UTF8, "utf-8-sig"), (codecs.BOM_UTF16_LE, "utf-16"), (codecs.BOM_UTF16_BE, "utf-16")):
        if data.startswith(mark):
            return data.decode(codec, "replace")
    try:
        return data.decode()
    except UnicodeDecodeError:
        return data.decode("latin-1")


def _language(path: str) -> Language | None:
    name = path.rpartition("/")[2]
    stem, dot, suffix = name.rpartition(".")
    if dot + suffix in (".py", ".pyw") and stem:
        return Language.PYTHON
    if _is_written(name):
        return None
    if dot + suffix.lower() in _TEMPLATE_SUFFIXES and _TEMPLATES in path.split("/"):
        return Language.TEMPLATE
    return Language.TEXT if dot + suffix.lower() in _TEXT_SUFFIXES or _TEXT_NAME.fullmatch(name) else None


def _is_written(path: str) -> bool:
    """Whether programs write the file, and nobody else."""
    name = path.rpartition("/")[2]
    return name in _WRITTEN or is_lock(name)


def _is_script(location: Path) -> bool:
    """Whether a file without a suffix is a program in Python."""
    if location.suffix or location.name.startswith(".") or not os.access(location, os.X_OK):
        return False
    first = _beginning(location)[1].partition(b"\n")[0]
    return first.startswith(b"#!") and b"python" in first


def _beginning(location: Path) -> tuple[int, bytes]:
    """Size and first bytes; of a file that cannot be read nothing, whoever reads it in earnest says so."""
    try:
        with location.open("rb", buffering=0) as file:
            return os.fstat(file.fileno()).st_size, file.read(_HEAD) or b""
    except OSError:
        return 0, b""


def _files(config: Config) -> list[str]:
    """The paths of all files that are left after the excludes, sorted."""
    exclude = patterns((*config.exclude, *(f"/{folder.strip('/')}/fixtures/" for folder in config.checks)))
    listed = _git_files(config.root)
    found = listed or [path for path in _walk(config.root, exclude) if listed is None or not _is_of_this_machine(path)]
    environments = {path.rpartition("/")[0] for path in found if path.rpartition("/")[2] == "pyvenv.cfg"}
    packages = {path.rpartition("/")[0] for path in found if path.endswith("/__init__.py")}
    kept: dict[str, bool] = {"": True}

    def keeps(folder: str) -> bool:
        if folder not in kept:
            parent, _, name = folder.rpartition("/")
            kept[folder] = keeps(parent) and not (
                name in EXCLUDED or name.endswith(".egg-info") or (name in BUILT and folder not in packages) or folder in environments
            )
        return kept[folder]

    files = [path for path in found if keeps(path.rpartition("/")[0]) and not (exclude and exclude.match_file(path))]
    return sorted({path for path in files if _is_own(config.root, path)})


def _is_own(root: Path, path: str) -> bool:
    """Whether it is a file, and not a link to another one of the project, which is found under its own name."""
    location = root / path
    if location.is_symlink():
        return location.is_file() and not Path(os.path.realpath(location)).is_relative_to(os.path.realpath(root))
    return location.is_file()


def patterns(lines: Sequence[str]) -> GitIgnoreSpec | None:
    if not lines:
        return None
    import pathspec

    return pathspec.GitIgnoreSpec.from_lines(lines)


def _is_of_this_machine(path: str) -> bool:
    """Whether a file that git does not track holds settings of one machine."""
    return _OWN_SETTINGS.fullmatch(path.rpartition("/")[2]) is not None


def _git_files(root: Path) -> list[str] | None:
    """What git tracks, and what it does not but would, except settings of this machine alone (`.env`); None where git cannot say."""
    hidden = ("GIT_DIR", "GIT_WORK_TREE", "GIT_INDEX_FILE", "GIT_PREFIX")  # set inside of git's hooks, for another folder
    environment = {name: value for name, value in os.environ.items() if name not in hidden}
    # pre-commit has put unstaged changes away, but leaves untracked files lying about
    which = ["--cached"] if os.environ.get("PRE_COMMIT") == "1" else ["--cached", "--others", "--exclude-standard"]
    try:
        run = subprocess.run(["git", "ls-files", "-z", "-t", *which], cwd=root, env=environment, capture_output=True, check=True)
    except (OSError, subprocess.CalledProcessError):
        return None
    files: list[str] = []
    for entry in run.stdout.decode("utf-8", "surrogateescape").split("\0"):
        status, _, path = entry.partition(" ")
        if not path or path.endswith("/"):
            continue  # a clone that lies about in the work tree
        if status == "?" and _is_of_this_machine(path):
            continue
        location = root / path
        if location.is_dir() and not location.is_symlink():
            files += [f"{path}/{inner}" for inner in _git_files(location) or ()]  # a submodule
        else:
            files.append(path)
    return files


def _walk(root: Path, exclude: GitIgnoreSpec | None) -> Iterator[str]:
    """All files below, but for what .gitignore files name."""
    pending: list[tuple[str, tuple[tuple[str, GitIgnoreSpec], ...]]] = [("", ())]
    while pending:
        folder, ignored = pending.pop()
        try:
            entries = sorted(os.scandir(root / folder), key=lambda entry: entry.name)
        except OSError:
            continue
        ignored = (*_ignore_file(entries, folder), *ignored)
        for entry in entries:
            path = f"{folder}/{entry.name}" if folder else entry.name
            if entry.is_dir(follow_symlinks=False):
                skip = entry.name in EXCLUDED or (exclude and exclude.match_file(path + "/")) or _is_ignored(path + "/", ignored)
                if not skip and not (root / path / "pyvenv.cfg").exists():
                    pending.append((path, ignored))
            elif not _is_ignored(path, ignored):
                yield path


def _ignore_file(entries: Iterable[os.DirEntry[str]], folder: str) -> Iterator[tuple[str, GitIgnoreSpec]]:
    for entry in entries:
        if entry.name == ".gitignore" and entry.is_file():
            try:
                spec = patterns(Path(entry.path).read_text("utf-8", "replace").splitlines())
            except (OSError, ValueError):
                return
            if spec is not None:
                yield (f"{folder}/" if folder else "", spec)


def _is_ignored(path: str, ignored: Iterable[tuple[str, GitIgnoreSpec]]) -> bool:
    """Whether the nearest .gitignore that has something to say about a path ignores it."""
    for prefix, spec in ignored:
        verdict = spec.check_file(path[len(prefix) :]).include
        if verdict is not None:
            return verdict
    return False
