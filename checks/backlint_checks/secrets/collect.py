"""All credentials of one file: shapes first, then logins in URLs, then named values; one place is one credential."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from backlint.facts import ModuleFacts, String
from backlint.lower.lines import lines, literals

from . import checksums, shapes, urls
from .encoded import basic
from .fields import Field, fields, has_fields, is_data
from .leak import EMPTY, Leak, identity, masked
from .names import Kind, kind, words
from .notebooks import cells
from .providers import NAMED, PROVIDERS
from .repair import place
from .shapes import Shape
from .strings import Named, joined, named_values, value_of
from .urls import Login
from .values import UNSAFE_PREFIX, verdict

#: Text files that are read by people, or written by machines: only shapes count there.
_PROSE = re.compile(
    r"\.(?:md|rst|txt|html?|ipynb|svg|po|pot|csv|tsv|log|xml|map|min\.js|lock)$|(?:^|[./_-])(?:example|sample|template|dist)(?:[./_-]|$)",
    re.I,
)


def of_python(text: str, facts: ModuleFacts, parameter: Callable[[String], str] | None = None) -> list[tuple[Leak, str]]:
    """The credentials of a Python file, in order, each with the qualified name of the function around it.

    Args:
        parameter: What a literal's callee calls the parameter that it is given for, see `named_values`.
    """
    within = shapes.runs(text)
    found = [*_shapes(text, within), *_split_shapes(text, within)]
    for login in _logins(text):
        if login.random or _is_code(text, facts, login.start):
            found.append(_of_login(login, text))
    scopes: dict[int, str] = {}
    for named in named_values(facts, text, parameter):
        leak = _of_named(named)
        whole = named.value.start - named.literal[0] <= 6  # not only a part of it, as behind `Bearer `
        leak = leak._replace(literal=named.literal, place=place(text, facts, named.fact, named.name, named.literal) if whole else None)
        found.append(leak)
        owner = facts.functions[named.fact.function] if named.fact.function < len(facts.functions) else None
        scopes[leak.start] = owner.qualname if owner and owner.parent >= 0 else ""
    found.extend(_of_empty(text, facts))
    kept = (leak for leak in _distinct(found) if not _is_sample(text, leak.start))
    return [(leak, scopes.get(leak.start) or _scope(text, facts, leak.start)) for leak in kept]


def of_text(text: str, path: str) -> list[Leak]:
    """The credentials of a file that is not Python, in order."""
    found = list(_shapes(text))
    if not _PROSE.search(path) and not is_data(path):
        found.extend(_of_login(login, text) for login in _logins(text))
    if path.endswith(".ipynb"):
        found.extend(_of_cells(text))
    if has_fields(path):
        kinds = _kinds(text)
        for field in fields(text, path):
            about = next((kind for start, kind in reversed(kinds) if start <= field.start), "")
            leak = _of_field(field, about == "Secret") if about != "SealedSecret" else None
            if leak:
                found.append(leak)
    return [leak for leak in _distinct(found) if not _is_sample(text, leak.start)]


_KIND = re.compile(r"^kind: *[\"']?(\w*Secret)\b|^(---)", re.M)


def _kinds(text: str) -> list[tuple[int, str]]:
    """The secrets of Kubernetes among the documents of a text: where each document begins, and its kind."""
    found = [(0, "")]
    if "Secret" in text:
        for match in _KIND.finditer(text):
            if match.group(2):
                found.append((match.start(), ""))
            else:
                found[-1] = (found[-1][0], match.group(1))
    return found


def _of_cells(text: str) -> Iterator[Leak]:
    """The named credentials in the code of a notebook."""
    for cell in cells(text):
        for named in named_values(cell.facts, cell.code):
            leak = _of_named(named)
            yield leak._replace(start=cell.place(leak.start), end=cell.place(leak.end))
        for login in _logins(cell.code):
            leak = _of_login(login, cell.code)
            yield leak._replace(start=cell.place(leak.start), end=cell.place(leak.end))


def _shapes(text: str, within: list[tuple[int, int]] | None = None) -> Iterator[Leak]:
    for shape in shapes.scan(text, within):
        yield _of_shape(shape, text[shape.start : shape.end], shape.start, shape.end)


#: What stands between two literals that Python joins, seen from the one behind and from the one before.
_SEAM_BEFORE = re.compile(r"[\"'][\s\\]*\+?[\s\\]*[A-Za-z]{0,2}[\"']\Z")
_SEAM_AFTER = re.compile(r"[\"'][\s\\]*\+?[\s\\]*[A-Za-z]{0,2}[\"']")


def _split_shapes(text: str, within: list[tuple[int, int]]) -> Iterator[Leak]:
    """Shapes that only appear when the parts of a joined literal are put together; one part at least holds a long run."""
    seams = [
        start
        for start, end in within
        if (text[start - 1 : start] in ("'", '"') and _SEAM_BEFORE.search(text, max(start - 40, 0), start)) or _SEAM_AFTER.match(text, end)
    ]
    for line in sorted({lines(text).place(offset)[0] for offset in seams}):
        first = lines(text).place(lines(text).span(line)[0])[0]
        for group in joined(text, literals(text, first)):
            if len(group) > 1:
                value = value_of(group)
                for shape in shapes.scan(value.text):
                    yield _of_shape(shape, value.text[shape.start : shape.end], value.start, value.end)


def _is_sample(text: str, offset: int) -> bool:
    """Whether a value stands where documentation is generated from: `examples=[…]`, `"example": …`."""
    return any(pattern.search(text, max(offset - 240, 0), offset) for pattern in _SAMPLE_PLACES)


_SAMPLE_PLACES = (
    re.compile(r"(?:\bexamples?|placeholder|sample)[\"']?\s*[=:]\s*[\[({]?\s*[\w]*[\"'][^\"'\n]{0,24}\Z", re.I),
    # Several of them: none of what stands between here and there closes the brackets.
    re.compile(r"\bexamples[\"']?\s*[=:]\s*[\[({][^\])]*\Z"),
)


def _logins(text: str) -> Iterator[Login]:
    yield from urls.logins(text)
    yield from urls.parameters(text)
    lowered = text.lower()
    if "assword" in lowered or "wd=" in lowered or "wd =" in lowered:
        yield from urls.connection_strings(text)
    if "identified by" in lowered or "password '" in lowered or 'password "' in lowered:
        yield from urls.statements(text)


def _of_shape(shape: Shape, value: str, start: int, end: int) -> Leak:
    provider = PROVIDERS[shape.provider]
    prefix = 0 if shape.provider in ("key",) else 4
    proof = "its shape and its structure prove it" if shape.verified else "it has that provider's shape and its rest is random"
    shown = f"{len(value)} characters" if shape.provider == "key" else masked(value, prefix)
    revoke = f"{provider.name}: {provider.revoke}" + (f" ({provider.link})" if provider.link else "")
    article = "an" if re.match(r"[AEIO]|X |U[^RSn]|8|NP?M|npm|S[SH]H|RSA", shape.what) else "a"
    return Leak(
        start, end, identity(value), f"{article} {shape.what}", shown, proof, shape.doubt, revoke, False, shape.verified, shape.provider
    )


def _of_login(login: Login, text: str) -> Leak:
    value = text[login.start : login.end]
    query = login.scheme == "query"
    where = (
        f"the {login.scheme} URL of `{login.host}`"
        if login.host
        else f"a{'n SQL statement' if login.scheme == 'SQL' else ' connection string'}"
    )
    proof = f"it stands in the query of a URL of `{login.host}`" if query else f"it is the password in {where}"
    proof += " and is random" if login.random else ""
    what = "a secret" if query else "a password"
    return Leak(login.start, login.end, identity(value), what, masked(value), proof, login.doubt, name=where, guessable=not login.random)


def _of_named(named: Named) -> Leak:
    value = named.value
    what, proof, doubt = _described(named.kind, named.how, named.verdict.proof)
    if value.text.startswith(UNSAFE_PREFIX):
        doubt = "it is the key that a new Django project starts with"
    return Leak(
        value.start,
        value.end,
        identity(value.text),
        what,
        masked(value.text),
        proof,
        doubt,
        _revoke(named.name),
        name=named.name or "pair",
        guessable=named.verdict.proof != "random",
    )


_NOTHING = re.compile(r"=\s*[bru]?(?:\"\"|'')")


def _of_empty(text: str, facts: ModuleFacts) -> Iterator[Leak]:
    """The empty passwords among a module's own variables."""
    for bind in facts.functions[0].binds if facts.functions else ():
        if facts.functions[0].nodes[bind.node] == ("const", "") and kind(bind.name) is Kind.PASSWORD:
            match = _NOTHING.search(text, *lines(text).span(bind.mark.line))
            if match:
                yield _empty(match.end() - 1, match.end() - 1, bind.name, f"assigned to `{bind.name}`")


def _empty(start: int, end: int, name: str, how: str) -> Leak:
    """A password of no characters. The same name in several files is one thing."""
    return Leak(start, end, identity(f"empty {name}"), "an empty password", "", f"it is {how}", "it may be set elsewhere", issuer=EMPTY)


def _of_field(field: Field, encoded: bool) -> Leak | None:
    found = kind(field.name)
    value = field.value
    if not value and found is Kind.PASSWORD and field.quoted:
        return _empty(field.start, field.end, field.name, f"the value of `{field.name}`")
    if encoded and found:
        data = checksums.decode_base64(value)
        value = data.decode("ascii") if data and all(32 <= byte < 127 for byte in data) else value
    if found is None or found is Kind.LOGIN:
        return None
    if found is Kind.HEADER and value.startswith("Basic "):
        judged = basic(value.removeprefix("Basic "))
        if not judged.proof:
            return None
        found = Kind.PASSWORD
        what, proof, doubt = _described(found, f"in the value of `{field.name}`", judged.proof)
        return _of_value(field, value, what, proof, doubt, judged.proof)
    if found is Kind.HEADER:
        value = re.sub(r"^(?:Bearer|Token) +", "", value)
    judged = verdict(value, Kind.TOKEN if found is Kind.HEADER else found, field.name, "hash" in words(field.name))
    if not judged.proof or judged.proof == "hash" or (found is Kind.HEADER and judged.proof != "random"):
        return None
    what, proof, doubt = _described(found, f"the value of `{field.name}`", judged.proof)
    return _of_value(field, value, what, proof, doubt, judged.proof)


def _of_value(field: Field, value: str, what: str, proof: str, doubt: str, judged: str) -> Leak:
    """The credential that a field holds."""
    revoke, guessable = _revoke(field.name), judged != "random"
    return Leak(field.start, field.end, identity(value), what, masked(value), proof, doubt, revoke, name=field.name, guessable=guessable)


def _described(found: Kind, how: str, proof: str) -> tuple[str, str, str]:
    """What the credential is, what proves it and what speaks against it."""
    what = "a password" if found in (Kind.PASSWORD, Kind.LOGIN) else "a secret"
    if proof == "random":
        return what, f"it is {how} and is random", ""
    if proof == "hash":
        return "a password's hash", f"it is {how}", "a hash is not the password, but can be guessed against"
    return what, f"it is {how} and looks like one that a person chose", ""


def _revoke(name: str) -> str:
    """What to do at the issuer that a name speaks of."""
    for word in words(name):
        if word in NAMED:
            return f"{NAMED[word]}: revoke it there and issue a new one"
    return ""


def _is_code(text: str, facts: ModuleFacts, offset: int) -> bool:
    """Whether an offset stands in a string that code uses: no comment, no docstring."""
    index = lines(text)
    line = index.place(offset)[0]
    start, end = index.span(line)
    if not start <= offset < end:
        return False
    first = index.place(start)[0]
    used = {fact.digest for fact in facts.strings}
    return any(
        token.start <= offset < token.end and (token.digest in used or "f" in token.raw[:2].lower()) for token in literals(text, first)
    )


def _scope(text: str, facts: ModuleFacts, offset: int) -> str:
    """The qualified name of the innermost function around an offset."""
    line = lines(text).place(offset)[0]
    inner = [
        function for function in facts.functions[1:] if function.mark.line <= line <= function.end_line and function.name != "<lambda>"
    ]
    return max(inner, key=lambda function: function.mark.line).qualname if inner else ""


def _distinct(found: list[Leak]) -> list[Leak]:
    """In order of place. Of two at one place the one with a shape stays, and takes over the proof of the other's place."""
    kept: list[Leak] = []
    for leak in sorted(found, key=lambda leak: (leak.generic, leak.start, -leak.end)):
        for index, other in enumerate(kept):
            if leak.start < other.end and other.start < leak.end:
                if leak.place and leak.literal[0] <= other.start and other.end <= leak.literal[1]:
                    other = kept[index] = other._replace(literal=leak.literal, place=leak.place)
                if not other.generic and leak.generic and " and " in leak.proof and "also" not in other.proof:
                    kept[index] = other._replace(proof=f"{other.proof}; also, {leak.proof.partition(' and ')[0]}")
                break
        else:
            kept.append(leak)
    return sorted(kept)
