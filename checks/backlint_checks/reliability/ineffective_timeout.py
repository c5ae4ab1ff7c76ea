from __future__ import annotations

from collections.abc import Iterator

from backlint_checks.deadlines import clients, pretended, unstoppable
from backlint_checks.deadlines.excuses import excused
from backlint_checks.deadlines.wording import target

from backlint import Finding, FunctionInfo, Position, Program, Rule, Severity, Site
from backlint.facts import Store
from backlint.link.deadlines import origin_of
from backlint.link.limits import FOREVER
from backlint.link.values import ClassValue, Instance


class IneffectiveTimeout(Rule):
    """A timeout is set where it bounds nothing.

    Whoever reads the code believes that the call is bounded, and looks for the cause of a hanging service elsewhere. An attribute that the
    library never reads, a parameter that bounds something else, a deadline that cannot interrupt what runs under it: each waits as long as
    if nothing had been written.

    ```python bad
    import requests

    session = requests.Session()
    session.timeout = 5

    def rates():
        return session.get("https://bank.example.com/rates").json()
    ```

    ```python good
    import requests

    session = requests.Session()

    def rates():
        return session.get("https://bank.example.com/rates", timeout=5).json()
    ```

    A deadline of the event loop acts at an `await`. Where nothing is awaited under it, the loop does not run, and the deadline passes
    unnoticed. And a thread cannot be cancelled: leaving the block of a thread pool waits for all of them, also for the one that was given
    up:

    ```python bad
    from concurrent.futures import ThreadPoolExecutor

    def quote(compute, order):
        with ThreadPoolExecutor() as pool:
            return pool.submit(compute, order).result(timeout=2)
    ```

    ```python good
    from concurrent.futures import ThreadPoolExecutor

    pool = ThreadPoolExecutor()

    def quote(compute, order):
        return pool.submit(compute, order).result(timeout=2)
    ```

    Calls that wait for ever because of it are told of by missing-timeout, where they have no timeout that could be mistaken for one.

    Limits: an attribute that the project itself reads again (`session.get(url, timeout=session.timeout)`) is taken to be its own; so is
    every attribute of a subclass. What bounds nothing is known for the libraries for which there is a model.
    """

    severity = Severity.WARNING
    cwe = 1088

    def check(self, program: Program) -> Iterator[Finding]:
        """One finding a place."""
        told: set[Position] = set()
        for finding in self._all(program):
            if finding.position not in told:
                told.add(finding.position)
                yield finding

    def _all(self, program: Program) -> Iterator[Finding]:
        assigned: list[tuple[FunctionInfo, Store, Instance, pretended.Pretence]] = []
        for function in program.running():
            if program.is_tool(function.module):
                continue
            for site in program.sites(program.generic(function)):
                pretence = pretended.given(program, site)
                if pretence is not None and not excused(program, site):
                    yield self._parameter(program, site, pretence)
            assigned.extend((function, *found) for found in pretended.assigned(program, function))
            if function.facts.is_async:
                for blocked in unstoppable.blocked(program, function):
                    yield self._blocked(program, function, blocked)
            for site, start in unstoppable.waited_for(program, function):
                yield self._waited_for(program, site, start)
        if assigned:
            yield from self._attributes(program, assigned)

    def _parameter(self, program: Program, site: Site, pretence: pretended.Pretence) -> Finding:
        what = f"`{target(site)}`"
        outcome = (
            "a watch whose server is gone waits for ever" if pretence.intended else "a peer that never answers is waited for without end"
        )
        return self.finding(
            program.place(site),
            f"`{pretence.name}` does not bound {what}: {pretence.does}, so {outcome}.",
            help=_instead(pretence),
            scope=site.function.facts.qualname,
            subject=f"{target(site)} {pretence.name}",
            reach=program.reach(site.function),
            severity=Severity.NOTE if pretence.intended else None,
        )

    def _attributes(self, program: Program, assigned: list[tuple[FunctionInfo, Store, Instance, pretended.Pretence]]) -> Iterator[Finding]:
        """Assignments in vain. Where every call on the object brings its own timeout, it only misleads."""
        own = pretended.read(program, frozenset(store.name for _, store, _, _ in assigned))
        uses = clients.uses(program)
        for function, store, value, pretence in assigned:
            if (ClassValue(value.cls, ()), store.name) in own:
                continue
            origin = origin_of(value)
            calls = uses.get(origin, []) if origin is not None else []
            relying = [call for call in calls if program.deadlines.limit(call).state == FOREVER and not excused(program, call)]
            harmless = bool(calls) and not relying
            many = f"{len(relying)} calls on it wait" if len(relying) > 1 else "the call on it waits" if relying else "calls on it wait"
            outcome = "it only looks as if it had" if harmless else f"{many} as long as if nothing had been set"
            yield self.finding(
                program.position(function.module.path, store.mark),
                f"Setting `.{store.name}` on a `{value.cls.name}` has no effect: {pretence.does}, and {outcome}.",
                help=_instead(pretence),
                scope=function.facts.qualname,
                subject=f"{value.cls.name}.{store.name}",
                evidence=[program.step(call, f"`{target(call)}` waits") for call in relying[:3]],
                reach=program.reach(function),
                severity=Severity.NOTE if harmless else None,
            )

    def _blocked(self, program: Program, function: FunctionInfo, blocked: unstoppable.Blocked) -> Finding:
        work = target(blocked.work)
        return self.finding(
            program.position(function.module.path, blocked.mark),
            f"`{blocked.scope}` cannot end this: nothing is awaited under it, and `{work}` blocks the thread that would do it.",
            help=f"Run `{work}` in a thread with a timeout of its own, or use a client that is awaited.",
            scope=function.facts.qualname,
            subject=f"{blocked.scope} {work}",
            evidence=[program.step(link, "blocks the event loop" if link is blocked.work else "calls it") for link in blocked.chain],
            reach=program.reach(function),
        )

    def _waited_for(self, program: Program, site: Site, start: Site) -> Finding:
        return self.finding(
            program.place(site),
            f"`{target(site)}` gives up after its timeout, but leaving the `with` block of the pool waits for the same work to end.",
            help="Let the pool outlive the wait, or call `shutdown(wait=False)` in place of `with`; bound the work itself, too.",
            scope=site.function.facts.qualname,
            subject=f"{target(site)} in {target(start)}",
            evidence=[program.step(start, "the work is started here"), program.step(site, "given up here, but waited for by `with`")],
            reach=program.reach(site.function),
        )


def _instead(pretence: pretended.Pretence) -> str:
    return f"Give `{pretence.bounds}=…` to what waits." if pretence.bounds else "Bound what waits in another way."
