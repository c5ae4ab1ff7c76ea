"""Findings about the analysis itself: files that do not parse and suppression comments that do not work.

They come from `settle`, not from a `check`, but they are rules like any other to whoever reads a report: named and documented.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from .finding import Finding, Severity
from .rule import Rule
from .source import Role

if TYPE_CHECKING:
    from .link.program import Program


class MetaRule(Rule):
    """A rule of the engine itself. Its findings are made by `settle`, so its own check yields nothing."""

    roles = frozenset(Role)

    def check(self, program: Program) -> Iterable[Finding]:  # noqa: ARG002
        return ()


class BrokenSyntax(MetaRule):
    """A file cannot be read as Python.

    Nothing in it was analysed, and calls into it are unknown, so defects that involve it stay unseen. Where no rule looks, in tests,
    examples, generated and vendored files, it is only a note.

    ```text bad
    def total(order:
        return order.sum
    ```

    Limits: the syntax of the newest Python is understood as far as LibCST understands it, whatever version runs backlint.
    """

    severity = Severity.ERROR

    @classmethod
    def rule_name(cls) -> str:
        return "backlint/syntax-error"


class UnusedSuppression(MetaRule):
    """A suppression comment hides nothing.

    The code it excused was repaired or moved away. Left alone it will hide the next defect that comes to stand there, with a reason that
    was written for another one. Suppressions of rules that are not enabled in this run are not judged.

    ```text bad
    total = price * count  # backlint: ignore[missing-timeout]: the pool has a deadline
    ```

    ```text good
    total = price * count
    ```
    """

    fixable = True

    @classmethod
    def rule_name(cls) -> str:
        return "backlint/unused-suppression"


class InvalidSuppression(MetaRule):
    """A suppression comment is malformed or names no known rule.

    It reads as if something were taken care of, but backlint cannot tell what. The forms are
    `# backlint: ignore[rule, other-rule]: reason` on the line or alone on the line above, and
    `# backlint: ignore-file[rule]: reason` anywhere in a file. A rule is called by its name, with or without its area, or by
    its area alone. The reason is for whoever comes next: a suppression without one works, but is reported, unless the settings say
    `require-reason = false`. Before the colon may stand `until=YYYY-MM-DD`, the last day on which it hides anything.

    ```text bad
    requests.get(url)  # backlint: ignore missing-timeout
    ```

    ```text good
    requests.get(url)  # backlint: ignore[missing-timeout]: only used from the REPL
    ```
    """

    @classmethod
    def rule_name(cls) -> str:
        return "backlint/invalid-suppression"


class ExpiredSuppression(MetaRule):
    """A suppression comment has reached the day until which it was to hold.

    Whoever wrote `# backlint: ignore[rule] until=YYYY-MM-DD: reason` promised that the defect would be gone by then. From the next day on
    the comment hides nothing, and what it hid is reported again.

    ```text bad
    requests.get(url)  # backlint: ignore[missing-timeout] until=2020-01-31: goes with the old client
    ```

    ```text good
    requests.get(url, timeout=10)
    ```
    """

    @classmethod
    def rule_name(cls) -> str:
        return "backlint/expired-suppression"


#: The engine's own rules, by full name.
META_RULES: dict[str, Rule] = {
    rule.name: rule for rule in (BrokenSyntax(), UnusedSuppression(), InvalidSuppression(), ExpiredSuppression())
}
SYNTAX_ERROR = META_RULES["backlint/syntax-error"]
UNUSED_SUPPRESSION = META_RULES["backlint/unused-suppression"]
INVALID_SUPPRESSION = META_RULES["backlint/invalid-suppression"]
EXPIRED_SUPPRESSION = META_RULES["backlint/expired-suppression"]
