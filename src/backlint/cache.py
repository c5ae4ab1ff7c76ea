"""What need not be found out again, kept from one run to the next: the facts of files, and the results of whole runs.

Facts are a pure function of a file's bytes and of the lowering's version, so that is their key. A run's result is one of all its inputs
(see `results`). So nothing in here can go stale.
"""

from __future__ import annotations

import contextlib
import hashlib
import marshal
import os
import sys
import tempfile
import typing
import zlib
from collections.abc import Callable
from functools import cache, cached_property
from importlib import metadata
from pathlib import Path
from typing import Any, TypeVar

from . import facts
from .facts import ModuleFacts

FOLDER = ".backlint_cache"
_MAGIC = b"backlint facts\n"
#: So many results are kept: of runs with other options, on other branches, or before the last changes.
_RESULTS = 12

T = TypeVar("T")


def digest(data: bytes) -> bytes:
    """The key of a file's contents."""
    return hashlib.blake2b(data, digest_size=16).digest()


def pack(value: ModuleFacts) -> bytes:
    """Facts as bytes."""
    return marshal.dumps(_encoder(ModuleFacts)(value))


def unpack(data: bytes) -> ModuleFacts:
    """The facts that `pack` made bytes of.

    Raises:
        ValueError, EOFError, TypeError: The bytes are none of `pack`'s.
    """
    value: ModuleFacts = _decoder(ModuleFacts)(marshal.loads(data))
    return value


class Cache:
    """A folder with one file that holds the packed facts of all files of a project, and one file for the result of each of the last runs.

    Attributes:
        notes: What went wrong with the file, for people; a cache that cannot be read or written costs time and nothing else.
    """

    def __init__(self, root: Path) -> None:
        self.notes: list[str] = []
        self._folder = root / FOLDER
        self._file = self._folder / "facts"
        self._tag = tag()
        self._used: dict[bytes, bytes] = {}
        self._fresh = False

    @cached_property
    def _kept(self) -> dict[bytes, bytes]:
        """Read when first asked for: a run whose result is known needs no facts."""
        return self._load()

    def get(self, key: bytes) -> ModuleFacts | None:
        """The facts of the contents with that `digest`, None if they are not known."""
        packed = self._kept.get(key)
        if packed is None:
            return None
        try:
            value = unpack(packed)
        except (ValueError, EOFError, TypeError):
            del self._kept[key]
            return None
        self._used[key] = packed
        return value

    def put(self, key: bytes, packed: bytes) -> None:
        """Keep facts, as `pack` gives them."""
        self._used[key] = packed
        self._fresh = True

    def remember(self, data: bytes, lower: Callable[[str], ModuleFacts]) -> ModuleFacts:
        """The facts of a library model's contents, lowered now if they are not known."""
        key = digest(data)
        known = self.get(key)
        if known is None:
            known = lower(data.decode("utf-8", "replace"))
            self.put(key, pack(known))
        return known

    def save(self) -> None:
        """Write the file anew if there is something new, beside the old one and then in its place.

        Facts that this run did not need stay, for whoever switches between branches, until they are more than those that it did.
        """
        if not self._fresh:
            return
        unused = {key: packed for key, packed in self._kept.items() if key not in self._used}
        payload = marshal.dumps(self._used if len(unused) > len(self._used) else {**unused, **self._used})
        content = b"".join((_MAGIC, self._tag, zlib.crc32(payload).to_bytes(4, "big"), payload))
        self._write(self._file, content)

    def recall(self, key: str) -> bytes | None:
        """The result of a run with these inputs, None if it is not known. Anyone may have written it."""
        try:
            content = self._result(key).read_bytes()
        except OSError:
            return None
        with contextlib.suppress(OSError):
            os.utime(self._result(key))
        check, _, payload = content.partition(b"\n")
        return payload if check == b"%08x" % zlib.crc32(payload) else None

    def retain(self, key: str, payload: bytes) -> None:
        """Keep the result of a run, and drop those that were not asked for the longest."""
        if not self._write(self._result(key), b"%08x\n%b" % (zlib.crc32(payload), payload)):
            return
        with contextlib.suppress(OSError):
            others = sorted(self._folder.glob("result-*"), key=lambda file: file.stat().st_mtime_ns)
            for file in others[:-_RESULTS]:
                file.unlink()

    def _result(self, key: str) -> Path:
        return self._folder / f"result-{key}"

    def _write(self, file: Path, content: bytes) -> bool:
        try:
            self._folder.mkdir(exist_ok=True)
            for name, text in ((".gitignore", "*\n"), ("CACHEDIR.TAG", "Signature: 8a477f597d28d172789f06886806bc55\n")):
                if not (self._folder / name).exists():
                    (self._folder / name).write_text(text, encoding="ascii")
            _replace(file, content)
        except OSError as error:
            self.notes.append(f"the cache {file} was not written: {error.strerror or error}")
            return False
        return True

    def _load(self) -> dict[bytes, bytes]:
        try:
            content = self._file.read_bytes()
        except FileNotFoundError:
            return {}
        except OSError as error:
            self.notes.append(f"the cache {self._file} was not read: {error.strerror or error}")
            return {}
        head = _MAGIC + self._tag
        if content.startswith(_MAGIC) and not content.startswith(head):
            return {}  # of another version
        payload = memoryview(content)[len(head) + 4 :]
        try:
            if not content.startswith(_MAGIC) or zlib.crc32(payload) != int.from_bytes(content[len(head) : len(head) + 4], "big"):
                raise ValueError
            kept: dict[bytes, bytes] = marshal.loads(payload)
            return kept
        except (ValueError, EOFError, TypeError):
            self.notes.append(f"the cache {self._file} was damaged and has been dropped")
            return {}


def _replace(file: Path, content: bytes) -> None:
    """Give a file new contents all at once: whoever reads it sees the old ones or the new ones, however the writing ends."""
    handle, name = tempfile.mkstemp(prefix=f"{file.name}.", dir=file.parent)
    try:
        with open(handle, "wb") as beside:
            beside.write(content)
        os.replace(name, file)
    except BaseException:
        with contextlib.suppress(OSError):
            os.unlink(name)
        raise


def tag() -> bytes:
    """What besides a file's contents its stored facts depend on."""
    shape = [(kind.__name__, kind._fields) for kind in _kinds(ModuleFacts)]
    words = (facts.VERSION, shape, metadata.version("libcst"), marshal.version, sys.version_info[:2])
    return hashlib.blake2b(repr(words).encode(), digest_size=16).digest()


def _kinds(kind: Any) -> list[Any]:
    """A named tuple and all that its fields hold, directly or in tuples."""
    found = [kind]
    for _, inner, _ in _structured(kind):
        found += _kinds(inner)
    return found


def _structured(kind: Any) -> list[tuple[int, Any, bool]]:
    """The fields of a named tuple that hold named tuples: index, which, and whether a tuple of them."""
    found = []
    for index, hint in enumerate(typing.get_type_hints(kind).values()):
        arguments = typing.get_args(hint)
        if hasattr(hint, "_fields"):
            found.append((index, hint, False))
        elif len(arguments) == 2 and arguments[1] is Ellipsis and hasattr(arguments[0], "_fields"):
            found.append((index, arguments[0], True))
    return found


def _convert(fields: list[tuple[int, Callable[[Any], Any], bool]], make: Callable[[Any], T]) -> Callable[[Any], T]:
    if not fields:
        return make

    def convert(value: Any) -> T:
        items = list(value)
        for index, inner, many in fields:
            items[index] = tuple(map(inner, items[index])) if many else inner(items[index])
        return make(items)

    return convert


@cache
def _encoder(kind: Any) -> Callable[[Any], Any]:
    """Named tuples to plain ones, which is what marshal takes."""
    return _convert([(index, _encoder(inner), many) for index, inner, many in _structured(kind)], tuple)


@cache
def _decoder(kind: Any) -> Callable[[Any], Any]:
    return _convert([(index, _decoder(inner), many) for index, inner, many in _structured(kind)], kind._make)
