from __future__ import annotations

from collections.abc import Iterator

from backlint import Edit, Effect, Finding, Fix, Program, Rule, Safety, Severity, Site, Step, option
from backlint.link.deadlines import FOREVER, Limit, origin_of
from backlint.link.values import CallOrigin, ClassValue, Const, FunctionValue, Instance, Value
from backlint.lower.lines import arguments

HELP = "Give it a timeout that is shorter than the one of whoever waits for you."


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

    What counts is what the library does when no timeout is given, so a client that has a sensible default is left alone. A timeout may come
    from the call, the client, a subclass or an adapter, the process-wide default of sockets or an outer deadline such as
    `asyncio.timeout`; where a function passes its own parameter on, its callers decide and are reported.

    Limits: a timeout that comes from where it cannot be followed (configuration, unknown functions) is taken to be finite.
    """

    severity = Severity.ERROR
    fixable = True
    cwe = 1088

    seconds: float = option(default=10.0, help="the timeout in seconds that the fix writes")

    def check(self, program: Program) -> Iterator[Finding]:
        for group in _calls(program):
            yield from self._call(program, group)
        yield from self._objects(program)

    # Calls.

    def _call(self, program: Program, group: list[Site]) -> Iterator[Finding]:
        site = group[0]
        deadlines = program.deadlines
        limits = [deadlines.limit(candidate) for candidate in group]
        hole = next((limit for limit in limits if limit.hole is not None), None)
        if hole is not None:
            yield from self._callers(program, site, hole)
            return
        if any(limit.state != FOREVER for limit in limits) or self._excused(program, site):
            return
        limit = limits[0]
        if any(self._told_by_object(program, candidate) for candidate in group):
            return
        note = ""
        ignored = [name for _, name, _ in deadlines.configured(site.receiver) if name in _names(program, site)]
        if ignored:
            note = f"; `.{ignored[0]} = …` on the object has no effect"
        yield self._report(program, site, limit, note)

    def _report(self, program: Program, site: Site, limit: Limit, note: str = "", chain: tuple[Site, ...] = ()) -> Finding:
        what = f"`{_target(site)}`"
        half = f" ({limit.partly} has no limit)" if limit.partly else ""
        outer = chain[0] if chain else site
        lead = f"{what}, reached from here without a timeout," if chain else what
        evidence: list[Step] = []
        if chain:
            evidence = [program.step(link, f"calls `{link.target.function.name}`") for link in chain]
            evidence.append(program.step(site, f"{what} waits"))
        elif isinstance(site.receiver, Instance):
            evidence = _made(program, site)
        return self.finding(
            program.place(outer),
            f"{lead} may wait for ever{half}{note}: a peer that never answers holds this {_holder(site)}.",
            help=HELP,
            scope=outer.function.facts.qualname,
            subject=_target(site),
            evidence=evidence,
            reach=program.reach(outer.function),
            fix=None if chain else self._fix(program, site, limit),
        )

    def _fix(self, program: Program, site: Site, limit: Limit) -> Fix | None:
        slots = [slot for slot in program.deadlines.slots(site.target.function) if slot.passable]
        path = site.function.module.path
        if not slots or limit.given or site.arguments is None or site.arguments.double or site.arguments.star or site.kind != "call":
            return None
        if program.evaluator.eval(site.frame, site.function.facts.nodes[site.node][1])[0] != site.target:
            return None  # a partial or a function handed to another: the call that is written here is not this one
        text = program.text(path)
        span = arguments(text, site.mark)
        if span is None:
            return None
        start, end = span
        inside = text[start:end]
        stripped = inside.rstrip()
        value = int(self.seconds) if self.seconds == int(self.seconds) else self.seconds
        argument = f"{slots[0].parameter.name}={value}"
        lead = "" if not stripped else " " if stripped.endswith(",") else ", "
        at = start + len(stripped)
        return Fix(f"add {argument}", (Edit(path, at, at, lead + argument),), Safety.UNSAFE)

    # What else may bound a call, or is already told elsewhere.

    def _excused(self, program: Program, site: Site) -> bool:
        deadlines = program.deadlines
        if program.is_tool(site.function.module):
            return True
        if Effect.BLOCKING not in program.effects_of(site.target) and deadlines.outer(site):
            return True
        receiver = site.receiver
        if any(_handed_over(program, maker) for maker in _makers(receiver)):
            return True
        through = [name for name in site.target.function.markers.get("through", ()) if isinstance(name, str)]
        if isinstance(receiver, Instance):
            for name in through:
                method = program.evaluator.method(receiver, name)
                if method is not None and not method.function.stub:
                    return True
        for configuring, name, _ in deadlines.configured(receiver):
            if name in through or configuring is not None and self._configures(program, configuring, site):
                return True
        return False

    def _configures(self, program: Program, configuring: Site, site: Site) -> bool:
        """Whether a call that configures the object takes its deadlines out of our sight, or sets them."""
        if configuring.arguments is None:
            return True
        deadlines = program.deadlines
        if deadlines.slots(configuring.target.function):
            return deadlines.given(configuring.target, configuring.arguments).state != FOREVER
        positional = configuring.arguments.positional
        values = [value for group in (*positional, *(values for _, values in configuring.arguments.keywords)) for value in group]
        handed = [value for value in values if isinstance(value, Instance)]
        if not handed:
            return True
        prefix = next((value.value for value in values if isinstance(value, Const) and isinstance(value.value, str)), "")
        if prefix and not _starts(site, prefix):
            return False
        return any(_overrides(program, value) for value in handed)

    def _told_by_object(self, program: Program, site: Site) -> bool:
        """Whether the finding belongs to the place where the object was made."""
        receiver = site.receiver
        if not isinstance(receiver, Instance) or site.target.function.name == "__init__":
            return False
        limit = program.deadlines.constructed(receiver)
        own = program.deadlines.slots(site.target.function)
        if limit is None:
            return False
        if own and any(state not in ("inherit",) for state in _own(program, site).phases.values()):
            return False
        return bool(limit.given & set(limit.unbounded)) or not own and _passable(program, receiver)

    # Callers of a function that passes its parameter on.

    def _callers(self, program: Program, site: Site, limit: Limit) -> Iterator[Finding]:
        if self._excused(program, site) or limit.hole is None:
            return
        hole, key = limit.hole, limit.key
        found = list(program.deadlines.relying(hole, key))
        if key and program.deadlines.unfilled(site).state != FOREVER:
            found = [entry for entry in found if entry[1].given]
        forever = [(outer, said, chain) for outer, said, chain in found if said.state == FOREVER]
        if key and len(forever) < len(found):
            return
        explicit = [entry for entry in forever if key or entry[1].given]
        for outer, said, chain in explicit:
            if not program.is_tool(outer.function.module) and not program.deadlines.outer(outer):
                yield self._report(program, site, said, chain=chain)
        if key or hole.without or program.deadlines.omitted(hole).state != FOREVER:
            return
        if found and len(explicit) == len(forever):
            return
        function = hole.function
        path = function.module.path
        mark = function.facts.mark._replace(name=function.name, kind="name") if function.name != "<lambda>" else function.facts.mark
        relying = [outer for outer, said, _ in forever if not said.given][:3]
        yield self.finding(
            program.position(path, mark),
            f"`{function.name}` passes `{hole.name}=None` on to `{_target(site)}` unless its callers say otherwise, and then it may wait for ever.",
            help=f"Give `{hole.name}` a finite default.",
            scope=function.facts.qualname,
            subject=_target(site),
            evidence=[*(program.step(outer, f"calls `{function.name}` without `{hole.name}`") for outer in relying),
                      program.step(site, f"`{_target(site)}` waits")],
            reach=program.reach(function),
        )  # fmt: skip

    # Objects made without a deadline.

    def _objects(self, program: Program) -> Iterator[Finding]:
        """Clients that were made so that their calls wait for ever."""
        uses: dict[object, list[Site]] | None = None
        for function in program.running():
            if function.module.role not in self.roles or program.is_tool(function.module):
                continue
            for site in program.sites(program.generic(function)):
                made = _makes(program, site)
                if made is None:
                    continue
                limit = program.deadlines.constructed(made)
                if limit is None or limit.state != FOREVER or limit.hole is not None:
                    continue
                if uses is None:
                    uses = _uses(program)
                calls = uses.get((site.function, site.node), [])
                if not limit.given & set(limit.unbounded) and any(program.deadlines.slots(call.target.function) for call in calls):
                    continue  # the calls have timeouts of their own: they are reported
                if not limit.given & set(limit.unbounded) and not _judged_here(program, made):
                    continue
                if calls and not any(_relies(program, call) for call in calls):
                    continue
                yield self._report(program, site, limit)


def _calls(program: Program) -> Iterator[list[Site]]:
    """The network calls of the project, those of one expression together."""
    groups: dict[tuple[object, int], list[Site]] = {}
    for frame in program.frames():
        for site in program.sites(frame):
            if site.callee is None and Effect.NETWORK in program.effects_of(site.target) and not _constructs(site):
                groups.setdefault((site.function, site.node), []).append(site)
    yield from groups.values()


def _constructs(site: Site) -> bool:
    """Whether the site makes a client without waiting for anybody yet."""
    return site.kind != "call"


def _target(site: Site) -> str:
    """What is called, as people know it: `requests.get`, `Session.get`, `httpx.Client`, or as it is written for callable objects."""
    function = site.target.function
    package = function.module.name.partition(".")[0]
    if function.owner is None:
        return f"{package}.{function.name}"
    if function.name == "__call__":
        return site.mark.name or function.owner.name
    return f"{package}.{function.owner.name}" if function.name == "__init__" else f"{function.owner.name}.{function.name}"


def _holder(site: Site) -> str:
    return "task" if site.function.facts.is_async else "thread"


def _names(program: Program, site: Site) -> set[str]:
    return {slot.parameter.name for slot in program.deadlines.slots(site.target.function)}


def _own(program: Program, site: Site) -> Limit:
    return program.deadlines.given(site.target, program.deadlines.plain_arguments(site))


def _made(program: Program, site: Site) -> list[Step]:
    origin = origin_of(site.receiver)
    if origin is None or origin[0].stub or origin[1] < 0:
        return []
    function, node = origin
    for call in function.facts.calls:
        if call.node == node:
            place = program.position(function.module.path, call.mark)
            return [Step(place, "made here without a timeout")] if function is not site.function else []
    return []


def _makers(value: Value | None) -> Iterator[CallOrigin]:
    """The calls that made an object, the object on which that was called, and so on."""
    while isinstance(value, Instance) and isinstance(value.origin, CallOrigin):
        yield value.origin
        value = value.origin.target.receiver if isinstance(value.origin.target, FunctionValue) else None


def _handed_over(program: Program, origin: CallOrigin) -> bool:
    """Whether an object was made with another one that decides about deadlines."""
    target = origin.target
    if isinstance(target, FunctionValue) and target.function.stub:
        return program.deadlines.hands_over(target, origin.arguments)
    return False


def _overrides(program: Program, value: Instance) -> bool:
    """Whether the project's own code stands in the class of an object handed over."""
    return any(not parent.cls.stub and any(parent.cls.method(name) for name in ("send", *_through(program, value)))
               for parent in program.evaluator.linear(value.cls)[0])  # fmt: skip


def _through(program: Program, value: Instance) -> list[str]:
    names: list[str] = []
    for parent in program.evaluator.linear(value.cls)[0]:
        names.extend(name for name in parent.cls.markers.get("through", ()) if isinstance(name, str))
    return names


def _starts(site: Site, prefix: str) -> bool:
    """Whether the call's first string begins with a prefix; one that cannot be seen counts as `https`."""
    nodes = site.function.facts.nodes
    node = nodes[site.node]
    if node[0] != "call":
        return True
    for part in node[2]:
        if not isinstance(part, int):
            continue
        inner = nodes[part]
        if inner[0] == "format" and inner[1]:
            inner = nodes[inner[1][0]]
        if inner[0] == "const" and isinstance(inner[1], str) and "://" in inner[1]:
            return inner[1].startswith(prefix)
    return prefix.startswith("https")


def _passable(program: Program, receiver: Instance) -> bool:
    origin = receiver.origin
    if not isinstance(origin, CallOrigin):
        return False
    target: Value | None = origin.target
    if isinstance(target, ClassValue):
        target = program.evaluator.method(receiver, "__init__")
    return isinstance(target, FunctionValue) and any(slot.passable for slot in program.deadlines.slots(target.function))


def _makes(program: Program, site: Site) -> Instance | None:
    """The client that a site makes, when its constructor can be given a deadline."""
    function = site.target.function
    if site.kind != "call" or not function.stub or Effect.NETWORK in program.effects_of(site.target):
        return None
    if not any(slot.passable for slot in program.deadlines.slots(function)):
        return None
    for value in program.evaluator.eval(site.frame, site.node):
        if isinstance(value, Instance) and isinstance(value.origin, CallOrigin) and program.deadlines.is_client(value.cls):
            if value.origin.site == (site.function, site.node):
                return value
    return None


def _uses(program: Program) -> dict[object, list[Site]]:
    """The network calls on each object, by the call that made it."""
    found: dict[object, list[Site]] = {}
    for frame in program.frames():
        for site in program.sites(frame):
            effects = program.effects_of(site.target)
            if site.callee is None and (Effect.NETWORK in effects or Effect.RECEIVE in effects):
                origin = origin_of(site.receiver)
                if origin is not None:
                    found.setdefault(origin, []).append(site)
    return found


def _judged_here(program: Program, made: Instance) -> bool:
    """Whether the object's network methods have no timeout of their own, so that only the constructor can give one."""
    for parent in program.evaluator.linear(made.cls)[0]:
        for name in parent.cls.facts.order:
            method = parent.cls.method(name)
            if (
                method is not None
                and name != "__init__"
                and Effect.NETWORK in program.effects.of(method)
                and program.deadlines.slots(method)
            ):
                return False
    return True


def _relies(program: Program, call: Site) -> bool:
    """Whether a call on an object waits as long as the object says: it is no endless read and has no finite timeout of its own."""
    if Effect.RECEIVE in program.effects_of(call.target):
        return False
    own = _own(program, call)
    if program.deadlines.slots(call.target.function) and "inherit" not in own.phases.values():
        return False
    return Effect.BLOCKING in program.effects_of(call.target) or not program.deadlines.outer(call)
