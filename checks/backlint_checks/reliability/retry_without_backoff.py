from __future__ import annotations

import math
from collections.abc import Iterator

from backlint_checks.retries.failures import CONFLICTS
from backlint_checks.retries.operations import Operations
from backlint_checks.retries.pauses import Pause, Waiting
from backlint_checks.retries.policies import client_policies
from backlint_checks.retries.regions import Policy, Region, regions
from backlint_checks.retries.renewal import DATA
from backlint_checks.retries.spread import spread

from backlint import Effect, Finding, FunctionInfo, Mark, Position, Program, Rule, Severity, Step, option

#: The answer was read and found wanting: asking again at once is not asking too soon.
_CONTENT = frozenset({"JSONDecodeError", "ValidationError", "ParseError", "OutputParserException", "StopIteration", "StopAsyncIteration"})


class RetryWithoutBackoff(Rule):
    """A request that failed is sent again at once, or after the same short pause every time.

    A service that is overloaded or restarting needs a moment without load. Attempts that follow one another at once give it several times
    the load instead, are all spent within milliseconds, and so help against almost nothing. With a constant pause all callers that failed
    together come back together, again and again. Wait longer after each failure, up to a limit, and add something random.

    ```python bad
    import requests

    def rates():
        for attempt in range(5):
            try:
                return requests.get("https://rates.example.com/latest", timeout=5).json()
            except requests.RequestException:
                continue
        raise RuntimeError("no rates")
    ```

    ```python good
    import random
    import time

    import requests

    def rates():
        for attempt in range(5):
            try:
                return requests.get("https://rates.example.com/latest", timeout=5).json()
            except requests.RequestException:
                time.sleep(min(2**attempt, 30) * random.uniform(0.5, 1))
        raise RuntimeError("no rates")
    ```

    The same holds for libraries. tenacity, retry, retrying and urllib3 do not wait at all unless they are told to:

    ```python bad
    import requests
    from tenacity import retry, stop_after_attempt

    @retry(stop=stop_after_attempt(5))
    def rates():
        return requests.get("https://rates.example.com/latest", timeout=5).json()
    ```

    ```python good
    import requests
    from tenacity import retry, stop_after_attempt, wait_random_exponential

    @retry(stop=stop_after_attempt(5), wait=wait_random_exponential(max=30))
    def rates():
        return requests.get("https://rates.example.com/latest", timeout=5).json()
    ```

    No pause is a warning where a request to another machine is known to be tried again, else a note. A constant pause is a note, where a
    known number of attempts tells a retry from waiting until something is there. A pause that grows, with or without something random, is
    taken as fine. Loops that try something else each time, that do something about the failure over the network before they go on, or that
    settle a conflict in a database, are left alone, and so is the pause of a loop that waits for a state.

    Limits: a pause in code that cannot be resolved is taken as long enough.
    """

    severity = Severity.WARNING
    fixable = True
    cwe = 799

    attempts: int = option(default=3, help="fewer attempts than this may follow one another at once")
    short: float = option(default=10.0, help="a constant pause of this many seconds or more is left alone")

    def check(self, program: Program) -> Iterator[Finding]:
        shared: dict[tuple[FunctionInfo, Mark], Finding] = {}
        for function in program.running():
            for region in regions(program, function):
                finding = self._region(program, region)
                if finding is None:
                    continue
                if region.policy is None:
                    yield finding
                    continue
                # Several functions may share a policy; the one of which most is known speaks for it.
                key = (region.policy.function, region.policy.mark)
                if key not in shared or finding.severity > shared[key].severity:
                    shared[key] = finding
            for policy, count, waiting in client_policies(program, function):
                if self._hurried(count, waiting):
                    shared.setdefault((policy.function, policy.mark), self._policy(program, policy, count, waiting))
        yield from shared.values()

    def _hurried(self, count: float | None, waiting: Waiting | None) -> bool:
        if waiting is None or (count is not None and count < self.attempts):
            return False
        if waiting.pause is Pause.CONSTANT:
            return waiting.length is None or waiting.length < self.short
        return waiting.pause is Pause.NONE

    def _region(self, program: Program, region: Region) -> Finding | None:
        if not self._hurried(region.count, region.waiting) or region.mends or region.waiting is None:
            return None
        if region.waiting.pause is Pause.CONSTANT and (region.polls or region.count is None or math.isinf(region.count)):
            return None
        if region.failures and region.failures <= CONFLICTS | DATA | _CONTENT:
            return None
        chain = _request(program, region)
        label = region.label
        if chain is None:
            if region.policy is None or not _unknown_work(program, region):
                return None
        elif not label and not region.whole:
            label = chain[0][1]
        none = region.waiting.pause is Pause.NONE
        place = region.policy or region
        position = program.position(place.function.module.path, place.mark)
        what = f"`{label}`" if label else f"`{region.function.name}`"
        steps = [Step(position, f"tries again {_often(region.count)}{'at once' if none else 'after the same pause'}")]
        steps.extend(step for step, _ in chain or ())
        return self.finding(
            position,
            f"{self._name(region)} tries {what} again {_how(region.count, region.waiting)}",
            help=_remedy(region.waiting, region.policy),
            scope=region.function.facts.qualname,
            subject=region.name if region.policy else label,
            evidence=steps,
            reach=program.reach(region.function),
            severity=None if none and chain is not None else Severity.NOTE,
            fix=spread(program, region.policy) if region.policy is not None else None,
        )

    @staticmethod
    def _name(region: Region) -> str:
        return f"`{region.name}`" if region.policy else region.name

    def _policy(self, program: Program, policy: Policy, count: float | None, waiting: Waiting) -> Finding:
        position: Position = program.position(policy.function.module.path, policy.mark)
        explicit = Effect.RETRY in program.effects_of(policy.target)
        return self.finding(
            position,
            f"`{policy.name}` tries again {_how(count, waiting)}",
            help=_remedy(waiting, policy),
            scope=policy.function.facts.qualname,
            subject=policy.name,
            evidence=[Step(position, "nothing here makes it wait")],
            reach=program.reach(policy.function),
            severity=None if explicit and waiting.pause is Pause.NONE else Severity.NOTE,
            fix=spread(program, policy),
        )


def _request(program: Program, region: Region) -> list[tuple[Step, str]] | None:
    """The way from a retried stretch to a request to another machine, None where none is known."""
    for site in region.sites:
        for reached in program.reached(site, Effect.NETWORK):
            steps = []
            for link in reached.chain:
                name = link.target.function.path if link.callee is None else link.target.function.name
                steps.append((program.step(link, f"calls `{name}`"), link.target.function.name))
            return steps
    return None


def _unknown_work(program: Program, region: Region) -> bool:
    """Whether what a library retries is not known: nothing in it is known to reach another system, and something may."""
    if not region.whole:
        return False
    operation = Operations(program, program.generic(region.function)).of(region.function.facts.calls)
    return operation is not None and not operation.known


def _often(count: float | None) -> str:
    return "" if count is None or count == float("inf") else f"up to {count:g} times "


def _how(count: float | None, waiting: Waiting) -> str:
    times = "for ever" if count == float("inf") else "" if count is None else f"(up to {count:g} attempts)"
    times = f" {times}" if times else ""
    if waiting.pause is Pause.NONE:
        return f"at once{times}: a service that is overloaded or restarting gets several times the load and no moment to recover"
    length = "the same pause" if waiting.length is None else f"the same {waiting.length:g} seconds"
    return f"after {length} each time{times}: callers that failed together come back together"


def _remedy(waiting: Waiting, policy: Policy | None) -> str:
    if policy is not None and waiting.parameters:
        names = " or ".join(f"`{name}`" for name in waiting.parameters[:2])
        return f"let it wait longer after each failure, with something random added: {names}"
    if policy is not None:
        return "use the library's own retry object with a pause that grows, and something random added"
    return "wait longer after each failure, up to a limit, with something random added: `time.sleep(min(2**attempt, 30) * random.random())`"
