from __future__ import annotations

import math
from collections.abc import Iterator

from backlint_checks.deadlines import held, inversions
from backlint_checks.deadlines.wording import target

from backlint import Finding, Position, Program, Rule, Severity, Step


class TimeoutInversion(Rule):
    """An inner deadline lasts longer than the outer one.

    A task or a worker that is killed while it waits cannot handle the timeout that would have come: nothing is rolled back, logged or
    answered, and a retry that was planned never happens. Deadlines have to become shorter on the way in, and all attempts together have to
    fit.

    ```python bad
    import requests
    from celery import shared_task
    from tenacity import retry, stop_after_attempt

    @retry(stop=stop_after_attempt(3))
    def load(number):
        return requests.get(f"https://partner.example.com/orders/{number}", timeout=30).json()

    @shared_task(time_limit=60)
    def import_order(number):
        return load(number)
    ```

    ```python good
    import requests
    from celery import shared_task
    from tenacity import retry, stop_after_attempt

    @retry(stop=stop_after_attempt(3))
    def load(number):
        return requests.get(f"https://partner.example.com/orders/{number}", timeout=10).json()

    @shared_task(time_limit=60)
    def import_order(number):
        return load(number)
    ```

    The same happens where a client gives up reading before the server is to answer. A blocking read on an idle queue then looks like a
    broken connection:

    ```python bad
    import redis

    queue = redis.Redis(host="queue.internal", socket_timeout=5)

    def next_job():
        return queue.brpop("jobs", timeout=60)
    ```

    ```python good
    import redis

    queue = redis.Redis(host="queue.internal", socket_timeout=65)

    def next_job():
        return queue.brpop("jobs", timeout=60)
    ```

    Outer limits are those of Celery's and dramatiq's tasks (decorators and settings) and of web servers as Procfile, Dockerfile, compose
    and Kubernetes files start them: gunicorn's synchronous workers and uWSGI; and of functions in the cloud, as `serverless.yml` and SAM
    templates say.

    Limits: silent unless both times are known as numbers. What a library or server does by default is only noted.
    """

    severity = Severity.WARNING
    cwe = 1088

    def check(self, program: Program) -> Iterator[Finding]:
        """One finding a place."""
        told: set[Position] = set()
        for finding in (*self._held(program), *self._killed(program)):
            if finding.position not in told:
                told.add(finding.position)
                yield finding

    def _held(self, program: Program) -> Iterator[Finding]:
        for function in program.running():
            if program.is_tool(function.module):
                continue
            for cut in held.cut(program, function):
                library, _ = cut.versions
                name = f"`{target(cut.site)}`"
                until = f"up to {seconds(cut.held)}" if math.isfinite(cut.held) else "as long as it takes"
                where = f"in some of the versions of {library} that this project may have, " if library else ""
                written = "" if cut.read.given else " by default"
                yield self.finding(
                    program.place(cut.site),
                    f"{name} lets the server hold its answer back for {until}, but {where}the client stops reading after "
                    f"{seconds(cut.read.seconds)}{written}: a queue without news looks like a broken connection.",
                    help="Give this client a socket timeout longer than the wait, or None for one that only waits for messages; "
                    "or ask the server for a shorter wait, in a loop.",
                    scope=function.facts.qualname,
                    subject=f"{target(cut.site)} {cut.parameter}",
                    evidence=inversions.made(program, cut.client, cut.site),
                    reach=program.reach(function),
                    severity=Severity.NOTE if library else None,
                )

    def _killed(self, program: Program) -> Iterator[Finding]:
        for found in inversions.inversions(program):
            work = target(found.site)
            total = found.span.seconds * found.attempts
            sum_ = seconds(total)
            if found.attempts > 1:
                sum_ = f"{found.attempts} attempts \N{MULTIPLICATION SIGN} {seconds(found.span.seconds)} = {sum_}"
            place = found.killer.place
            where = f" ({place.path}:{place.line})" if place is not None else ""
            default = "" if found.killer.certain else " by default"
            after = f"{found.killer.what} after {seconds(found.killer.seconds)}{default}"
            waits = "may last" if found.span.given else "lasts by default"
            steps: list[Step] = [] if place is None else [Step(place, after)]
            steps += [program.step(link, f"calls `{link.target.function.name}`") for link in found.chain]
            steps.append(program.step(found.site, f"`{work}` waits {sum_}"))
            yield self.finding(
                program.place(found.site),
                f"`{work}` {waits} {sum_}, but {after}{where}: its own timeout is never handled.",
                help="Make all attempts together end before whoever waits for them, with time left to handle the failure.",
                scope=found.site.function.facts.qualname,
                subject=work,
                evidence=steps,
                reach=program.reach(found.site.function),
                severity=None if found.killer.certain and found.span.given else Severity.NOTE,
            )


def seconds(number: float) -> str:
    """A time for people: `90 s`."""
    return f"{number:g} s"
