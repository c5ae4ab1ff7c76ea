"""Trees are the same whether LibCST's own constructors make them or ours."""

from collections.abc import Iterator

import libcst as cst
import pytest

from backlint.lower import nodes

TEXTS = [
    "",
    "x = 1\n",
    '# c\n\n@a.b(1, *c, d=e, **f)\nasync def g[T](h: "I" = 1, /, *, j): \\\n    return await k\n',
    "with (open(a) as b, c): d; e\n\nclass F(G, metaclass=H):\n    '''doc'''\n\n    i: int = 1\n",
    "try:\n    a[1:2, ::3] = {**b, 'c': [d for e in f if g async for h in i]}\nexcept* (J, K) as l:\n    raise\nfinally:\n    pass\n",
    "match a:\n    case {'b': [1, *_], **c} | D(e=f) if g:\n        print(f'{h!r:>{i}} {{}}')\n",
]


@pytest.fixture(autouse=True)
def _stock_afterwards(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    nodes.restore()
    monkeypatch.setattr(nodes, "_tried", False)
    yield
    nodes.restore()


@pytest.mark.parametrize("text", TEXTS)
def test_same_tree(text: str) -> None:
    stock = cst.parse_module(text)
    assert nodes.hasten()
    fast = cst.parse_module(text)
    assert fast.deep_equals(stock)
    assert fast.code == text


def test_restore_brings_validation_back() -> None:
    assert nodes.hasten()
    nodes.restore()
    with pytest.raises(cst.CSTValidationError):
        cst.Name("")


def test_a_libcst_that_differs_keeps_its_own_constructors(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(nodes, "_dump", lambda _: object())
    assert not nodes.hasten()
    with pytest.raises(cst.CSTValidationError):
        cst.Name("")
