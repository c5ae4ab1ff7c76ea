"""Python string literals whose place says what they are."""

from __future__ import annotations

import ast
import bisect
import re
from collections import defaultdict
from collections.abc import Callable, Iterator
from typing import NamedTuple

from backlint.facts import ModuleFacts, Node, String
from backlint.lower.lines import Literal, digest, literals_between

from .encoded import basic, decoded, is_decoded
from .names import Kind, kind, words
from .values import Verdict, verdict


class Value(NamedTuple):
    """The value of one literal, or of several that are joined, and the offsets of its text between the quotes.

    `template` tells whether parts of it are filled in at run time.
    """

    text: str
    start: int
    end: int
    template: bool


class Named(NamedTuple):
    """A value at a place whose name denotes a credential.

    `how` is the place in words, ready to follow "it is": "assigned to `DB_PASSWORD`"; `literal` the offsets with the quotes.
    """

    value: Value
    name: str
    kind: Kind
    how: str
    verdict: Verdict
    fact: String
    literal: tuple[int, int] = (0, 0)


#: Callables that hand their first argument on as it is, or decode it.
_WRAPPERS_TEXT = """
SecretStr SecretBytes Secret Field str bytes b64decode urlsafe_b64decode standard_b64decode unhexlify fromhex Fernet encode decode field
Value cast bytearray dedent strip mapped_column Column default
"""
_WRAPPERS = frozenset(_WRAPPERS_TEXT.split())
_DEFAULTS = frozenset({"default", "default_value", "fallback", "value", "initial"})
#: Callables that answer their second argument where the variable named by the first is not set.
_ASKING = frozenset({"getenv", "config", "env", "get_env"})
_NAMING = frozenset({"env", "name", "alias", "validation_alias", "envvar", "key", "option", "dest"})
_TARGET = re.compile(
    r"\s*(?:(?:self|cls)\.)?([A-Za-z_][\w.]*)\s*(?::[^=\n]+)?=(?!=)"
    r"\s*\(?\s*(?:[\w.]+\(\s*)*(?:[\w.]+\s*=\s*)?(?:lambda\b[^:()]*:\s*|[\"'][\w.-]+[\"']\s*,\s*)?\Z",
    re.S,
)
_BOUND = re.compile(r"(?<![\w.])([A-Za-z_]\w*)\s*:=\s*\(?\s*\Z")
_NEWLINE = re.compile(r"\r\n?|\n")
_JOIN = re.compile(r"[\s\\]*(?:#[^\n]*\n[\s\\]*)*\+?[\s\\]*(?:#[^\n]*\n[\s\\]*)*")
#: What follows a literal that is only a part of a value, or a pattern for values.
_FILLED = re.compile(r"\s*(?:[+%*]|\.(?:format|format_map|join|split|replace|startswith|endswith)\b)")
_COMPARED = re.compile(r"\s*(?:,\s*(?:None|\"\"|''))?\s*[\])]+\s*[=!]=\s*")
_OPENING = re.compile(r"[rR]?[fF][rR]?(?:\"\"\"|\'\'\'|\"|')")
_TOKEN = re.compile(r"([A-Za-z]*)(\"\"\"|'''|\"|')(.*)\2\Z", re.S)
#: Places about which only the callee can say what they take.
_ASKED_ABOUT = frozenset({("argument", ""), ("keyword", "key")})
_ADMIN = frozenset({"admin", "root", "administrator", "superuser", "sa", "postgres", "svc", "user", "username"})
#: A pair whose first part is such a user's name: a cheap test of a whole file.
_PAIR = re.compile(rf"[(\[]\s*[\"'](?:{'|'.join(sorted(_ADMIN))})[\"']\s*,\s*[\"']")
#: How much of what stands before a literal is looked at.
_FAR = 400
_DIGEST_WORDS = frozenset(
    {"hash", "sha", "sha1", "sha256", "md5", "digest", "checksum", "commit", "revision", "etag", "integrity", "fingerprint"}
)

_PLACES = {
    "assign": "assigned to", "attribute": "assigned to", "keyword": "passed as", "key": "the value of",
    "default": "the default of parameter",
    "compare": "compared with", "fallback": "the fallback of", "element": "given with", "return": "returned by", "argument": "given for",
}  # fmt: skip


def read(token: str) -> tuple[str, bool]:
    """The value of a string token, and whether it is a template. A token that Python would refuse is taken as it is written."""
    match = _TOKEN.match(token)
    if match is None:
        return token, False
    prefix, body = match.group(1).lower(), match.group(3)
    if "f" in prefix or "t" in prefix:
        return body, "{" in body.replace("{{", "")
    if "\\" not in body:
        return body, False
    try:
        value = ast.literal_eval(token)
    except (SyntaxError, ValueError):
        return body, False
    return (value.decode("latin-1") if isinstance(value, bytes) else str(value)), False


def joined(text: str, tokens: list[Literal]) -> list[list[Literal]]:
    """The literals of a logical line, those together that Python joins: side by side, or with a plus between them."""
    groups: list[list[Literal]] = []
    for token in tokens:
        end = groups[-1][-1].end if groups else 0
        if groups and text[end] not in ",):]}" and _JOIN.fullmatch(text, end, token.start):
            groups[-1].append(token)
        else:
            groups.append([token])
    return groups


def value_of(group: list[Literal]) -> Value:
    """The value of literals that are joined."""
    parts = [read(token.raw) for token in group]
    first, last = group[0], group[-1]
    opening = _TOKEN.match(first.raw)
    start = first.start + (opening.start(3) if opening else 0)
    closing = _TOKEN.match(last.raw)
    end = last.start + (closing.end(3) if closing else len(last.raw))
    return Value("".join(text for text, _ in parts), start, end, any(template for _, template in parts))


#: A literal that ends an argument and could be a password: no message, and not of letters only.
#: A literal that a lambda returns or that is bound within an expression.
_INNER = re.compile(r"(?:\blambda\b[^\n:]*:|:=)[ \t]*\(?[ \t]*[A-Za-z]{0,2}[\"']")
_ARGUMENT = re.compile(r"[\"'](?=[^\"'\s]*[0-9!#$%&*?@^~])[^\"'\s]{6,200}[\"']\s*[,)]")


def named_values(facts: ModuleFacts, text: str, parameter: Callable[[String], str] | None = None) -> Iterator[Named]:
    """The literals at places whose name denotes a credential, each with what speaks for its value.

    Args:
        parameter: Answers what the callee calls the parameter that a literal is given for, "" for no credential. Only asked about literals
            that could be one.
    """
    wanted: defaultdict[int, list[tuple[String, str, Kind | None]]] = defaultdict(list)
    pairs = _PAIR.search(text) is not None
    known = sorted({fact.line for fact in facts.strings})
    inner = _lines_with(_INNER, text, known) if ":=" in text or "lambda" in text else frozenset[int]()
    possible = _lines_with(_ARGUMENT, text, known) if parameter else frozenset[int]()
    for fact in facts.strings:
        name = fact.name
        if fact.place == "keyword" and name in _DEFAULTS:
            name = _default_name(facts, fact) or name
        elif not name:
            name = _argument_name(facts, fact)
        found = kind(name) if name else None
        if found is not None:
            wanted[fact.line].append((fact, name, found))
        elif fact.place in ("fallback", "compare") or (fact.line in inner if fact.place == "other" else _may_wrap(facts, fact)):
            wanted[fact.line].append((fact, "", None))
        elif fact.place in ("element", "other") and pairs:
            wanted[fact.line].append((fact, "", Kind.LOGIN))
        elif parameter and fact.line in possible and (fact.place, fact.name) in _ASKED_ABOUT:
            name = parameter(fact)
            if name:
                wanted[fact.line].append((fact, name, kind(name) or Kind.PASSWORD))
    if not wanted:
        return
    starts = [0, *(match.end() for match in _NEWLINE.finditer(text)), len(text)]
    for line, entries in sorted(wanted.items()):
        # Up to the next logical line that holds a literal: to split that alone into logical lines is far cheaper than to split the file.
        following = bisect.bisect_right(known, line)
        begin, stop = starts[line - 1], starts[known[following] - 1] if following < len(known) else len(text)
        yield from _on_line(text, begin, stop, entries)


def _lines_with(pattern: re.Pattern[str], text: str, known: list[int]) -> frozenset[int]:
    """The logical lines, of those `known` by their first physical one, on which a pattern matches."""
    found: set[int] = set()
    line, position = 1, 0
    for match in pattern.finditer(text) if known else ():
        line += text.count("\n", position, match.start())
        position = match.start()
        found.add(known[max(bisect.bisect_right(known, line) - 1, 0)])
    return frozenset(found)


def _on_line(text: str, begin: int, stop: int, entries: list[tuple[String, str, Kind | None]]) -> Iterator[Named]:
    """The named values of the logical line that begins at an offset and ends before another."""
    groups = joined(text, literals_between(text, begin, stop))
    by_digest: defaultdict[int, list[tuple[String, str, Kind | None]]] = defaultdict(list)
    for entry in entries:
        by_digest[entry[0].digest].append(entry)
    for index, group in enumerate(groups):
        candidates = [by_digest[key] for token in group for key in _digests(token) if by_digest.get(key)]
        if not candidates:
            continue
        fact, name, found = candidates[0][0]
        if len(candidates[0]) > 1:
            candidates[0].pop(0)
        value = value_of(group)
        start = group[0].start
        before = text[max(begin, start - _FAR) : start]
        if value.template or before.rstrip().endswith("+") or _FILLED.match(text, group[-1].end):
            continue
        if fact.place == "fallback" and found is None and index:
            name = read(groups[index - 1][-1].raw)[0]
            found = kind(name)
        elif fact.place == "compare" and found is None:
            # `request.headers.get("X-Api-Key") == "…"`, `form["password"] == "…"`
            for previous in groups[max(index - 2, 0) : index]:
                if _COMPARED.fullmatch(text, previous[-1].end, group[0].start):
                    name = read(previous[-1].raw)[0]
                    found = kind(name)
                    break
        elif not name and found is None:
            target = _TARGET.match(text, begin, start) or _BOUND.search(before)
            name = target.group(1).rpartition(".")[2] if target else ""
            found = kind(name)
        if found is None:
            continue
        partner = read(groups[index - 1][-1].raw)[0] if index else ""
        result = _weigh(value, name, found, fact, before, partner)
        if result is not None:
            yield result._replace(literal=(group[0].start, group[-1].end))


def _digests(token: Literal) -> tuple[int, ...]:
    """How facts may refer to a token: to an f-string by its prefix and opening quote."""
    opening = _OPENING.match(token.raw)
    return (token.digest, digest(opening.group())) if opening else (token.digest,)


def _weigh(value: Value, name: str, found: Kind, fact: String, before: str, previous: str) -> Named | None:
    """The named value, None where nothing speaks for it."""
    how = f"{_PLACES.get(fact.place, 'given for')} `{name}`"
    if found is Kind.HEADER:
        scheme, _, rest = value.text.strip().partition(" ")
        secret = rest.strip() if scheme.lower() in ("bearer", "token", "apikey", "basic", "bot", "key") and rest else value.text
        judged = basic(secret) if scheme.lower() == "basic" else verdict(secret, Kind.TOKEN, name)
        if judged.proof != "random" and scheme.lower() != "basic":
            return None
        if not judged.proof:
            return None
        if scheme.lower() == "basic":
            found = Kind.PASSWORD
        shift = value.text.rfind(secret)
        value = value._replace(text=secret, start=value.start + shift)
        return Named(value, name, found, how, judged, fact)
    if found is Kind.LOGIN and fact.place not in ("element", "other"):
        judged = verdict(value.text, Kind.TOKEN, name)
        return Named(value, name, found, how, judged, fact) if judged.proof == "random" else None
    if found is Kind.LOGIN:
        if not before.rstrip().endswith(",") or not re.search(r"[(\[]\s*[A-Za-z]{0,2}[\"'][^\"']*[\"']\s*,\s*\Z", before):
            return None
        judged = verdict(value.text, Kind.PASSWORD, previous)
        # `("orders", "0001_initial")` is a migration, `("user", "field_label_2")` a label.
        joined_words = re.fullmatch(r"[A-Za-z0-9]+(?:[_.:/ ][A-Za-z0-9]+)+", value.text)
        strong = len(value.text) >= 8 and re.search(r"\d", value.text) and re.search(r"[a-z]", value.text) and not joined_words
        if not judged.proof or judged.proof == "hash" or (not name and not (previous.lower() in _ADMIN and strong)):
            return None
        return Named(value, name, found, how if name else "the second of a pair with a user's name", judged, fact)
    plain = (decoded(value.text) if is_decoded(before) else "") or value.text
    judged = verdict(plain, found, name, digest=not _DIGEST_WORDS.isdisjoint(words(name)))
    if (fact.place == "return" and judged.proof != "random") or not judged.proof:
        return None
    return Named(value, name, found, how, judged, fact)


def _call(facts: ModuleFacts, fact: String) -> Node | None:
    """The call that a fact's literal is an argument of."""
    if fact.call < 0 or fact.function >= len(facts.functions):
        return None
    nodes = facts.functions[fact.function].nodes
    node = nodes[fact.call] if fact.call < len(nodes) else None
    return node if node is not None and node[0] == "call" else None


def _constant(facts: ModuleFacts, fact: String, index: object) -> str:
    """The string that a node is, "" where it is none."""
    if not isinstance(index, int):
        return ""
    node = facts.functions[fact.function].nodes[index]
    return node[1] if node[0] == "const" and isinstance(node[1], str) else ""


def _callee(facts: ModuleFacts, fact: String, call: Node) -> str:
    """The last name of what is called."""
    callee = facts.functions[fact.function].nodes[call[1]]
    return callee[-1] if callee[0] in ("attr", "name", "import") and isinstance(callee[-1], str) else ""


def _receiver(facts: ModuleFacts, fact: String, call: Node) -> str:
    """The last name of what a method is called on."""
    nodes = facts.functions[fact.function].nodes
    callee = nodes[call[1]]
    base = nodes[callee[1]] if callee[0] == "attr" and isinstance(callee[1], int) else ("none",)
    return base[-1] if base[0] in ("attr", "name", "import") and isinstance(base[-1], str) else ""


def _argument_name(facts: ModuleFacts, fact: String) -> str:
    """What a literal argument is given for: the string before it, as in `getenv("API_KEY", "…")` and `config("API_KEY", default="…")`."""
    if fact.place == "return":
        owner = facts.functions[fact.function].name if fact.function < len(facts.functions) else ""
        return re.sub(r"^_*(?:get|make|build|load|read)_", "", owner)
    if fact.place not in ("argument", "keyword"):
        return ""
    call = _call(facts, fact)
    if call is None:
        return ""
    if fact.place == "argument":
        setter = re.fullmatch(r"(?:set|with)_(\w+)", _callee(facts, fact, call))
        if setter and len(call[2]) == 1:
            return setter.group(1)
        if _callee(facts, fact, call) == "compare_digest" and len(call[2]) == 2 and fact.index < 2:
            other = call[2][1 - fact.index]
            node = facts.functions[fact.function].nodes[other] if isinstance(other, int) else ("none",)
            return node[-1] if node[0] in ("attr", "name", "param") and isinstance(node[-1], str) else ""
        # A long row of arguments is a list of words, not a name and a value.
        return _constant(facts, fact, call[2][fact.index - 1]) if 0 < fact.index <= len(call[2]) <= 3 else ""
    return ""


def _default_name(facts: ModuleFacts, fact: String) -> str:
    """The name in `config("API_KEY", default="…")` or `Field(default="…", env="API_KEY")`."""
    call = _call(facts, fact)
    if call is None:
        return ""
    for name, node in call[3]:
        if name in _NAMING and kind(_constant(facts, fact, node)):
            return _constant(facts, fact, node)
    return _constant(facts, fact, call[2][0]) if call[2] else ""


def _may_wrap(facts: ModuleFacts, fact: String) -> bool:
    """Whether the call hands this literal on to the target of the assignment it stands in."""
    call = _call(facts, fact) if fact.place in ("argument", "keyword") else None
    if call is None or (fact.place == "argument" and fact.index not in (0, 1)):
        return False
    name = _callee(facts, fact, call)
    if fact.place == "argument" and fact.index == 1:
        return name in _ASKING or (name == "get" and _receiver(facts, fact, call) == "environ")
    return name in _WRAPPERS if fact.place == "argument" else fact.name in _DEFAULTS
