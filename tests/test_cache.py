"""The cache gives back exactly the facts that were put in, never stale ones, and never stands in the way."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from backlint import facts
from backlint.cache import FOLDER, Cache, digest, pack, unpack
from backlint.facts import ModuleFacts
from backlint.lower import lower

TEXT = '''
from __future__ import annotations
import asyncio, os.path as path
from .models import *
from typing import Annotated

__all__ = ["Client", "main"]
LIMIT = 10 ** 3 + 1.5 + 2j
RATIO = ...


@decorated(1, b"x", key=None)
class Client(Base[int], metaclass=Meta):
    """A client."""

    timeout: float | None = None

    async def get(self, url: str, *rest, retries=3, **options) -> Annotated[Response, Depends(other)]:
        while True:
            try:
                async with self.session.get(url, timeout=self.timeout) as response:
                    return [item async for item in response if (found := item.value) and not item.done]
            except (OSError, asyncio.TimeoutError) as error:
                self.log[url] = f"{error}: {url!r}"  # backlint: ignore[missing-timeout]: tried below
                continue
            finally:
                await asyncio.sleep(0.5)


def main(a=lambda x: x + 1):
    global LIMIT
    LIMIT += 1
    for name, (first, *others) in {"a": (1, 2)}.items():
        yield from others
    match a:
        case {"x": 1, **more}:
            raise SystemExit(more)


if __name__ == "__main__":
    main()
'''


def same(one: object, other: object) -> bool:
    """Equal, and of equal types all the way down: a tuple equals a named tuple."""
    if type(one) is not type(other) or one != other:
        return False
    if isinstance(one, tuple):
        return all(same(left, right) for left, right in zip(one, other, strict=True))  # type: ignore[call-overload]
    if isinstance(one, dict):
        return all(same(value, other[key]) for key, value in one.items())  # type: ignore[index]
    return True


@pytest.mark.parametrize("text", [TEXT, "", "def broken(:\n", "# backlint: ignore-file[x]: y\n"])
def test_facts_come_back_as_they_were(text: str) -> None:
    value = lower(text)
    assert same(unpack(pack(value)), value)


def remember(root: Path, *texts: str) -> Cache:
    cache = Cache(root)
    for text in texts:
        cache.put(digest(text.encode()), pack(lower(text)))
    cache.save()
    return cache


def known(root: Path, *texts: str) -> list[bool]:
    cache = Cache(root)
    return [cache.get(digest(text.encode())) is not None for text in texts]


def test_what_was_saved_is_known_in_the_next_run(tmp_path: Path) -> None:
    remember(tmp_path, "a = 1", "b = 2")
    assert known(tmp_path, "a = 1", "b = 2", "a = 2") == [True, True, False]
    assert Cache(tmp_path).get(digest(b"a = 1")) == lower("a = 1")


def test_git_ignores_the_folder_and_backups_skip_it(tmp_path: Path) -> None:
    remember(tmp_path, "a = 1")
    assert (tmp_path / FOLDER / ".gitignore").read_text() == "*\n"
    assert (tmp_path / FOLDER / "CACHEDIR.TAG").read_text().startswith("Signature: ")
    assert sorted(os.listdir(tmp_path / FOLDER)) == [".gitignore", "CACHEDIR.TAG", "facts"]


def test_nothing_is_written_when_nothing_is_new(tmp_path: Path) -> None:
    Cache(tmp_path).save()
    assert not (tmp_path / FOLDER).exists()
    remember(tmp_path, "a = 1")
    file = tmp_path / FOLDER / "facts"
    os.utime(file, (1, 1))
    cache = Cache(tmp_path)
    cache.get(digest(b"a = 1"))
    cache.save()
    assert file.stat().st_mtime == 1


def test_facts_that_a_run_did_not_need_stay_until_they_are_the_most(tmp_path: Path) -> None:
    remember(tmp_path, "a = 1")
    remember(tmp_path, "b = 2")
    assert known(tmp_path, "a = 1", "b = 2") == [True, True]
    remember(tmp_path, "c = 3")
    assert known(tmp_path, "a = 1", "b = 2", "c = 3") == [False, False, True]


def test_facts_of_another_version_are_forgotten_without_a_word(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    remember(tmp_path, "a = 1")
    monkeypatch.setattr(facts, "VERSION", facts.VERSION + 1)
    assert known(tmp_path, "a = 1") == [False]
    assert Cache(tmp_path).notes == []


@pytest.mark.parametrize("damage", ["cut", "flipped", "empty", "foreign"])
def test_a_damaged_cache_is_dropped_with_a_note_and_replaced(tmp_path: Path, damage: str) -> None:
    remember(tmp_path, "a = 1")
    file = tmp_path / FOLDER / "facts"
    content = file.read_bytes()
    flipped = bytes([*content[:-10], content[-10] ^ 1, *content[-9:]])
    file.write_bytes({"cut": content[:-20], "flipped": flipped, "empty": b"", "foreign": b"something else altogether"}[damage])
    cache = Cache(tmp_path)
    assert cache.get(digest(b"a = 1")) is None
    assert cache.notes == [f"the cache {file} was damaged and has been dropped"]
    remember(tmp_path, "a = 1")
    assert known(tmp_path, "a = 1") == [True]


def test_a_cache_that_cannot_be_written_is_a_note_and_the_old_one_stays(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    remember(tmp_path, "a = 1")

    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "replace", full)
    cache = remember(tmp_path, "b = 2")
    assert cache.notes == [f"the cache {tmp_path / FOLDER / 'facts'} was not written: No space left on device"]
    monkeypatch.undo()
    assert known(tmp_path, "a = 1", "b = 2") == [True, False]
    assert sorted(os.listdir(tmp_path / FOLDER)) == [".gitignore", "CACHEDIR.TAG", "facts"]


def test_a_model_is_lowered_once(tmp_path: Path) -> None:
    texts: list[str] = []

    def counted(text: str) -> ModuleFacts:
        texts.append(text)
        return lower(text)

    for _ in range(2):
        cache = Cache(tmp_path)
        assert cache.remember(b"def get(): ...", counted) == lower("def get(): ...")
        cache.save()
    assert texts == ["def get(): ..."]
