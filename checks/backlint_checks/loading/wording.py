"""How findings about queries are put in words."""

from __future__ import annotations

from collections.abc import Iterator

from backlint import ClassInfo, Program, Site, Step

from .listings import why
from .remedy import Remedy
from .repeated import Asked, Repeated
from .rows import Rows


def reach(program: Program, cls: ClassInfo) -> list[str]:
    """The entry points that lead to the methods of a class."""
    methods = [method for name in cls.facts.order if (method := cls.method(name)) is not None]
    return list(dict.fromkeys(label for method in methods for label in program.reach(method)))[:3]


def chain(program: Program, asked: Asked) -> Iterator[Step]:
    """The steps from a loop, or from what shows rows, to the query."""
    links = asked.reached.chain
    for number, link in enumerate(links):
        for path, mark, message in why(link) if number == 0 or link.shown != links[number - 1].shown else ():
            yield Step(program.position(path, mark), message)
        if number < len(links) - 1:
            if not link.shown:
                yield program.step(link, f"{'reads' if link.kind == 'read' else 'calls'} `{link.target.function.name}`")
        elif not link.shown or number:
            yield program.step(link, asks(asked))


def asks(asked: Asked) -> str:
    """What the last step of a chain does."""
    return f"loads `{asked.relation}`" if asked.relation else f"asks the database (`{named(asked.reached.site)}`)"


def missing(repeated: Repeated, found: list[Asked], every: str) -> str:
    """What is read for what, and which lookups were not loaded."""
    if found[0].anew:
        again = f"`{found[0].anew}` asks again for each, whether or not they were loaded with the rows."
        return f"`{found[0].relation}` is read from the database once for {every}: {again}"
    names = joined([f"`{asked.relation}`" for asked in found])
    lookups = joined([f"`{'__'.join(repeated.lookup(asked))}`" for asked in found])
    verb = "is" if names.count("`") == 2 else "are"
    return (
        f"{names} {verb} read from the database once for {every}: {lookups} {'was' if verb == 'is' else 'were'} not loaded with the rows."
    )


def advice(repeated: Repeated, found: list[Asked], remedy: Remedy) -> str:
    """What to do about relations that were not loaded."""
    if found[0].anew:
        return f"Ask once for all rows, or load `{found[0].relation}` with the rows and choose among them in Python."
    text = remedy.text()
    if text:
        return f"Load what is read together with the rows: add `{text}` to the query."
    lookups = joined([f"`{'__'.join(repeated.lookup(asked))}`" for asked in found])
    return f"Load {lookups} together with the rows."


def joined(names: list[str]) -> str:
    """The names in a sentence, each once."""
    names = list(dict.fromkeys(names))
    return names[0] if len(names) == 1 else f"{', '.join(names[:-1])} and {names[-1]}"


def named(site: Site) -> str:
    """The method that a site runs, with its class."""
    function = site.target.function
    return f"{function.owner.name}.{function.name}" if function.owner is not None else function.name


def subject(rows: Rows, site: Site) -> str:
    """What asks, as the message names it: by the rows where they are known, since nobody writes `QuerySet.__iter__`."""
    kind = rows.kind(site.receiver)
    if kind is None or kind.stub:
        return f"`{named(site)}`"
    return f"A query for `{kind.name}`" if site.target.function.name.startswith("__") else f"`{named(site)}` for `{kind.name}`"
