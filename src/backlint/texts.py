"""The contents of a project's files as one run sees them: read from the disk, or as somebody is editing them."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from functools import lru_cache

from . import cache as caching
from .config import Config
from .discover import Discovery, decode, decode_text, discover, encoding, read
from .settle import Failure
from .source import Language, Role, Source
from .suppress import text_comments


class Texts:
    """All files of a project with their contents, as they were when the run began.

    Attributes:
        sources: The files that could be read, by path, in the order of their paths.
        contents: Their bytes by path.
        required: The path and text of each file that may say which versions of libraries the project has.
        failures: The files that could not be read.
        notes: For people who want to know more: what was left out.
    """

    def __init__(self, discovery: Discovery) -> None:
        self.sources: dict[str, Source] = {}
        self.contents: dict[str, bytes] = {}
        self.required: list[tuple[str, str]] = []
        self.failures: list[Failure] = []
        self.notes: tuple[str, ...] = discovery.notes
        self._digests: dict[str, bytes] = {}
        for source in discovery.sources:
            try:
                self.contents[source.path] = read(source)
                self.sources[source.path] = source
            except OSError as error:
                self.failures.append(Failure(source.path, f"cannot be read: {error.strerror or error}"))
        for source in discovery.requirements:
            try:
                self.required.append((source.path, decode_text(read(source))))
            except OSError as error:
                self.notes += (f"{source.path}: cannot be read: {error.strerror or error}",)
        self.read: Callable[[str], str] = lru_cache(maxsize=512)(self._read)

    @classmethod
    def of_project(cls, config: Config) -> Texts:
        """Find and read the files of the project."""
        return cls(discover(config))

    def overlaid(self, edited: Mapping[str, str]) -> Texts:
        """The same files with these texts, by path, in place of those on the disk. Paths that are none of the project's are left out."""
        made = Texts(Discovery(()))
        made.sources, made.required, made.notes = self.sources, self.required, self.notes
        made.failures = list(self.failures)
        made.contents = dict(self.contents)
        made._digests = dict(self._digests)
        for path, text in edited.items():
            if path in self.sources:
                made.contents[path] = _encoded(text, self.sources[path].language)
                made._digests.pop(path, None)
        return made

    def digest(self, path: str) -> bytes:
        """The key of a file's contents."""
        if path not in self._digests:
            self._digests[path] = caching.digest(self.contents[path])
        return self._digests[path]

    def role(self, path: str) -> Role:
        """What a file is for."""
        source = self.sources.get(path)
        return source.role if source else Role.SOURCE

    def of(self, language: Language) -> Iterator[Source]:
        """The files in a language."""
        return (source for source in self.sources.values() if source.language is language)

    def ignores(self) -> dict[str, tuple[tuple[int, bool, str], ...]]:
        """The suppression comments of the files that are not Python."""
        paths = [source.path for source in self.of(Language.TEXT) if b"backlint" in self.contents[source.path]]
        return {path: comments for path in paths if (comments := text_comments(self.read(path)))}

    def _read(self, path: str) -> str:
        """The decoded text of a file.

        Raises:
            ValueError: There is no such file in the project.
        """
        if path not in self.contents:
            raise ValueError(f"{path} is no file of the project")
        if self.sources[path].language is not Language.PYTHON:
            return decode_text(self.contents[path])
        try:
            return decode(self.contents[path])
        except (UnicodeDecodeError, SyntaxError):
            return self.contents[path].decode("utf-8", "replace")  # only shown, beside the finding that says what is wrong with it


def _encoded(text: str, language: Language) -> bytes:
    """The bytes of an edited text: those that are decoded to it again."""
    text = text.removeprefix("\ufeff")
    plain = text.encode("utf-8", "replace")
    if language is not Language.PYTHON:
        return plain
    try:
        return text.encode(encoding(plain))
    except (SyntaxError, UnicodeEncodeError):
        return plain  # its declaration is wrong, which is then what is found
