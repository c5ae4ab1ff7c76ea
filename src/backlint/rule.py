"""What a rule is. Built-in rules and those of plugins are written against the same few names."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterable
from typing import TYPE_CHECKING, Any, ClassVar, TypeVar, cast

from .finding import Finding, Fix, Position, Severity, Step
from .source import Role

if TYPE_CHECKING:
    from .link.program import Program

T = TypeVar("T")


def option(*, default: T, help: str) -> T:
    """A field of a rule that the user may set in `[tool.backlint.rules.<name>]`.

    Args:
        default: The value without configuration; its annotation is the type that the TOML value must have.
        help: One line for `backlint explain`.
    """
    if isinstance(default, (list, dict, set)):
        factory: Any = lambda: default.copy()  # noqa: E731
        made: Any = dataclasses.field(default_factory=factory, metadata={"help": help})
        return cast("T", made)
    field: Any = dataclasses.field(default=default, metadata={"help": help})
    return cast("T", field)


class Rule:
    """One kind of defect.

    A rule is a subclass in a file of its own; the file's place is its name: `…/reliability/missing_timeout.py` is
    `reliability/missing-timeout`. Its docstring is its documentation: the first line says what is wrong, the rest why it hurts,
    with a ```` ```python bad ```` and a ```` ```python good ```` block that the tests run. Its fields, made by `option`, are its options.
    Instances are frozen: a rule keeps no state, reads no files, prints nothing and asks only the program.

    Attributes:
        severity: How bad its findings are unless it says otherwise for one of them.
        roles: Which files it reports in.
        fixable: Whether some of its findings carry a fix.
        on_request: Whether it is on only when it is selected by its name or the profile is `extended`: a matter of taste, or what other
            linters find, too.
        preview: Whether it is on only when it is selected by its name or the profile is `preview`: still being tried out.
        cwe: The weakness in the Common Weakness Enumeration, 0 for none.
        sensitive: Whether its findings stand on credentials, whose text no report may show.
        precision: How many of its findings are true, in the words of code scanning: `very-high`, `high`, `medium` or `low`. Empty means
            high, and medium while it is on only on request or in preview.
    """

    severity: ClassVar[Severity] = Severity.WARNING
    roles: ClassVar[frozenset[Role]] = frozenset({Role.SOURCE, Role.SETTINGS})
    fixable: ClassVar[bool] = False
    on_request: ClassVar[bool] = False
    preview: ClassVar[bool] = False
    cwe: ClassVar[int] = 0
    sensitive: ClassVar[bool] = False
    precision: ClassVar[str] = ""

    def __init_subclass__(cls, **kwargs: Any) -> None:
        super().__init_subclass__(**kwargs)
        dataclasses.dataclass(frozen=True)(cls)

    @classmethod
    def rule_name(cls) -> str:
        """`area/kebab-name`, from the place of the file."""
        area, _, name = cls.__module__.rpartition(".")
        return f"{area.rpartition('.')[2]}/{name}".replace("_", "-")

    @property
    def name(self) -> str:
        """`area/kebab-name`."""
        return self.rule_name()

    def check(self, program: Program) -> Iterable[Finding]:
        """All findings of this rule, in any order.

        Raises:
            NotImplementedError: A subclass did not override it.
        """
        raise NotImplementedError(f"{self.name} has no check()")

    def finding(
        self,
        position: Position,
        message: str,
        *,
        help: str = "",
        scope: str = "",
        subject: str = "",
        evidence: Iterable[Step] = (),
        reach: Iterable[str] = (),
        fix: Fix | None = None,
        severity: Severity | None = None,
    ) -> Finding:
        """A finding of this rule; the arguments are those of `Finding`."""
        return Finding(
            rule=self.name,
            severity=self.severity if severity is None else severity,
            message=message,
            position=position,
            help=help,
            scope=scope,
            subject=subject,
            evidence=tuple(evidence),
            reach=tuple(reach),
            fix=fix,
            sensitive=self.sensitive,
        )
