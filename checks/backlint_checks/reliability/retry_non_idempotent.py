from __future__ import annotations

from collections.abc import Iterator

from backlint_checks.retries.clients import OwnRetry, own_retry
from backlint_checks.retries.failures import ambiguous
from backlint_checks.retries.regions import Region, regions
from backlint_checks.retries.twice import caught, harmful

from backlint import Effect, Finding, FunctionInfo, Mark, Program, Reached, Rule, Severity, Site, Step


class RetryNonIdempotent(Rule):
    """Something that done twice is not the same as done once is tried again although the first attempt may have worked.

    A timeout or a lost connection does not say that nothing happened: the order may be placed, the card charged, the mail sent, and only
    the answer was lost. The next attempt then does it again. Send a key with the request by which the other side knows what it has done
    already, the same for all attempts, or try again only what failed before the request was sent.

    ```python bad
    import requests
    from tenacity import retry, stop_after_attempt, wait_random_exponential

    @retry(stop=stop_after_attempt(3), wait=wait_random_exponential())
    def place_order(lines):
        answer = requests.post("https://shop.example.com/orders", json=lines, timeout=5)
        answer.raise_for_status()
        return answer.json()["number"]
    ```

    ```python good
    import requests
    from tenacity import retry, stop_after_attempt, wait_random_exponential

    @retry(stop=stop_after_attempt(3), wait=wait_random_exponential())
    def place_order(lines, key):
        answer = requests.post("https://shop.example.com/orders", json=lines, headers={"Idempotency-Key": key}, timeout=5)
        answer.raise_for_status()
        return answer.json()["number"]
    ```

    ```python good
    import requests
    from tenacity import retry, retry_if_exception_type, stop_after_attempt

    @retry(stop=stop_after_attempt(3), retry=retry_if_exception_type(requests.ConnectTimeout))
    def place_order(lines):
        return requests.post("https://shop.example.com/orders", json=lines, timeout=5).json()["number"]
    ```

    Looked at are loops, retry decorators, and clients that were told to repeat POST (`allowed_methods=None` of urllib3's `Retry`), around
    POST requests, mails and messages to people. It is said only where failures are tried again that leave it open whether the request was
    carried out: timeouts of reading, lost connections, any exception. SDKs that send a key by themselves, as that of Stripe does, are fine.

    Limits: a POST that only asks for something is told by its address and by the names of the functions around it. Whether a name that
    speaks of an idempotency key leads to a working one is not checked. Retries of task queues are not looked at.
    """

    severity = Severity.WARNING
    cwe = 837

    def check(self, program: Program) -> Iterator[Finding]:
        seen: set[tuple[FunctionInfo, Mark]] = set()
        for function in program.running():
            for region in regions(program, function):
                found, caller = _repeated(program, region, None), None
                if found is None and ambiguous(region.failures) and function.facts.parameters:
                    # The callers may say what is sent: `self.call("POST", "/orders")`.
                    for caller in program.callers(function):
                        found = _repeated(program, region, caller)
                        if found is not None:
                            break
                if found is not None:
                    yield self._region(program, region, found, caller)
        for site in program.calls(Effect.NETWORK):
            own = own_retry(program, site)
            if own is None or not _repeats_posts(own) or not harmful(program, site, (site,)):
                continue
            function, mark = _place(own, site)
            if (function, mark) not in seen:
                seen.add((function, mark))
                yield self._client(program, own, site, function, mark)

    def _region(self, program: Program, region: Region, found: Reached, caller: Site | None) -> Finding:
        label = found.site.target.function.path
        position = program.position(region.function.module.path, region.mark)
        failures = "any failure" if not region.failures or "Exception" in region.failures else _listed(region.failures)
        steps = [] if caller is None else [program.step(caller, f"calls `{region.function.name}`")]
        steps.append(Step(position, f"tries again after {failures}"))
        for link in found.chain:
            steps.append(program.step(link, f"calls `{link.target.function.path if link.callee is None else link.target.function.name}`"))
        return self.finding(
            position,
            f"{f'`{region.name}`' if region.policy else region.name} may do `{label}` twice: it tries again after {failures}, "
            "which does not say that the first attempt was not carried out",
            help="send an idempotency key that is the same for all attempts, or try again only what failed before the request was sent",
            scope=region.function.facts.qualname,
            subject=label,
            evidence=steps,
            reach=program.reach(region.function),
        )

    def _client(self, program: Program, own: OwnRetry, site: Site, function: FunctionInfo, mark: Mark) -> Finding:
        label = site.target.function.path
        return self.finding(
            program.position(function.module.path, mark),
            f"`{own.name}` may send `{label}` twice: it repeats POST requests after timeouts and lost connections, too, and no idempotency "
            "key tells the other side that it has done this already",
            help="send an idempotency key, or leave POST out of the methods that are tried again",
            scope=function.facts.qualname,
            subject=label,
            evidence=[Step(program.position(function.module.path, mark), "repeats POST"), program.step(site, f"calls `{label}`")],
            reach=program.reach(site.function),
        )


def _repeated(program: Program, region: Region, caller: Site | None) -> Reached | None:
    """What a region does again although it may have been done, for one caller or, without, for all."""
    if not ambiguous(region.failures) or (region.count is not None and region.count < 2):
        return None
    for site in region.sites:
        if site.use == "decorator":
            continue
        for reached in program.reached(site, Effect.NETWORK):
            frame = reached.chain[0].frame
            if harmful(program, reached.site, reached.chain, caller) and not caught(reached.chain, frame, region.root):
                return reached
    return None


def _repeats_posts(own: OwnRetry) -> bool:
    if own.count is None or own.count < 2 or own.methods is None:
        return False
    reads = own.arguments.keyword("read")
    if reads is not None and all(getattr(value, "value", None) in (0, False) for value in reads):
        return False
    return own.methods == "all" or "POST" in own.methods


def _place(own: OwnRetry, site: Site) -> tuple[FunctionInfo, Mark]:
    """Where the client was told so; the call itself where nobody told it."""
    if own.place is not None:
        function, node = own.place
        for call in function.facts.calls:
            if call.node == node:
                return function, call.mark
    return site.function, site.mark


def _listed(names: frozenset[str]) -> str:
    shown = sorted(names)
    return " and ".join(f"`{name}`" for name in shown[:2]) + (" and others" if len(shown) > 2 else "")
