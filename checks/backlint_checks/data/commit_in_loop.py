from __future__ import annotations

from collections.abc import Iterator

from backlint import Finding, FunctionInfo, Program, Rule, Severity, Step, option

from ..transactions.commits import Repeated, repeated_commits
from ..transactions.messages import spoken


class CommitInLoop(Rule):
    """A transaction is committed once for each item.

    Each commit waits for the disk of the database, often also for a replica, so that a thousand rows take seconds instead of milliseconds;
    and a failure half-way leaves half of the items done.

    ```python bad
    from sqlalchemy.orm import Session

    def close(session: Session, orders):
        for order in orders:
            order.closed = True
            session.commit()
    ```
    ```python good
    from sqlalchemy.orm import Session

    def close(session: Session, orders):
        for order in orders:
            order.closed = True
        session.commit()
    ```

    The commit may stand in a function of another module. Fine are commits of batches or of every hundredth row, loops in which the failure
    of one item is handled by itself, and items whose work cannot be undone or takes long: requests to other machines, messages, jobs.
    """

    severity = Severity.WARNING
    cwe = 1050

    most: int = option(default=10, help="loops that run at most this often, as far as the text says, are left alone")

    def check(self, program: Program) -> Iterator[Finding]:
        seen: set[tuple[FunctionInfo, int]] = set()
        for found in repeated_commits(program, self.most):
            function = found.frame.function
            key = (function, found.loop)
            if key not in seen and function.module.role in self.roles:
                seen.add(key)
                yield self._report(program, found)

    def _report(self, program: Program, found: Repeated) -> Finding:
        chain, facts = found.reached.chain, found.frame.function.facts
        through = f"`{chain[0].target.function.name}` commits" if len(chain) > 1 else f"`{spoken(chain[0])}` is called"
        evidence = [Step(program.header(found.frame, facts.blocks[found.loop]), "for each item of this loop")]
        evidence += [program.step(link, f"calls `{link.target.function.name}`") for link in chain[:-1]]
        evidence.append(program.step(chain[-1], "commits"))
        return self.finding(
            program.place(chain[0]),
            f"{through} once for each item of this loop: every commit waits for the disk, and a failure half-way leaves the rest undone.",
            help="Commit once, after the loop, or after every few hundred items.",
            scope=facts.qualname,
            subject=spoken(found.reached.site),
            evidence=evidence,
            reach=program.reach(found.frame.function),
        )
