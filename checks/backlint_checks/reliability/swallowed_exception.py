from __future__ import annotations

from collections.abc import Iterator

from backlint_checks.failures.cancelling import Deaf, deaf
from backlint_checks.failures.gathering import Gathered, gathered
from backlint_checks.failures.handlers import Handler, handlers
from backlint_checks.failures.operations import Operation, operation
from backlint_checks.failures.optional import explained, may_fail
from backlint_checks.failures.outcome import Outcome, outcome

from backlint import Finding, Program, Rule, Severity, Step


class SwallowedException(Rule):
    """The failure of an operation is dropped, so that nobody ever learns of it.

    A handler that takes every error and says nothing turns an outage into missing data: the mail is never sent, the row never written, the
    list comes back empty, and no log, no alert and no caller can tell. It also hides the programming errors that nobody thought of.

    ```python bad
    import requests

    def offers(shop):
        try:
            return requests.get(f"https://{shop}.example.com/offers", timeout=5).json()
        except Exception:
            return []
    ```

    ```python good
    import logging

    import requests

    logger = logging.getLogger(__name__)

    def offers(shop):
        try:
            return requests.get(f"https://{shop}.example.com/offers", timeout=5).json()
        except requests.RequestException:
            logger.exception("no offers of %s", shop)
            return []
    ```

    An operation is a call that, through any number of functions, reaches another machine, a database or a broker. Its failure counts as
    reported when the handler raises, logs, counts it, keeps or passes on the error, answers with an error, tries another way, or returns
    a value that at least one caller looks at. What is not known may report. Clean-up, caches, and functions whose name says that they only
    check or measure are left alone.

    In coroutines a bare `except` and `except BaseException` also take the request to stop: whoever cancels the task, at a timeout or at
    shutdown, waits in vain.

    ```python bad
    import asyncio

    async def poll(queue):
        while True:
            try:
                await queue.get()
            except BaseException:
                continue
    ```

    ```python good
    import asyncio
    import logging

    async def poll(queue):
        while True:
            try:
                await queue.get()
            except Exception:
                logging.exception("poll")
    ```

    `gather(…, return_exceptions=True)` hands errors back as results; where nobody reads these, they are lost in the same way.

    Limits: only handlers that take everything are looked at, for whoever names an error has thought of it. A handler whose comment says in
    a few words why the error does not matter is a note.
    """

    severity = Severity.WARNING
    cwe = 390

    def check(self, program: Program) -> Iterator[Finding]:
        for function in program.functions():
            if function.module.role not in self.roles or program.is_tool(function.module):
                continue
            frame = program.generic(function)
            silent = list(deaf(program, frame))
            yield from (self._deaf(program, found) for found in silent)
            for handler in handlers(program, frame):
                if any(found.block == handler.block for found in silent) or may_fail(
                    handler.shape, handler.shape.blocks[handler.work].parent
                ):
                    continue
                follows = outcome(program, handler)
                lost = None if follows is None else operation(program, handler.shape, handler.work)
                if follows is not None and lost is not None:
                    yield self._lost(program, handler, lost, follows)
            yield from (self._gathered(program, found) for found in gathered(program, frame))

    def _lost(self, program: Program, handler: Handler, lost: Operation, follows: Outcome) -> Finding:
        function = handler.frame.function
        place = program.position(function.module.path, function.facts.blocks[handler.block].mark)
        steps = self._failing(program, lost)
        steps.append(Step(place, "every error ends here, and nothing is said of it"))
        steps.extend(program.step(site, "drops the result") for site in follows.ignoring[:3])
        return self.finding(
            place,
            f"the failure of {lost.named} is lost here: {_consequence(function.name, follows)}",
            help="catch what is expected by name, and log the rest, raise it, or return what callers can tell apart",
            scope=function.facts.qualname,
            subject=lost.label,
            evidence=steps,
            reach=program.reach(function),
            severity=Severity.NOTE if explained(handler) else None,
        )

    def _gathered(self, program: Program, found: Gathered) -> Finding:
        function = found.site.function
        name = found.site.target.function.name
        unread = f"`{found.name}` is never read" if found.name else "nobody keeps its result"
        return self.finding(
            program.place(found.site),
            f"the failure of {found.operation.named} is lost here: `{name}` hands errors back as results, and {unread}",
            help="look at the results for exceptions and log or raise them, or leave `return_exceptions` out",
            scope=function.facts.qualname,
            subject=found.operation.label,
            evidence=[*self._failing(program, found.operation), program.step(found.site, "its error becomes a result, which is dropped")],
            reach=program.reach(function),
        )

    def _deaf(self, program: Program, found: Deaf) -> Finding:
        function = found.shape.frame.function
        place = program.position(function.module.path, found.shape.blocks[found.block].mark)
        steps = [Step(place, "a cancellation arrives here like an error, and is not raised again")]
        if found.loop >= 0:
            steps.append(Step(program.header(found.shape.frame, found.shape.blocks[found.loop]), "and the loop goes on"))
        follows = "the loop goes on, and the task cannot be stopped" if found.loop >= 0 else "a timeout or a shutdown is taken for an error"
        return self.finding(
            place,
            f"{found.written} in the coroutine `{function.name}` also swallows its cancellation: {follows}",
            help="catch `Exception`, which cancellation is not, or raise it again",
            scope=function.facts.qualname,
            subject="cancellation",
            evidence=steps,
            reach=program.reach(function),
        )

    @staticmethod
    def _failing(program: Program, lost: Operation) -> list[Step]:
        steps = [program.step(lost.site, f"{lost.named} {lost.verb}" if len(lost.chain) == 1 else f"calls `{lost.label}`")]
        for link in lost.chain[1:-1]:
            steps.append(program.step(link, f"which calls `{link.target.function.name}`"))
        if len(lost.chain) > 1:
            steps.append(program.step(lost.chain[-1], f"which {lost.verb}"))
        return steps


def _consequence(name: str, follows: Outcome) -> str:
    if follows.kind == "continues":
        return "the loop goes on with the next item, and nobody learns which one is missing"
    if follows.kind == "goes on":
        return "what follows runs as if it had succeeded"
    if follows.kind == "answers":
        return f"`{name}` answers the same as after success"
    if follows.kind == "ends":
        return f"`{name}` returns as if it had succeeded"
    if follows.kind == "part":
        return f"`{name}` returns what it has until then, which looks complete"
    if follows.ignoring:
        whose = "its only caller drops" if len(follows.ignoring) == 1 else f"all its {len(follows.ignoring)} callers drop"
        return f"`{name}` returns {follows.value}, which {whose}"
    none = {"0": "a real 0", "an empty text": "a real one"}.get(follows.value, "no data")
    return f"the caller sees {follows.value} and cannot tell it from {none}"
