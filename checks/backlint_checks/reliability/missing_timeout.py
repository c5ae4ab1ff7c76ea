from __future__ import annotations

from collections.abc import Iterator

from backlint_checks.deadlines import clients, notable, pretended, repair, settings
from backlint_checks.deadlines.amount import Amount
from backlint_checks.deadlines.excuses import around, excused, listens
from backlint_checks.deadlines.wording import holder, remedy, sentence, target, wrapper

from backlint import Finding, Fix, Limit, Position, Program, Rule, Severity, Site, Step, option
from backlint.link.limits import ANY, FOREVER, TOTAL
from backlint.link.wrappers import Decision


class MissingTimeout(Rule):
    """A network call may wait for ever.

    A peer that accepts a connection and never answers holds the caller's thread, worker or task. A few such calls hold all of them, and the
    service is down although nothing in it has failed. Retries do not help: they never begin.

    ```python bad
    import requests

    class Payments:
        def __init__(self):
            self.session = requests.Session()

        def charge(self, order):
            return self.session.post("https://pay.example.com/charges", json={"order": order})
    ```

    ```python good
    import requests

    class Payments:
        def __init__(self):
            self.session = requests.Session()

        def charge(self, order):
            return self.session.post("https://pay.example.com/charges", json={"order": order}, timeout=10)
    ```

    What counts is what the library does when no timeout is given, so a client that has a sensible default is left alone, unless somebody
    has switched it off for one phase or all of them:

    ```python bad
    import httpx

    search = httpx.Client(base_url="https://search.example.com", timeout=httpx.Timeout(5, read=None))

    def find(term):
        return search.get("/query", params={"q": term}).json()
    ```

    ```python good
    import httpx

    search = httpx.Client(base_url="https://search.example.com")

    def find(term):
        return search.get("/query", params={"q": term}).json()
    ```

    A timeout may come from the call, the client, a subclass or an adapter, the process-wide default of sockets or an outer deadline such as
    `asyncio.timeout`. An outer deadline does not stop a thread: `wait_for(to_thread(requests.get, url), 5)` is reported. Where a function
    passes its own parameter on, its callers decide and are reported; where they rely on a default of None, that default is.

    Noted only: a client whose timeout is switched off while every call on it has its own, a deadline of hours, minutes that a library
    takes by default while a request waits, and versions without a default beside others with one.

    Limits: a timeout that comes from where it cannot be followed (configuration, unknown functions) is taken to be finite. Programs of
    their own, with `if __name__ == "__main__"` and imported by nobody, are left alone, as are libraries for which there is no model.
    """

    severity = Severity.ERROR
    fixable = True
    cwe = 1088

    seconds: float = option(default=10.0, help="the timeout in seconds that the fix writes")
    value: str = option(default="", help="an expression that the fix writes in place of a number: `settings.HTTP_TIMEOUT`")
    import_: str = option(default="", help="the import that the expression needs: `from app import settings`")

    def __post_init__(self) -> None:
        """Check the options.

        Raises:
            ValueError: They cannot be used.
        """
        if not self.seconds > 0:
            raise ValueError(f"`seconds` must be more than 0: {self.seconds:g}")
        Amount.read(self.seconds, self.value, self.import_)

    def check(self, program: Program) -> Iterator[Finding]:
        """One finding a place."""
        told: set[Position] = set()
        for finding in (*self._calls(program), *self._clients(program), *self._settings(program), *self._notes(program)):
            if finding.position not in told:
                told.add(finding.position)
                yield finding

    # Calls.

    def _calls(self, program: Program) -> Iterator[Finding]:
        for group in clients.network_calls(program):
            site = group[0]
            limits = [program.deadlines.limit(candidate) for candidate in group]
            hole = next((limit for limit in limits if limit.hole is not None), None)
            told = any(clients.judged_at_its_maker(program, candidate) for candidate in group)
            if told and (hole is None or not hole.key) or any(pretended.given(program, candidate) for candidate in group):
                continue
            if hole is not None:
                yield from self._callers(program, site, hole)
            elif listens(program, site):
                if all(limit.state == FOREVER and limit.given for limit in limits):
                    yield self._report(program, site, limits[0], severity=Severity.NOTE, note=" (it listens: a dead peer is never noticed)")
            elif all(limit.state == FOREVER for limit in limits) and not excused(program, site):
                yield self._report(program, site, limits[0], note=clients.ignored(program, site) or around(program, site))

    # Clients that were made so that their calls wait for ever.

    def _clients(self, program: Program) -> Iterator[Finding]:
        uses: dict[clients.Origin, list[Site]] | None = None
        for function in program.running():
            if program.is_tool(function.module):
                continue
            for site in program.sites(program.generic(function)):
                if function.name == "__init__" and site.arguments is not None and clients.initialised(program, site):
                    said = program.deadlines.given(site.target, site.arguments)
                    if said.hole is not None:
                        yield from self._callers(program, site, said)
                    elif said.state == FOREVER and said.given & set(said.unbounded) and not excused(program, site):
                        yield self._report(program, site, said)
                    continue
                made = clients.made_by(program, site)
                limit = None if made is None else program.deadlines.constructed(made)
                if made is None or limit is None or limit.state != FOREVER and limit.hole is None or program.deadlines.set_later(made):
                    continue
                if uses is None:
                    uses = clients.uses(program)
                calls = uses.get((site.function, site.node), [])
                if calls and not any(clients.relies(program, call, (site.function, site.node)) for call in calls):
                    continue
                if limit.hole is not None:
                    yield from self._callers(program, site, limit)
                elif limit.given & set(limit.unbounded) or clients.bounds_calls(program, made):
                    yield from self._decider(program, site, limit)

    def _decider(self, program: Program, site: Site, limit: Limit) -> Iterator[Finding]:
        """A finding where the client was made, or where that was which it was given to decide about its deadlines."""
        maker = site
        steps: list[Step] = []
        while maker.arguments is not None:
            deciding = program.deadlines.deciding(maker.target, maker.arguments)
            inner = clients.maker(program, deciding[0]) if deciding else None
            if inner is None:
                break
            steps.insert(0, program.step(maker, f"`{target(maker)}` waits as long as it says"))
            maker = inner
        if pretended.given(program, maker) is None:
            yield self._report(program, maker, limit, evidence=steps or None)

    # Functions that pass a deadline on.

    def _callers(self, program: Program, site: Site, limit: Limit) -> Iterator[Finding]:
        """Findings where callers of the function around a call decide that it waits for ever, or at the default on which they rely."""
        hole, key = limit.hole, limit.key
        if hole is None or excused(program, site):
            return
        wrappers = program.deadlines.wrappers
        decisions = list(wrappers.relying(hole, key))
        if key and (wrappers.unfilled(site).state != FOREVER or clients.judged_at_its_maker(program, site)):
            decisions = [decision for decision in decisions if decision.limit.given]
        endless = [decision for decision in decisions if decision.limit.state == FOREVER]
        deciding = [decision for decision in endless if key or decision.limit.given]
        for decision in deciding:
            if not program.is_tool(decision.site.function.module) and not program.deadlines.scopes.outer(decision.site):
                yield self._report(program, site, decision.limit, decision=decision)
        if key or hole.without or wrappers.omitted(hole).state != FOREVER or decisions and len(deciding) == len(endless):
            return
        function = hole.function
        mark = function.facts.mark._replace(name=function.name, kind="name") if function.name != "<lambda>" else function.facts.mark
        relying = [decision.site for decision in endless if not decision.limit.given][:3]
        name = function.owner.name if function.name == "__init__" and function.owner is not None else function.name
        yield self.finding(
            program.position(function.module.path, mark),
            f"`{name}` passes `{hole.name}=None` on to `{target(site)}` unless its callers say otherwise, and then it may wait for ever.",
            help=f"Give `{hole.name}` a finite default.",
            scope=function.facts.qualname,
            subject=target(site),
            evidence=[*(program.step(outer, f"calls `{name}` without `{hole.name}`") for outer in relying),
                      program.step(site, f"`{target(site)}` waits")],
            reach=program.reach(function),
        )  # fmt: skip

    # Settings that bound what has no parameter for it.

    def _settings(self, program: Program) -> Iterator[Finding]:
        for lacking in settings.lacking(program):
            name = f"`{target(lacking.site)}`"
            yield self.finding(
                lacking.position,
                f"`{lacking.setting}` is not set, so {name} may wait for ever: a server that never answers holds {holder(lacking.site)}.",
                help=f"Set `{lacking.setting}` to a number of seconds.",
                subject=lacking.setting,
                evidence=[program.step(lacking.site, f"{name} waits")],
                reach=program.reach(lacking.site.function),
            )

    # What is bounded, but not well.

    def _notes(self, program: Program) -> Iterator[Finding]:
        for note in notable.notes(program):
            function = note.site.function
            yield self.finding(
                program.place(note.site),
                note.message,
                help=note.help,
                scope=function.facts.qualname,
                subject=target(note.site),
                reach=program.reach(function),
                severity=Severity.NOTE,
            )

    # The finding.

    def _report(
        self,
        program: Program,
        site: Site,
        limit: Limit,
        *,
        note: str = "",
        decision: Decision | None = None,
        evidence: list[Step] | None = None,
        severity: Severity | None = None,
    ) -> Finding:
        place = site if decision is None else decision.site
        if severity is None and limit.partly and not limit.given & set(limit.unbounded):
            severity = Severity.WARNING  # the library bounds what hangs most often, connecting, and nobody chose to leave the rest open
        amount = Amount.read(self.seconds, self.value, self.import_)
        fix: Fix | None
        if decision is None:
            steps = evidence or clients.made_elsewhere(program, site)
            fix = repair.at_call(program, site, limit, amount)
            slots = [slot for slot in program.deadlines.slots(site.target.function) if slot.passable]
            # The parameters that bound what is unbounded come first, those of the other phases last.
            slots.sort(key=lambda slot: not (set(limit.unbounded) & set(slot.phases) or {ANY, TOTAL} & set(slot.phases)))
            names = [slot.parameter.name for slot in slots]
        else:
            steps = [program.step(link, f"calls `{wrapper(link)}`") for link in decision.chain]
            steps.append(program.step(site, f"`{target(site)}` waits"))
            fix = repair.at_caller(program, decision, amount)
            names = [decision.name]
        return self.finding(
            program.place(place),
            sentence(site, limit, decision.chain if decision is not None else (), note),
            help=remedy(names, limit),
            scope=place.function.facts.qualname,
            subject=target(site),
            evidence=steps,
            reach=program.reach(place.function),
            fix=fix,
            severity=severity,
        )
