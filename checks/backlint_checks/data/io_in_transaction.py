from __future__ import annotations

from collections.abc import Iterator

from backlint import Effect, Finding, Frame, Program, Reached, Rule, Severity, Step, option

from ..loading.branches import is_ruled_out
from ..transactions.connections import is_connected
from ..transactions.locks import guarded
from ..transactions.messages import spoken
from ..transactions.rows import row_locks
from ..transactions.spans import Span, spans
from ..transactions.waits import waits


class IoInTransaction(Rule):
    """Code waits for another machine, or sleeps, while it holds a transaction.

    The transaction keeps its connection and its row locks for as long as the other side takes to answer. When that becomes slow, the
    connections run out and every request that needs one of these rows waits too: one slow service stops the whole site.

    ```python bad
    import requests
    from django.db import transaction

    def pay(order):
        with transaction.atomic():
            order.save()
            requests.post("https://pay.example.com/charges", json={"order": order.pk}, timeout=10)
    ```
    ```python good
    import requests
    from django.db import transaction

    def pay(order):
        requests.post("https://pay.example.com/charges", json={"order": order.pk}, timeout=10)
        with transaction.atomic():
            order.save()
    ```

    Calls of the database, of caches and of brokers are not counted, nor is what comes before the first statement. Work on rows taken from a
    queue with `skip_locked` is fine.

    Locks of this process (`threading.Lock`, `asyncio.Lock`) count with the option `locks`: most of them are there to be held meanwhile.
    Locks under which something is filled in that is asked for only once are left out even then.

    Limits: transactions that a framework opens are known where the settings say so (`ATOMIC_REQUESTS`).
    """

    severity = Severity.WARNING
    cwe = 833

    locks: bool = option(default=False, help="whether locks of this process count as well")

    def check(self, program: Program) -> Iterator[Finding]:
        seen: set[object] = set()
        for span in spans(program):
            site = span.site
            key = (site.function, site.node)
            if key in seen or site.function.module.role not in self.roles:
                continue
            reached = self._wait(program, span)
            if reached is not None:
                ends = {(link.function, link.node) for link in reached.chain}
                if not ends & seen:
                    yield self._transaction(program, span, reached)
                seen |= ends
        if self.locks:
            for held, site, reached in guarded(program):
                key = (site.function, site.node)
                if key not in seen and site.function.module.role in self.roles:
                    seen.add(key)
                    step = Step(program.position(held.frame.function.module.path, held.mark), f"`{held.name}` is held from here")
                    what = f"while it holds a `{held.name}`: whoever needs the lock waits as long"
                    yield self._report(program, site.frame, reached, step, what, "before taking the lock or after releasing it")

    @staticmethod
    def _wait(program: Program, span: Span) -> Reached | None:
        for reached in waits(program, span.site):
            if not is_ruled_out(program, reached) and is_connected(program, reached, span.held):
                return reached
        return None

    def _transaction(self, program: Program, span: Span, reached: Reached) -> Finding:
        locked = ""
        if span.held is not None and next(row_locks(program, program.contexts.inside(span.held)), None) is not None:
            locked = ", and the rows that it has locked"
        what = {
            "block": f"inside the transaction of `{span.name}`",
            "request": "inside the transaction of the request",
            "pending": "between a change and its commit",
        }[span.kind]
        cost = f"{what}, which keeps its connection{locked} until the answer comes"
        return self._report(
            program, span.site.frame, reached, span.steps[0], cost, "before the transaction or after its commit", span.steps[1:]
        )

    def _report(
        self, program: Program, frame: Frame, reached: Reached, opened: Step, cost: str, where: str, after: tuple[Step, ...] = ()
    ) -> Finding:
        chain, last = reached.chain, reached.site
        sleeps = Effect.SLEEP in program.effects_of(last.target) and Effect.NETWORK not in program.effects_of(last.target)
        through = f", called through `{chain[0].target.function.name}`," if len(chain) > 1 else ""
        evidence = [opened]
        evidence += [program.step(link, f"calls `{link.target.function.name}`") for link in chain[:-1]]
        evidence.append(program.step(last, "sleeps" if sleeps else "waits for another machine"))
        evidence += after
        return self.finding(
            program.place(chain[0]),
            f"`{spoken(last)}`{through} {'sleeps' if sleeps else 'waits for another machine'} {cost}.",
            help=f"Do it {where}; what it needs to know can be read first and passed on.",
            scope=frame.function.facts.qualname,
            subject=spoken(last),
            evidence=evidence,
            reach=program.reach(frame.function),
        )
