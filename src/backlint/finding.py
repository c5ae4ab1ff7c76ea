"""What a rule reports: a finding with its place, its evidence and, where one is mechanical, its fix."""

from __future__ import annotations

import enum
from dataclasses import dataclass, field


class Severity(enum.IntEnum):
    """How bad a finding is. Ordered: `NOTE < WARNING < ERROR`."""

    NOTE = 1
    WARNING = 2
    ERROR = 3

    @property
    def label(self) -> str:
        """The word used on the command line, in configuration and in reports."""
        return self.name.lower()

    @classmethod
    def parse(cls, word: str) -> Severity:
        """The severity called `word`.

        Raises:
            ValueError: `word` is none of `note`, `warning`, `error`.
        """
        for severity in cls:
            if severity.label == word:
                return severity
        raise ValueError(word)


class Safety(enum.Enum):
    """Whether a fix keeps the meaning of working code (`SAFE`) or may change it (`UNSAFE`)."""

    SAFE = "safe"
    UNSAFE = "unsafe"


@dataclass(frozen=True, order=True)
class Position:
    """A place in a file.

    Attributes:
        path: The file, relative to the project's root, with forward slashes.
        line, column: Where it starts, both counted from 1, the column in code points.
        end_line, end_column: Where it ends; the end column is exclusive.
    """

    path: str
    line: int = 1
    column: int = 1
    end_line: int = 1
    end_column: int = 1


@dataclass(frozen=True)
class Step:
    """One link of the evidence: a place and what happens there (`loop over orders`, `calls load_customer`)."""

    position: Position
    message: str


@dataclass(frozen=True, order=True)
class Edit:
    """Replace the text between two offsets.

    Attributes:
        path: As in `Position`.
        start, end: Offsets in code points into the decoded text of the file, line ends as they stand in it; `start == end` inserts.
        text: What comes there instead.
    """

    path: str
    start: int
    end: int
    text: str


@dataclass(frozen=True)
class Fix:
    """A change that removes the finding. All edits are made, or none.

    Attributes:
        message: A verb phrase: `add timeout=10`.
        safety: Whether it needs `--unsafe-fixes`.
        edits: Changes to the files as they were analysed.
    """

    message: str
    edits: tuple[Edit, ...]
    safety: Safety = Safety.UNSAFE


@dataclass(frozen=True)
class Finding:
    """A defect at a place.

    Attributes:
        rule: The rule's full name, `area/name`.
        severity: How bad.
        message: One sentence that stands alone: what is wrong and why it matters here.
        help: What to do about it.
        position: Where; short, at best one expression on one line.
        scope: The qualified name of the function or class around it, empty at module level. With `rule`, `path` and `subject` it
            identifies the finding across edits that only move lines.
        subject: What it is about, in a form that survives reformatting (`requests.get`, `shop.web -> shop.db`). Never a secret's value.
        evidence: The chain that proves it, from the outermost place to the effect.
        reach: Entry points that lead there, for people: `GET /orders/{id}`, `task send_invoice`.
        fix: The mechanical remedy, if there is one.
        suppressible: Whether an ignore comment may hide it.
        sensitive: Whether the text at its position is a credential; reports then show the line with that text masked.
    """

    rule: str
    severity: Severity
    message: str
    position: Position
    help: str = ""
    scope: str = ""
    subject: str = ""
    evidence: tuple[Step, ...] = ()
    reach: tuple[str, ...] = ()
    fix: Fix | None = field(default=None, compare=False)
    suppressible: bool = True
    sensitive: bool = False

    @property
    def area(self) -> str:
        """The part of the rule's name before the slash."""
        return self.rule.partition("/")[0]

    @property
    def name(self) -> str:
        """The rule's short name, unique without its area."""
        return self.rule.rpartition("/")[2]

    @property
    def sort_key(self) -> tuple[object, ...]:
        """Reports list findings in this order: by path, place, rule, message; what follows only makes the order total."""
        steps = tuple((step.position, step.message) for step in self.evidence)
        return (self.position, self.rule, self.message, self.subject, self.scope, -self.severity, self.help, steps, self.reach)
