"""What a file says, and where."""

from __future__ import annotations

import pytest

from backlint.cache import pack, unpack
from backlint.facts import Function, Mark, ModuleFacts
from backlint.lower import lower
from backlint.lower.lines import arguments, digest, find, literals, locate, split


def function(facts: ModuleFacts, name: str) -> Function:
    """The function with a qualified name."""
    return next(candidate for candidate in facts.functions if candidate.qualname == name)


# Lines.


@pytest.mark.parametrize(
    ("text", "logical"),
    [
        ("", ()),
        ("x = 1\n", (1,)),
        ("x = 1", (1,)),
        ("# c\n\nx = (\n  1,\n)\ny\n", (3, 6)),
        ('"""a\n\n# no\n"""\nx\n', (1, 5)),
        ("x = 'a\\\nb'\ny\n", (1, 3)),
        ("x = 1 \\\n + 2\ny\n", (1, 3)),
        ("x = f'{a}' # (\ny\n", (1, 2)),
        ("x = '('\r\ny = (\r\n)\r\nz\r\n", (1, 2, 4)),
        ("a\rb\rc", (1, 2, 3)),
        ("\x0cx = 1\n", (1,)),
        ("x = [  # it's\n 1]\ny\n", (1, 3)),
        ("\ufeffx = 1\ny\n", (1, 2)),
        ("   \n\t\n# x\n", ()),
    ],
)
def test_logical_lines(text: str, logical: tuple[int, ...]) -> None:
    assert split(text).logical == logical


def marked(text: str, mark: Mark) -> str:
    start, end = find(text, mark)
    return text[start:end]


@pytest.mark.parametrize(
    ("text", "mark", "shown"),
    [
        ("a.b.get(1)\n", Mark(1, "get", 0, "call"), "a.b.get"),
        ("x = get(get(1))\n", Mark(1, "get", 1, "call"), "get"),
        ("S().get('get(') + t.get(2)\n", Mark(1, "get", 1, "call"), "t.get"),
        ("f'{x.get(1)}'\n", Mark(1, "get", 0, "call"), "x.get"),
        ("x = (\n  # a.get(\n  a.get(1))\n", Mark(1, "get", 0, "call"), "a.get"),
        ("def get(x=get()): pass\n", Mark(1, "get", 0, "call"), "get"),
        ("a.name + b.name\n", Mark(1, "name", 1, "read"), "b.name"),
        ("a.name() + b.name\n", Mark(1, "name", 0, "read"), "b.name"),
        ("if x:  # why\n  pass\n", Mark(1), "if x:"),
        ("  while True:\n", Mark(1), "while True:"),
        ("gone\n", Mark(1, "missing", 0, "call"), "gone"),
    ],
)
def test_a_mark_finds_its_place(text: str, mark: Mark, shown: str) -> None:
    assert marked(text, mark) == shown


def test_positions_are_counted_in_code_points() -> None:
    place = locate("x = 1\ny = '\N{GRINNING FACE}' + a.get()\n", "p.py", Mark(2, "get", 0, "call"))
    assert (place.line, place.column, place.end_line, place.end_column) == (2, 11, 2, 16)


def test_marks_of_a_comprehension_follow_the_source() -> None:
    text = "x = [f(1) for y in f(2) if f(3)]\n"
    body = lower(text).functions[0]
    by_argument = {body.nodes[body.nodes[call.node][2][0]][1]: call.mark.nth for call in body.calls}
    assert by_argument == {1: 0, 2: 1, 3: 2}


def test_the_parentheses_of_a_call() -> None:
    text = "x = f(a, g('(', b))(1)\n"
    span = arguments(text, Mark(1, "f", 0, "call"))
    assert span is not None
    assert text[slice(*span)] == "a, g('(', b)"


def test_strings_are_found_again_by_their_digest() -> None:
    text = "password = 'one' 'two'\n"
    facts = lower(text)
    tokens = {literal.digest: literal.raw for literal in literals(text, 1)}
    assert [tokens[string.digest] for string in facts.strings] == ["'one'", "'two'"]
    assert {string.name for string in facts.strings} == {"password"}
    assert digest("'one'") in tokens


# Facts.


def test_values_under_names_of_credentials_are_not_kept() -> None:
    word = "quarry" + "-lantern"
    facts = lower(f"password = {word!r}\nconnect(api_key={word!r})\nd = {{'token': {word!r}}}\nu = 'db://me:{word}@host/x'\n")
    assert word not in repr(facts)


def test_long_tokens_are_not_kept_wherever_they_stand() -> None:
    token = "a1B2" * 8
    assert token not in repr(lower(f"x = f({token!r})\n"))


def test_locals_are_substituted() -> None:
    body = function(lower("import a\ndef f():\n    x = a.b()\n    y = x\n    return y.c\n"), "f")
    node = body.nodes[body.results[0]]
    assert (node[0], node[2]) == ("attr", "c")
    assert body.nodes[node[1]][0] == "call"


def test_branches_are_a_union() -> None:
    body = function(lower("def f(c):\n    if c:\n        x = 1\n    else:\n        x = 2\n    return x\n"), "f")
    node = body.nodes[body.results[0]]
    assert node[0] == "union"
    assert {body.nodes[part] for part in node[1]} == {("const", 1), ("const", 2)}


@pytest.mark.parametrize(
    "text",
    [
        "if x is None:\n        x = 5",
        "if x is None:\n        return 0",
        "if not x:\n        raise ValueError",
        "x = x or 5",
        "x = 5 if x is None else x",
        "assert x is not None",
    ],
)
def test_none_is_ruled_out(text: str) -> None:
    body = function(lower(f"def f(x=None):\n    {text}\n    return x\n"), "f")
    node = body.nodes[body.results[-1]]
    parts = [body.nodes[part][0] for part in node[1]] if node[0] == "union" else [node[0]]
    assert "param" not in parts


def test_a_loop_that_only_break_leaves_gives_what_the_break_saw() -> None:
    body = function(lower("def f():\n    while True:\n        x = g()\n        if x:\n            break\n    return x\n"), "f")
    assert body.nodes[body.results[0]][0] == "truthy"


def test_imports_and_their_conditions() -> None:
    text = (
        "import a.b\nfrom . import c as d\nfrom ..e import *\nif TYPE_CHECKING:\n    import f\ntry:\n    import g\n"
        "except ImportError:\n    g = None\n"
        "def h():\n    import i\nif TYPE_CHECKING is True:\n    import j\n"
    )
    found = {(item.level, item.module, item.name): item.conditions for item in lower(text).imports}
    assert found == {
        (0, "a.b", ""): (),
        (1, "", "c"): (),
        (2, "e", "*"): (),
        (0, "f", ""): ("type-checking",),
        (0, "g", ""): ("optional",),
        (0, "i", ""): ("lazy",),
        (0, "j", ""): ("type-checking",),
    }


def test_newer_syntax() -> None:
    text = (
        "type A[T] = list[T]\ndef f[T](x: T) -> T:\n    match x:\n        case {'a': [y, *_]} if y:\n            return y\n"
        "        case _:\n"
        "            return x\nasync def g():\n    async with a as b, c:\n        return [d async for d in b]\n"
        "try:\n    pass\nexcept* E:\n    pass\nx = f'{a!r:>{b}} {d['k']}'\n"
    )
    facts = lower(text)
    assert facts.error is None
    assert [item.qualname for item in facts.functions] == ["", "f", "g"]
    assert function(facts, "f").type_parameters == ("T",)


def test_a_lazy_import() -> None:
    assert [item.conditions for item in lower("lazy import a\nlazy from b import c\n").imports] == [("lazy",), ("lazy",)]


@pytest.mark.parametrize("text", ["def f(:\n", "x = (\n", "'''", "\x00", "a b c", "if x:\npass", "(" * 2000, "x" + ".a" * 20000])
def test_what_is_no_python_gives_an_error_and_no_exception(text: str) -> None:
    facts = lower(text)
    assert unpack(pack(facts)) == facts
    if facts.error is None:
        assert facts.functions
    else:
        line, column, message = facts.error
        assert line >= 1
        assert column >= 1
        assert message
        assert not facts.functions


@pytest.mark.parametrize("text", ["x = " + " + ".join(["a"] * 900), "x = a" + ".b()" * 400, "x = " + "[" * 90 + "]" * 90])
def test_long_expressions_are_read(text: str) -> None:
    assert lower(text).error is None


@pytest.mark.parametrize("newline", ["\n", "\r\n", "\r"])
def test_line_ends_do_not_matter(newline: str) -> None:
    text = "def f(x):\n    # c\n    return g(\n        x)\n\n\ny = f(1)\n".replace("\n", newline)
    facts = lower(text)
    assert [call.mark.line for item in facts.functions for call in item.calls] == [7, 3]


def test_main() -> None:
    assert lower("x = 1\nif __name__ == '__main__':\n    f()\n").main == 2


def test_facts_do_not_depend_on_formatting_inside_lines() -> None:
    one = lower("def f(a,b):\n    return a.c( b )\n")
    two = lower("def f(a, b):\n    return a.c(b)\n")
    assert one == two
