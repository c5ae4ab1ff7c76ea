"""How calls and their limits are named for people."""

from __future__ import annotations

from backlint import Limit, Site

#: What happens in a phase, by its name in a library model.
_PHASES = {"connect": "connecting", "read": "reading", "write": "writing", "pool": "waiting for a free connection"}


def target(site: Site) -> str:
    """What is called, as people know it: `urllib.request.urlopen`, `Session.get`, `httpx.Client`; for callable objects as it is written."""
    function = site.target.function
    package = function.module.name.partition(".")[0]
    if function.owner is None:
        return f"{function.module.name}.{function.name}"
    if function.name == "__call__" or function.owner.name.startswith("_"):
        return site.mark.name or function.name
    return f"{package}.{function.owner.name}" if function.name == "__init__" else f"{function.owner.name}.{function.name}"


def holder(site: Site) -> str:
    """What stands still while the call waits, or a call on the client that it makes."""
    if "network" not in site.target.function.markers:
        return "whoever calls it"
    return "this task" if site.function.facts.is_async else "this thread"


def wrapper(site: Site) -> str:
    """What a call to the project's own code calls: `fetch`, or the class for its constructor."""
    function = site.target.function
    return function.owner.name if function.name == "__init__" and function.owner is not None else function.name


def sentence(site: Site, limit: Limit, chain: tuple[Site, ...], note: str) -> str:
    """What is wrong, and why here.

    Args:
        site: The call that waits, or that makes a client whose calls do.
        limit: What is known of it.
        chain: From the caller that decides to the function around the call.
        note: What else there is to say, after a semicolon.
    """
    what = f"`{target(site)}`"
    if chain:
        how = "called" if "network" in site.target.function.markers else "made"
        what += f", {how} through `{wrapper(chain[0])}`,"
    if limit.partly:
        open_ended = " and ".join(phase.replace("_", " ") for phase in limit.unbounded)
        doing = " and ".join(_PHASES.get(phase, phase) for phase in limit.unbounded)
        return f"{what} may wait for ever: its {open_ended} timeout is missing{note}, so {doing} can hold {holder(site)} without end."
    if limit.given:
        return f"{what} has its timeout switched off and may wait for ever{note}: a peer that never answers holds {holder(site)}."
    return f"{what} has no timeout here and may wait for ever{note}: a peer that never answers holds {holder(site)}."


def remedy(names: list[str], limit: Limit) -> str:
    """What to do."""
    means = f"`{names[0]}=…`" if names else "a timeout"
    said = any(phase in name for name in names[:1] for phase in limit.unbounded)
    which = f" that bounds {' and '.join(_PHASES.get(phase, phase) for phase in limit.unbounded)} too" if limit.partly and not said else ""
    return f"Give it {means}{which}, shorter than the timeout of whoever waits for this code."
