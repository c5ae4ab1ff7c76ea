from __future__ import annotations

from collections.abc import Iterator

from backlint import Finding, Frame, FunctionInfo, Program, Rule, Severity, Site, Step
from backlint.link.values import CallOrigin, ClassValue, Instance

from ..transactions.tasks import Shared, Tasks


class SessionSharedAcrossTasks(Rule):
    """Several tasks or threads use one database session, or one connection, at the same time.

    A session is one conversation with the database. Two tasks that use it side by side read each other's half-made changes, commit them or
    roll them back, or fail with "another operation is in progress", depending on who comes first.

    ```python bad
    import asyncio
    from sqlalchemy import text
    from sqlalchemy.ext.asyncio import AsyncSession

    async def count(session: AsyncSession, table: str):
        return await session.scalar(text(f"select count(*) from {table}"))

    async def counts(session: AsyncSession):
        return await asyncio.gather(count(session, "orders"), count(session, "customers"))
    ```
    ```python good
    import asyncio
    from sqlalchemy import text
    from sqlalchemy.ext.asyncio import AsyncSession, async_sessionmaker

    async def count(sessions: async_sessionmaker[AsyncSession], table: str):
        async with sessions() as session:
            return await session.scalar(text(f"select count(*) from {table}"))

    async def counts(sessions: async_sessionmaker[AsyncSession]):
        return await asyncio.gather(count(sessions, "orders"), count(sessions, "customers"))
    ```

    A session made once by a module and used by the handlers of requests is shared as well. A session for each task, a `scoped_session`, and
    uses under a lock are fine.
    """

    severity = Severity.ERROR
    cwe = 362

    def check(self, program: Program) -> Iterator[Finding]:
        tasks = Tasks(program)
        seen: set[tuple[FunctionInfo, int]] = set()
        for frame in program.frames():
            if frame.function.module.role not in self.roles:
                continue
            for shared in tasks.shared(frame):
                start = shared.tasks[0].start
                if (start.function, start.node) not in seen:
                    seen.add((start.function, start.node))
                    yield self._tasks(program, frame, shared)
        yield from self._modules(program)

    def _tasks(self, program: Program, frame: Frame, shared: Shared) -> Finding:
        start = shared.tasks[0].start
        facts = frame.function.facts
        evidence = [program.step(start, f"`{start.target.function.name}` runs the tasks side by side")]
        for site in program.sites(frame):
            if site.callee is not None and any(site.node == task.work for task in shared.tasks):
                evidence.append(program.step(site, f"`{site.target.function.name}` uses the {shared.kind}"))
        return self.finding(
            program.place(start),
            f"Tasks that `{start.target.function.name}` runs side by side share one `{shared.kind}`, which serves one at a time: they see, "
            "commit or roll back each other's changes, or fail.",
            help="Give each task a session of its own, made inside of it, or await them one after another.",
            scope=facts.qualname,
            subject=shared.kind,
            evidence=evidence,
            reach=program.reach(frame.function),
        )

    def _modules(self, program: Program) -> Iterator[Finding]:
        """Sessions that a module makes once, where handlers of requests use them."""
        routes = {entry.label for entry in program.entries() if entry.kind == "route"}
        seen: set[tuple[FunctionInfo, int]] = set()
        for function in program.running() if routes else ():
            for site in program.sites(program.generic(function)):
                made = _made_by_module(program, site)
                if made is None or made in seen or function.index == 0 or made[0].module.role not in self.roles:
                    continue
                reach = [label for label in program.reach(function) if label in routes]
                if reach:
                    seen.add(made)
                    yield self._module(program, made, site, reach)

    def _module(self, program: Program, made: tuple[FunctionInfo, int], site: Site, reach: list[str]) -> Finding:
        body, node = made
        mark = next(call.mark for call in body.facts.calls if call.node == node)
        place = program.position(body.module.path, mark)
        kind = site.receiver.cls.name if isinstance(site.receiver, Instance) else "session"
        return self.finding(
            place,
            f"This module makes one `{kind}` that all requests share: they see, commit or roll back each other's changes, and one that "
            "fails leaves it broken for the others.",
            help="Make a session for each request and close it at its end, or use a `scoped_session`.",
            subject=kind,
            evidence=[Step(place, "the session is made once"), program.step(site, "a handler of requests uses it")],
            reach=reach,
        )


def _made_by_module(program: Program, site: Site) -> tuple[FunctionInfo, int] | None:
    """Where a module makes the object on which a call happens, if it serves one task at a time."""
    value = site.receiver
    if not isinstance(value, Instance) or not isinstance(value.origin, CallOrigin):
        return None
    function, node = value.origin.site
    if function.index or function.stub or not any(call.node == node for call in function.facts.calls):
        return None
    target = value.origin.target
    made = isinstance(target, ClassValue) or getattr(target, "function", None) is not None
    if not made or not any("exclusive" in parent.cls.markers for parent in program.evaluator.linear(value.cls)[0]):
        return None
    return function, node
