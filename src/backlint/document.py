"""A rule's documentation, read from its docstring.

The first paragraph is the summary. The prose after it says why the defect hurts. Fenced blocks with `bad` or `good` in their info string
are examples, executed by the tests:

    ```python bad
    requests.get(url)
    ```

An example of several files is a run of blocks with nothing but blank lines between them, each with `file=`:

    ```toml bad file=pyproject.toml
    ```
    ```python bad file=shop/web.py
    ```

A paragraph that begins with `Limits:`, and all prose after it, says what the rule does not see or gets wrong.
"""

from __future__ import annotations

import inspect
import re
import textwrap
from dataclasses import dataclass

from .registry import Option, options_of
from .rule import Rule

_FENCE = re.compile(r"^(?P<marks>`{3,}|~{3,})\s*(?P<language>[\w+-]*)[ \t]*(?P<info>[^`]*)$")
_LIMITS = re.compile(r"^(?:#+\s*limits?[.:]?[ \t]*(?:\n|$)|\*\*limits?[.:]?\*\*[.:]?\s*|limits?[.:]\s*)", re.IGNORECASE)
_SUFFIXES = {"python": ".py", "py": ".py", "toml": ".toml", "yaml": ".yaml", "json": ".json", "ini": ".ini", "text": ".txt"}


@dataclass(frozen=True)
class ExampleFile:
    """One file of an example: its name (a relative path), its text and the language of its block."""

    name: str
    text: str
    language: str


@dataclass(frozen=True)
class Example:
    """Code in which the rule finds something (`bad`), or nothing (`good`).

    Attributes:
        verdict: "bad" or "good".
        files: At least one.
        runnable: Whether the tests can run it; a block of plain text without a file name is only for reading.
    """

    verdict: str
    files: tuple[ExampleFile, ...]

    @property
    def runnable(self) -> bool:
        return any(file.language != "text" or not file.name.startswith("example.") for file in self.files)


@dataclass(frozen=True)
class Document:
    """All that a rule's docstring and fields say about it.

    Attributes:
        name: `area/kebab-name`.
        summary: The first paragraph, one line.
        parts: Prose (paragraphs joined by blank lines) and examples in their order, without the summary and the limits.
        limits: What the rule does not see, possibly empty.
        options: In the order of definition.
    """

    name: str
    severity: str
    fixable: bool
    cwe: int
    summary: str
    parts: tuple[str | Example, ...]
    limits: str
    options: tuple[Option, ...]

    @property
    def short_name(self) -> str:
        return self.name.rpartition("/")[2]

    @property
    def why(self) -> str:
        """The prose before the first example."""
        return self.parts[0] if self.parts and isinstance(self.parts[0], str) else ""

    @property
    def examples(self) -> tuple[Example, ...]:
        return tuple(part for part in self.parts if isinstance(part, Example))

    def markdown(self, *, title: bool = True) -> str:
        """The documentation as Markdown."""
        lines = [f"# {self.name}", ""] if title else []
        lines += [self.summary, "", self._facts(), ""]
        for part in self.parts:
            if isinstance(part, str):
                lines += [part, ""]
                continue
            lines += [f"**{part.verdict.capitalize()}**", ""]
            for file in part.files:
                if len(part.files) > 1:
                    lines += [f"`{file.name}`", ""]
                fence = "````" if "```" in file.text else "```"
                lines += [f"{fence}{file.language}", file.text.rstrip("\n"), fence, ""]
        if self.limits:
            lines += ["**Limits.** " + self.limits, ""]
        if self.options:
            lines += ["| Option | Type | Default | Meaning |", "|---|---|---|---|"]
            lines += [f"| `{o.name}` | {_cell(o.type)} | `{_cell(o.default)}` | {_cell(o.help)} |" for o in self.options]
            lines += ["", f"Options stand in `[tool.backlint.rules.{self.short_name}]`.", ""]
        lines += [f"Suppress one with `# backlint: ignore[{self.short_name}]: reason` on its line or alone on the line above.", ""]
        return "\n".join(lines)

    def text(self, *, width: int = 88) -> str:
        """The documentation as plain text."""
        lines = [self.name, "", *_wrap(self.summary, width), "", self._facts(), ""]
        for part in self.parts:
            if isinstance(part, str):
                lines += [*_wrap(part, width), ""]
                continue
            for file in part.files:
                name = f", {file.name}" if len(part.files) > 1 else ""
                lines += [f"{part.verdict.capitalize()}{name}:", "", textwrap.indent(file.text.rstrip("\n"), "    "), ""]
        if self.limits:
            lines += [*_wrap("Limits: " + self.limits, width), ""]
        if self.options:
            lines += [f"Options in [tool.backlint.rules.{self.short_name}]:", ""]
            for option in self.options:
                lines += [f"  {option.name} = {option.default}  ({option.type})"]
                lines += textwrap.wrap(option.help, width, initial_indent="      ", subsequent_indent="      ")
            lines += [""]
        lines += [f"Suppress one with `# backlint: ignore[{self.short_name}]: reason`.", ""]
        return "\n".join(lines)

    def _facts(self) -> str:
        facts = [self.severity]
        if self.fixable:
            facts.append("sometimes fixable")
        if self.cwe:
            facts.append(f"CWE-{self.cwe}")
        return ", ".join(facts)


def document(rule: Rule | type[Rule]) -> Document:
    """Read a rule's documentation. A rule without a docstring has empty texts."""
    kind = rule if isinstance(rule, type) else type(rule)
    own = kind.__dict__.get("__doc__") or ""
    if own.startswith(f"{kind.__name__}("):  # what `dataclass` writes where there is no docstring
        own = ""
    summary, parts, limits = parse(own)
    return Document(
        name=kind.rule_name(),
        severity=kind.severity.label,
        fixable=kind.fixable,
        cwe=kind.cwe,
        summary=summary,
        parts=parts,
        limits=limits,
        options=options_of(kind),
    )


def parse(docstring: str) -> tuple[str, tuple[str | Example, ...], str]:
    """Summary, parts and limits of a docstring, as in `Document`."""
    pieces = _pieces(inspect.cleandoc(docstring))
    summary = ""
    parts: list[str | Example] = []
    limits: list[str] = []
    in_limits = False
    joinable = False
    for piece in pieces:
        if isinstance(piece, Example):
            last = parts[-1] if parts else None
            if joinable and isinstance(last, Example) and _belongs(last, piece):
                parts[-1] = Example(last.verdict, last.files + piece.files)
            else:
                parts.append(piece)
            joinable = True
            continue
        joinable = False
        prose: list[str] = []
        for paragraph in re.split(r"\n(?:[ \t]*\n)+", piece.strip("\n")):
            if not summary and not parts:
                summary = " ".join(paragraph.split())
                continue
            match = _LIMITS.match(paragraph)
            if match:
                in_limits = True
                paragraph = paragraph[match.end() :]
            if paragraph.strip():
                (limits if in_limits else prose).append(paragraph)
        if prose:
            parts.append("\n\n".join(prose))
    return summary, tuple(parts), "\n\n".join(limits)


def _belongs(example: Example, other: Example) -> bool:
    """Whether `other`, which directly follows, is one more file of the same example."""
    names = {file.name for file in example.files}
    named = not any(file.name.startswith("example.") for file in (*example.files, *other.files))
    return named and example.verdict == other.verdict and other.files[0].name not in names


def _pieces(text: str) -> list[str | Example]:
    """Prose and examples in turn; a fenced block that is no example stays prose."""
    pieces: list[str | Example] = []
    prose: list[str] = []
    rows = text.split("\n")
    index = 0
    while index < len(rows):
        fence = _FENCE.match(rows[index])
        if not fence:
            prose.append(rows[index])
            index += 1
            continue
        end = index + 1
        while end < len(rows) and rows[end].strip() != fence.group("marks"):
            end += 1
        words = fence.group("info").split()
        verdict = next((word for word in words if word in ("bad", "good")), "")
        if verdict:
            if any(row.strip() for row in prose):
                pieces.append("\n".join(prose))
                prose = []
            language = fence.group("language") or "python"
            given = next((word.partition("=")[2] for word in words if word.startswith("file=")), "")
            name = given or "example" + _SUFFIXES.get(language, "." + language)
            pieces.append(Example(verdict, (ExampleFile(name, "\n".join(rows[index + 1 : end]) + "\n", language),)))
        else:
            prose += rows[index : end + 1]
        index = end + 1
    if any(row.strip() for row in prose):
        pieces.append("\n".join(prose))
    return pieces


def _cell(text: str) -> str:
    return text.replace("|", "\\|").replace("\n", " ")


def _wrap(text: str, width: int) -> list[str]:
    """Paragraphs wrapped to a width; lists, tables, code and indented text keep their lines."""
    lines: list[str] = []
    for paragraph in re.split(r"\n[ \t]*\n", text):
        if lines:
            lines.append("")
        if re.search(r"^(?:\s|[-*|>#]|\d+[.)]\s|```)", paragraph, re.MULTILINE):
            lines += paragraph.split("\n")
        else:
            lines += textwrap.wrap(paragraph, width, break_long_words=False, break_on_hyphens=False)
    return lines
