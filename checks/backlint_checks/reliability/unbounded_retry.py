from __future__ import annotations

from collections.abc import Iterator

from backlint_checks.retries.calls import Endless, endless
from backlint_checks.retries.loops import Retrying, retrying
from backlint_checks.retries.operations import Operation
from backlint_checks.retries.recursion import Recursion, recursions
from backlint_checks.retries.repair import bounded
from backlint_checks.retries.requeue import Requeue, requeues
from backlint_checks.retries.unstoppable import Unstoppable, unstoppable

from backlint import Finding, Frame, Program, Rule, Severity, Step, option


class UnboundedRetry(Rule):
    """Work that fails is tried again for ever.

    While the other side is down, every caller stays in its retry: threads, connections and memory fill up, and one failing dependency takes
    this service down with it. When it comes back, all of them hit it at once. A retry needs an end, after which the caller learns of the
    failure.

    ```python bad
    import time
    import requests

    def rates():
        while True:
            try:
                return requests.get("https://rates.example.com/latest", timeout=5).json()
            except requests.RequestException:
                time.sleep(1)
    ```

    ```python good
    import time
    import requests

    def rates():
        for attempt in range(5):
            try:
                return requests.get("https://rates.example.com/latest", timeout=5).json()
            except requests.RequestException:
                if attempt == 4:
                    raise
                time.sleep(2**attempt)
    ```

    The same holds for libraries whose retry does not end by itself:

    ```python bad
    from tenacity import retry, wait_exponential

    @retry(wait=wait_exponential(max=30))
    def rates():
        ...
    ```

    ```python good
    from tenacity import retry, stop_after_attempt, wait_exponential

    @retry(stop=stop_after_attempt(5), wait=wait_exponential(max=30))
    def rates():
        ...
    ```

    A loop is reported when success leaves it, failure leads back to its head, and neither a counter, a clock, a signal nor new input can
    end that. Consumers, schedulers and servers go on after success, too, and are left alone; so are loops that wait for a state.

    Limits: where it is not known what is tried, only the plainest loops are reported. A retry whose bound comes from elsewhere at run time
    is taken as bounded.
    """

    severity = Severity.WARNING
    fixable = True
    cwe = 835

    attempts: int = option(default=5, help="the number of attempts that the fix writes")

    def check(self, program: Program) -> Iterator[Finding]:
        for use in endless(program):
            yield self._library(program, use)
        for function in program.functions():
            told: set[int] = set()
            for loop in retrying(program, function):
                told.add(loop.loop)
                yield self._loop(program, loop)
            for stuck in unstoppable(program, function):
                if stuck.body.loop not in told:
                    yield self._stuck(program, stuck)
            for again in recursions(program, function):
                yield self._recursion(program, again)
            for back in requeues(program, function):
                yield self._requeue(program, back)

    def _library(self, program: Program, use: Endless) -> Finding:
        names = " or ".join(f"`{limit.parameter.name}`" for limit in use.limits if not limit.narrowed)
        given = [f"`{limit.parameter.name}`" for limit in use.limits if limit.given and not limit.narrowed]
        counted = [f"`{limit.parameter.name}`" for limit in use.limits if limit.narrowed and limit.given]
        why = f"its {' and '.join(given)} {'mean' if given[1:] else 'means'} for ever" if given else f"without {names} nothing ends it"
        module = use.function.module
        fix = None
        if not use.callers:
            fix = bounded(program, module, use.mark, use.target, use.limits, self.attempts, called=use.called)
        return self.finding(
            program.position(module.path, use.mark),
            f"`{use.name}` retries for ever: {why}, so that a lasting failure keeps its callers here and never reaches them"
            if not use.partly
            else f"`{use.name}` retries some failures for ever: {why}, and {' and '.join(counted)} only counts failures of its own kind",
            help=f"give it {names}, and let what is raised then reach the caller",
            scope=use.function.facts.qualname,
            subject=use.name,
            evidence=[program.step(site, f"calls `{site.target.function.name}` without an end") for site in use.callers],
            reach=program.reach(use.function),
            severity=Severity.NOTE if use.partly else None,
            fix=fix,
        )

    def _loop(self, program: Program, loop: Retrying) -> Finding:
        frame, facts = loop.frame, loop.frame.function.facts
        path = frame.function.module.path
        label = loop.operation.label
        pause = "" if loop.waits else ", and without a pause between attempts"
        steps = self._tried(program, frame, loop.operation)
        if loop.failure >= 0:
            mark = facts.blocks[loop.failure].mark
            steps.append(Step(program.position(path, mark), "a failure leads back to the head of the loop"))
        return self.finding(
            program.header(frame, facts.blocks[loop.loop]),
            f"this loop retries `{label}` for ever{pause}: only success leaves it, so a lasting failure never reaches the caller",
            help="count the attempts (`for attempt in range(5)`) or set a deadline, wait longer after each failure, and raise at the end",
            scope=facts.qualname,
            subject=label,
            evidence=steps,
            reach=program.reach(frame.function),
            severity=None if loop.waits else Severity.ERROR,
        )

    def _recursion(self, program: Program, again: Recursion) -> Finding:
        site = again.site
        function = site.function
        name = function.name
        steps = self._tried(program, site.frame, again.operation)
        steps.append(Step(program.position(function.module.path, function.facts.blocks[again.failure].mark), "its failure is handled here"))
        steps.append(program.step(site, "the same work is handed in again" if again.queued else "and leads back to the same function"))
        steps.extend(program.step(link, f"calls `{link.target.function.name}`") for link in again.chain)
        if again.queued:
            message = f"`{name}` puts itself back into the queue whenever `{again.operation.label}` fails: it is retried for ever"
            remedy = "count the attempts in an argument, or use the retries of the task queue with their limit, and park what keeps failing"
        else:
            message = f"`{name}` retries `{again.operation.label}` by calling itself on every failure: it ends only by a RecursionError"
            remedy = "use a loop with a number of attempts, and raise at its end"
        return self.finding(
            program.place(site),
            message,
            help=remedy,
            scope=function.facts.qualname,
            subject=again.operation.label,
            evidence=steps,
            reach=program.reach(function),
        )

    def _stuck(self, program: Program, stuck: Unstoppable) -> Finding:
        frame = stuck.body.shape.frame
        facts, path = frame.function.facts, frame.function.module.path
        taken = f"`except {stuck.taken}`" if stuck.taken else "a bare `except`"
        who = "cancelling its task does not end it" if facts.is_async else "neither Ctrl-C nor `sys.exit` ends it"
        return self.finding(
            program.header(frame, stuck.body.block),
            f"nothing stops this loop: {taken} goes on after everything, so that {who}",
            help="catch `Exception`, or raise again what is meant to end the loop",
            scope=facts.qualname,
            subject=stuck.taken or "except",
            evidence=[Step(program.position(path, facts.blocks[stuck.failure].mark), "what should end the loop is swallowed here")],
            reach=program.reach(frame.function),
        )

    def _requeue(self, program: Program, back: Requeue) -> Finding:
        function = back.function
        path = function.module.path
        return self.finding(
            program.position(path, back.call.mark),
            f"a message for which `{back.label}` fails goes back into its queue every time: one that never succeeds is delivered for ever",
            help="reject it without requeue, so that it goes to a dead-letter queue, or count its deliveries first",
            scope=function.facts.qualname,
            subject=back.call.mark.name,
            evidence=[
                Step(program.position(path, function.facts.blocks[back.failure].mark), "every failure is handled here"),
                Step(program.position(path, back.call.mark), "the broker delivers the message again"),
            ],
            reach=program.reach(function),
        )

    @staticmethod
    def _tried(program: Program, frame: Frame, operation: Operation) -> list[Step]:
        place = program.position(frame.function.module.path, operation.call.mark)
        steps = [Step(place, f"`{operation.label}` is tried")]
        steps.extend(program.step(link, f"calls `{link.target.function.path}`") for link in operation.chain[1:])
        return steps
