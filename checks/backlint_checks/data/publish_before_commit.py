from __future__ import annotations

from collections.abc import Iterator

from backlint import Effect, Finding, FunctionInfo, Program, Reached, Rule, Severity

from ..transactions.messages import leaves_at_once, spoken
from ..transactions.repair import after_commit
from ..transactions.spans import Span, spans


class PublishBeforeCommit(Rule):
    """A message leaves before the transaction that it tells of is committed.

    A worker may take it at once, and then does not find the row, or finds it as it was before. If the transaction is rolled back, the
    message has gone out all the same: mail for an order that does not exist. Both happen under load, and rarely in tests.

    ```python bad
    from celery import shared_task
    from django.db import transaction

    @shared_task
    def confirm(number): ...

    def place(order):
        with transaction.atomic():
            order.save()
            confirm.delay(order.pk)
    ```
    ```python good
    from celery import shared_task
    from django.db import transaction

    @shared_task
    def confirm(number): ...

    def place(order):
        with transaction.atomic():
            order.save()
            transaction.on_commit(lambda: confirm.delay(order.pk))
    ```

    A session's changes that a `commit()` further down makes last count as well:

    ```python bad
    from celery import shared_task
    from sqlalchemy.orm import Session

    @shared_task
    def confirm(number): ...

    def place(session: Session, order):
        session.add(order)
        confirm.delay(order.id)
        session.commit()
    ```
    ```python good
    from celery import shared_task
    from sqlalchemy.orm import Session

    @shared_task
    def confirm(number): ...

    def place(session: Session, order):
        session.add(order)
        session.commit()
        confirm.delay(order.id)
    ```

    Messages that are stored as rows and sent by another process (an outbox), that wait for the commit, or that are sent about rows taken
    from a queue with `skip_locked` are fine.

    Limits: transactions that a framework opens are known where the settings say so (`ATOMIC_REQUESTS`).
    """

    severity = Severity.WARNING
    fixable = True
    cwe = 362

    def check(self, program: Program) -> Iterator[Finding]:
        seen: set[tuple[FunctionInfo, int]] = set()
        for span in spans(program):
            for reached in program.contexts.reached(span.site, Effect.PUBLISH):
                last = reached.site
                key = (last.function, last.node)
                if key in seen or last.function.module.role not in self.roles:
                    continue
                if leaves_at_once(program, reached) and not (span.kind == "pending" and self._is_committed(program, reached)):
                    seen.add(key)
                    yield self._report(program, span, reached)

    @staticmethod
    def _is_committed(program: Program, reached: Reached) -> bool:
        """Whether something on the way to the message commits before it."""
        return any(
            Effect.COMMIT in program.effects_of(site.target)
            for link in reached.chain[1:]
            for site in program.contexts.live(link.frame)
            if site.callee is None
        )

    def _report(self, program: Program, span: Span, reached: Reached) -> Finding:
        last = reached.site
        what = f"`{spoken(last)}`"
        until = {
            "block": f"while the transaction of `{span.name}` is still open",
            "request": "while the transaction of the request is still open",
            "pending": "before the change that it tells of is committed",
        }[span.kind]
        evidence = list(span.steps[:1])
        evidence += [program.step(link, f"calls `{link.target.function.name}`") for link in reached.chain[:-1]]
        evidence.append(program.step(last, "the message leaves here"))
        evidence += span.steps[1:]
        fix = after_commit(program, last, span.opener)
        return self.finding(
            program.place(last),
            f"{what} hands over its message {until}: a worker may start before it can see the rows, and a rollback does not call it back.",
            help="Send it after the commit, or store it in the same transaction and let another process send it.",
            scope=last.function.facts.qualname,
            subject=spoken(last),
            evidence=evidence,
            reach=program.reach(last.function),
            fix=fix,
        )
