"""Operations that done twice are not the same as done once, and what makes their repetition harmless."""

from __future__ import annotations

import re
from collections.abc import Iterable

from backlint.link.frames import Frame, Site
from backlint.link.program import Program
from backlint.link.values import Const, Hole, Value, Values

from .attempts import types
from .failures import AMBIGUOUS
from .shape import Shape, parts

#: A POST with one of these in its address, its arguments or the names around it asks for something and changes nothing that matters.
_ASKS = re.compile(
    r"token|oauth|log_?in|auth(?!or)|search|quer(?:y|ies)|graphql|rpc|completion|embed|introspect|validat|verif|predict|infer|classif|translat|"
    r"transcri|convert|render|lookup|batch_?get|mget|scroll|count|analy|summar|rerank|moderat|similar|parse|extract|fetch|health|ping|"
    r"refresh|session|sign_?in|probe|scrape|crawl|retriev|resolv|estimat|calculat|quote|preview|check(?!out)|detect|generat|chat|llm|prompt|model|"
    r"report|download|select|filter|scan|poll|status|heartbeat|metric|telemetry|log(?:s|ging)?\b|upsert|\bput|sync|replace|delete|update",
    re.IGNORECASE,
)
_READS = re.compile(
    r"^_*(?:a?get|fetch|load|read|list|find|query|search|lookup|is|has|count|ask|ensure)(?:_|$)|verif|valid|regist|upsert|set_?up|"
    r"initiali|provision|deploy|migrat|index|if_(?:necessary|needed|missing|absent|not_exist)",
    re.IGNORECASE,
)
_KEYS = re.compile(
    r"idempotenc|idempotent_|dedup|client_?(?:request_?)?token|request_?id|nonce|transaction_?id|correlation_?id|unique_?id|external_?id",
    re.IGNORECASE,
)

#: How much of an address is looked at.
_WORDS = 20


def harmful(program: Program, site: Site, chain: Iterable[Site], caller: Site | None = None) -> bool:
    """Whether a call does something anew each time it is made: marked so in its library's model, and nothing makes it harmless.

    Args:
        chain: The calls that lead to it, from the retried stretch on, itself included.
        caller: A call of the function around it, whose arguments then stand for the function's parameters.
    """
    function = site.target.function
    if "nonidempotent" not in function.markers or site.arguments is None or function.parent is None:
        return False
    bound = program.evaluator.bind(site.target, site.arguments)
    for parameter in function.facts.parameters:
        role = None if parameter.annotation < 0 else program.evaluator.role(function.parent, parameter.annotation)
        if role is None:
            continue
        if role[0] == "Verb" and not _posts(_filled(program, bound.get(parameter.name, ()), caller)):
            return False
        if role[0] == "Idempotency" and bound.get(parameter.name, (Const(None),)) != (Const(None),):
            return False
    if "url" in function.parameters:
        address = _address(program, site, caller)
        if not address or _ASKS.search(f"{address} {site.function.facts.qualname}"):
            return False
    for link in chain:
        names = (link.function.name, link.target.function.name if link.callee is not None else "")
        if any(_READS.search(name) for name in names) or _keyed(program, link):
            return False
    return True


def _filled(program: Program, values: Values, caller: Site | None) -> Values:
    """Values with a caller's arguments in place of the parameters of the function that it calls."""
    if caller is None or caller.arguments is None:
        return values
    found: list[Value] = []
    for value in values:
        own = isinstance(value, Hole) and value.function is caller.target.function
        given = program.evaluator.bind(caller.target, caller.arguments).get(value.name, ()) if own and isinstance(value, Hole) else (value,)
        found.extend(given)
    return tuple(found)


def _posts(values: Values) -> bool:
    return bool(values) and all(isinstance(value, Const) and str(value.value).upper() == "POST" for value in values)


def _address(program: Program, site: Site, caller: Site | None) -> str:
    """The words in the address of a request: its constant parts and the names that it is made of; "" where it comes from callers."""
    nodes = site.function.facts.nodes
    call = nodes[site.node]
    if call[0] != "call":
        return ""
    position = [name for name in site.target.function.parameters if name != "self"].index("url")
    given = [argument for name, argument in call[3] if name == "url"] or list(call[2][position : position + 1])
    words: list[str] = []
    stack = [argument for argument in given if isinstance(argument, int)]
    while stack and len(words) < _WORDS:
        index = stack.pop()
        node = nodes[index]
        if node[0] == "param":
            known = _filled(program, program.evaluator.eval(site.frame, index), caller)
            words.extend(value.value for value in known if isinstance(value, Const) and isinstance(value.value, str))
        elif node[0] in ("const", "name", "attr", "import"):
            words.append(str(node[-1]))
        stack.extend(part for part in parts(node) if part >= 0)
    return " ".join(words)


def _keyed(program: Program, link: Site) -> bool:
    """Whether the code around a call speaks of a key by which the other side knows what it has done already."""
    facts = link.function.facts
    text = program.text(link.function.module.path)
    body = "\n".join(text.splitlines()[max(facts.mark.line - 1, 0) : facts.end_line]) if link.function.index else text
    return bool(_KEYS.search(body)) or "idempotenc" in text.lower()


def caught(chain: Iterable[Site], frame: Frame, root: int) -> bool:
    """Whether an error at the end of a chain of calls is caught on its way, so that it does not reach the retry around them.

    Args:
        frame, root: The function with the retry and the block that is tried there; what encloses that block is the retry's own affair.
    """
    for link in chain:
        shape = Shape(link.frame, "")
        top = root if link.frame.function is frame.function else 0
        for block in shape.above(link.block, top):
            if shape.blocks[block].kind == "try" and any(_keeps(shape, handler) for handler in shape.partners(block, "except")):
                return True
    return False


def _keeps(shape: Shape, handler: int) -> bool:
    """Whether a handler takes errors of the network and raises nothing."""
    names = set(types(shape, handler))
    if names and not names & AMBIGUOUS and "?" not in names:
        return False
    return not any(jump.kind == "raise" and shape.inside(jump.block, handler) for jump in shape.facts.jumps)
