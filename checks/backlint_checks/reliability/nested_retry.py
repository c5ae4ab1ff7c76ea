from __future__ import annotations

import math
from collections.abc import Iterator

from backlint_checks.retries.nesting import Layer, Nesting

from backlint import Finding, Program, Rule, Severity, Step, option


class NestedRetry(Rule):
    """A retry around something that retries by itself: the attempts multiply.

    Three attempts of a function whose client makes six of its own are eighteen requests, one after the other, for one failure. While the
    other side is down the caller waits many times longer than either retry says, and an overloaded service gets the product of all of them
    from every caller. Retry in one place, best in the one that knows how long the whole may take.

    ```python bad
    import requests
    from requests.adapters import HTTPAdapter
    from tenacity import retry, stop_after_attempt, wait_random_exponential
    from urllib3.util.retry import Retry

    session = requests.Session()
    session.mount("https://", HTTPAdapter(max_retries=Retry(5, backoff_factor=0.5)))

    @retry(stop=stop_after_attempt(3), wait=wait_random_exponential())
    def rates():
        return session.get("https://rates.example.com/latest", timeout=5).json()
    ```

    ```python good
    import requests
    from requests.adapters import HTTPAdapter
    from urllib3.util.retry import Retry

    session = requests.Session()
    session.mount("https://", HTTPAdapter(max_retries=Retry(5, backoff_factor=0.5)))

    def rates():
        return session.get("https://rates.example.com/latest", timeout=5).json()
    ```

    Counted are loops, retry decorators and calls, policies mounted on clients, and what clients of libraries repeat by themselves, also
    across modules. What is caught in between is not counted. Small products are left alone; where the innermost retry is only a library's
    default, more is allowed, and it is a note.

    Limits: retries of task queues, which come minutes later, are not counted. An unknown number of attempts counts as two.
    """

    severity = Severity.WARNING
    cwe = 400

    attempts: int = option(default=8, help="report from this many attempts on")
    default_attempts: int = option(default=12, help="the same where one of the retries is a library's default that nobody asked for")

    def check(self, program: Program) -> Iterator[Finding]:
        nesting = Nesting(program)
        for function in program.running():
            for layers in nesting.of(function):
                product = math.prod(layer.least for layer in layers)
                quiet = not layers[-1].given
                if product >= (self.default_attempts if quiet else self.attempts):
                    yield self._finding(program, layers, product, quiet)

    def _finding(self, program: Program, layers: tuple[Layer, ...], product: float, quiet: bool) -> Finding:
        outer, inner = layers[0], layers[-1]
        exact = all(layer.count is not None for layer in layers)
        factors = " x ".join(layer.shown for layer in layers)
        total = f"{'' if exact else 'at least '}{product:g} attempts"
        steps: list[Step] = []
        for layer in layers:
            steps.append(Step(layer.position, f"{layer.name} tries {layer.times}"))
            steps.extend(
                program.step(link, f"calls `{_called(link.target.function.path, link.target.function.name, link.callee is None)}`")
                for link in layer.chain
            )
        return self.finding(
            outer.position,
            f"{outer.name} retries what {inner.name} retries already: {factors} = {total} for one failure",
            help="retry in one place only: let the inner one report its failure, or the outer one pass it on",
            scope=outer.function.facts.qualname,
            subject=f"{outer.name} -> {inner.name}",
            evidence=steps,
            reach=program.reach(outer.function),
            severity=Severity.NOTE if quiet else None,
        )


def _called(path: str, name: str, library: bool) -> str:
    return path if library else name
