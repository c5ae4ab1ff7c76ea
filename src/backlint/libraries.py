"""Library models: stub files found by module name, lowered when first asked for."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

from .facts import ModuleFacts
from .lower import lower

#: The engine's own models: of Python itself.
PYTHON = Path(__file__).parent / "link" / "python"


class Models:
    """Reads models from folders laid out by import path (`httpx.pyi`, `django/db/models/__init__.pyi`); the first folder that has one wins.

    Args:
        folders: Where to look, the user's own first. The engine's models of Python come last.
        remembered: Gives the facts of a text from a cache, or None.
    """

    def __init__(
        self, folders: Sequence[Path], remembered: Callable[[bytes, Callable[[str], ModuleFacts]], ModuleFacts] | None = None
    ) -> None:
        self.folders = (*folders, PYTHON)
        self.problems: list[str] = []
        self._remembered = remembered
        self._known: dict[str, tuple[ModuleFacts, bool] | None] = {}

    def __call__(self, module: str) -> tuple[ModuleFacts, bool] | None:
        """The facts of a module's model and whether it is a package; None where there is no model."""
        if module not in self._known:
            self._known[module] = self._find(module)
        return self._known[module]

    def _find(self, module: str) -> tuple[ModuleFacts, bool] | None:
        relative = module.replace(".", "/")
        if not relative or "\0" in relative:
            return None
        for folder in self.folders:
            for path, is_package in ((folder / f"{relative}.pyi", False), (folder / relative / "__init__.pyi", True)):
                try:
                    data = path.read_bytes()
                except OSError:
                    continue
                facts = self._facts(data)
                if facts.error is not None:
                    self.problems.append(f"{path}: {facts.error[2]} (line {facts.error[0]}); the model is left out")
                    continue
                return facts, is_package
        return None

    def _facts(self, data: bytes) -> ModuleFacts:
        def from_text(text: str) -> ModuleFacts:
            return lower(text)

        if self._remembered is not None:
            return self._remembered(data, from_text)
        return from_text(data.decode("utf-8", "replace"))
