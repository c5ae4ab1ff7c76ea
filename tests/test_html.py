"""The page: what stands in its data and around it, that nothing gets out of its place, and that no credential gets into it."""

from __future__ import annotations

import io
import json
import re
from dataclasses import replace
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

import pytest

from backlint.__main__ import main
from backlint.finding import Edit, Finding, Fix, Safety, Severity, Step
from backlint.fingerprint import stable_fingerprints
from backlint.graph.draw import picture
from backlint.report import renderer
from backlint.report.excerpt import Excerpts
from backlint.report.hunks import Hunk, hunks
from backlint.report.treemap import treemap

from .made_by_hand import FAILURE, finding, plain, position, report
from .test_graph import SHOP, graph


def page(*findings: Finding, **changes: Any) -> str:
    out = io.StringIO()
    renderer("html")(report(*findings, **changes), out, color=True)
    return out.getvalue()


def data(text: str) -> Any:
    return json.loads(text.partition(" id=report-data>")[2].partition("</script>")[0])


class Outline(HTMLParser):
    """Which elements there are, which are left open, and what the visible text is."""

    VOID = frozenset({"meta", "input", "br", "link", "img"})

    def __init__(self, text: str) -> None:
        super().__init__()
        self.open: list[str] = []
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.text = ""
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))
        if tag not in self.VOID:
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))

    def handle_data(self, text: str) -> None:
        if not {"script", "style", "template"} & set(self.open):
            self.text += text


HOSTILE = plain(
    rule="data/query-per-row",
    message="</script><b>`x`</b> <!-- \u2028 \x1b[31m \ud800",
    position=position(path="shop/</script>&\"'.py", line=1, column=1, end_column=2),
    reach=("GET /<script>\"'&",),
)


def test_the_page_needs_no_network_and_nothing_breaks_out_of_its_place() -> None:
    text = page(
        finding(), HOSTILE, root=Path("/<i>shop"), failures=(FAILURE,), warnings=("<b>none</b>",), picture=lambda: picture(graph(SHOP))
    )
    text.encode()
    outline = Outline(text)
    assert not outline.open
    assert {tag for tag, _ in outline.tags}.isdisjoint({"link", "img", "iframe", "base"})
    assert "<i>shop" not in text and "<b>none" not in text and "<b>`x`" not in text
    assert not re.search(r"\bsrc=|@import|\burl\(|\bon\w+=", text)
    scripts = [attributes for tag, attributes in outline.tags if tag == "script"]
    assert [attributes.get("id") for attributes in scripts] == ["report-data", "imports-data", None, None]
    assert "\x1b" not in text and "\u2028" not in text
    assert any("</script><b>" in row[8] for row in data(text)["findings"])


def test_the_data_of_a_finding_says_all_of_it() -> None:
    made = data(page(finding()))
    (row,) = made["findings"]
    (expected,) = stable_fingerprints([finding()], lambda _: "")
    assert row[0] == expected
    assert made["rules"][row[1]] == ["data/query-per-row", "A query runs once per row."]
    assert row[2] == Severity.WARNING
    assert (made["paths"][row[3]], *row[4:8]) == ("shop/web.py", 3, 16, 3, 27)
    assert row[8:11] == ["`load` queries once for each of `orders`.", "show", "Load all customers before the loop."]
    steps = [(made["paths"][path], line, message) for path, line, _, _, _, message in row[11]]
    assert steps == [("shop/web.py", 2, "loop over orders"), ("shop/db.py", 3, "queries the database")]
    assert [made["entries"][number] for number in row[12]] == ["GET /orders/{id}", "task send_invoice"]
    assert row[13] == ["load them together", 0, [[0, 1, ["+import x", " def show(orders):", " \tfor order in orders:"]]]]
    assert made["packages"][row[14]] == "shop"
    lines = dict(zip(made["paths"], made["lines"], strict=True))
    assert lines["shop/db.py"] == {"2": "", "3": "    return session.get(Customer, id)", "4": ""}


def test_the_most_severe_findings_come_first() -> None:
    made = data(
        page(plain(severity=Severity.NOTE), plain(severity=Severity.ERROR, position=position(line=2)), plain(severity=Severity.WARNING))
    )
    assert [row[2] for row in made["findings"]] == [3, 2, 1]


def test_what_can_be_read_without_scripts() -> None:
    hidden = {"suppressed": (plain(message="Hidden."),), "baselined": (plain(message="Known."),) * 2, "elsewhere": 3}
    broken = plain(rule="backlint/syntax-error", severity=Severity.ERROR, position=position("shop/db.py", 1))
    text = Outline(page(finding(), plain(position=position(line=2)), broken, failures=(FAILURE,), files=1234, **hidden)).text
    for words in (
        "1 error",
        "2 warnings",
        "0 notes",
        "1,234 files",
        "1 suppressed by comments",
        "2 in the baseline",
        "3 outside of the changes",
    ):
        assert words in text
    assert "1 failed to parse" in text and "1 internal error" in text and "KeyError: 'x'" in text
    assert re.search(r"Entry points that reach most\s*GET /orders/\{id\}1", text)
    assert "Hidden." not in page(finding(), **hidden)


def test_without_findings_the_page_says_so() -> None:
    text = page(picture=lambda: picture(graph(SHOP)))
    outline = Outline(text)
    assert "No problems found" in outline.text and "2 rules looked at 2 files and found nothing" in outline.text
    assert 'id="imports"' in text and "form" not in [tag for tag, attributes in outline.tags if attributes.get("id") == "filter"]


def test_packages_and_hotspots_are_those_of_the_picture() -> None:
    found = [
        plain(position=position("shop/web/views.py", 1)),
        plain(position=position("shop/db.py", 1)),
        plain(position=position("tests/test_shop.py", 1)),
    ]
    text = page(*found, texts=SHOP, picture=lambda: picture(graph(SHOP)))
    made = data(text)
    assert dict(zip(made["paths"], made["modules"], strict=True))["shop/web/views.py"] == "shop.web.views"
    assert sorted(made["packages"]) == ["db", "tests", "web"]
    tiles = [attributes for tag, attributes in Outline(text).tags if (attributes.get("class") or "").startswith("h") and tag == "button"]
    told = {(tile.get("title") or "").partition(":")[0]: tile for tile in tiles}
    assert told["web"]["title"] == "web: 1 finding in 6 lines, 166.7 in 1,000"
    assert told["web"]["class"] == "h5" and told["orders"]["class"] == "h0"
    assert (told["tests"]["title"] or "").startswith("tests: 1 finding in 2 lines")
    assert told["web"]["data-set"] == "package=web"
    assert 'title="tests:' not in page(*found[:2], texts=SHOP, picture=lambda: picture(graph(SHOP)))


def test_each_rule_that_found_something_is_explained_once() -> None:
    templates = [attributes for tag, attributes in Outline(page(finding(), plain(), plain(rule="gone/unknown"))).tags if tag == "template"]
    assert [attributes["data-rule"] for attributes in templates] == ["data/query-per-row"]
    text = page(finding())
    assert "<pre>for order in orders:\n    load(order)</pre>" in text
    assert "Limits." in text and "<code>limit</code>" in text


def secret() -> str:
    return "k9" + "Xw" * 9


def test_no_credential_gets_into_the_page() -> None:
    value = secret()
    texts = {"a.py": f'x = 1\nKEY = "{value}"\ncall("{value}")\n', "b.py": f'again = "{value}"\n'}
    at = texts["a.py"].index("KEY")
    fix = Fix(f"drop {value}", (Edit("a.py", at, at + 3, "TOKEN"),), Safety.UNSAFE)
    leak = plain(
        rule="security/leaked-secret",
        sensitive=True,
        message=f"Found {value}.",
        help=f"Rotate {value}.",
        position=position("a.py", 2, 7, 9 + len(value)),
    )
    beside = plain(
        position=position("b.py", 1, 1, 6), evidence=(Step(position("a.py", 3, 1, 5), f"sends {value}"),), reach=(f"GET /{value}",), fix=fix
    )
    text = page(replace(leak, fix=fix), beside, texts=texts)
    assert value not in text
    assert value[:4] + "*" * (len(value) - 4) in text
    assert [row[13][2] for row in data(text)["findings"]] == [[], []]


def test_source_lines_cannot_act_and_keep_their_columns() -> None:
    texts = {"a.py": "\u202ex = 1\x1b[0m\n" + "y = " + "z" * 5000 + "call()\n"}
    made = data(page(plain(position=position("a.py", 2, 5005, 5011)), texts=texts))
    (lines,) = made["lines"]
    assert lines["1"] == "\ufffdx = 1\ufffd[0m"
    left, shown = lines["2"]
    assert shown[5004 - left : 5010 - left] == "call()" and len(shown) <= 300


def test_files_that_cannot_be_read_are_no_reason_to_fail() -> None:
    made = data(page(finding(position=position("gone.py"), fix=Fix("x", (Edit("gone.py", 0, 1, ""),)))))
    assert made["findings"][0][13] == ["x", 0, []]
    assert made["lines"][made["paths"].index("gone.py")] == {}


def test_five_thousand_findings_stay_a_page() -> None:
    many = [finding(position=position(line=number % 3 + 1), message=f"Number {number}.") for number in range(5000)]
    text = page(*many)
    assert len(data(text)["findings"]) == 5000
    assert len(text) < 3_500_000
    assert text.count("<li") < 100


def excerpts(texts: dict[str, str]) -> Excerpts:
    return Excerpts(report(texts=texts))


def test_a_fix_is_shown_as_what_goes_and_what_comes() -> None:
    text = "".join(f"line {number}\r\n" for number in range(1, 21))
    first, last = text.index("line 5\r"), text.index("line 18")
    fix = Fix("x", (Edit("a.py", last, last + 4, "row"), Edit("a.py", first, first + 8, ""), Edit("b.py", 0, 0, "import x\n")))
    assert hunks(fix, excerpts({"a.py": text, "b.py": ""})) == (
        Hunk("a.py", 3, (" line 3", " line 4", "-line 5", " line 6", " line 7")),
        Hunk("a.py", 16, (" line 16", " line 17", "-line 18", "+row 18", " line 19", " line 20")),
        Hunk("b.py", 1, ("+import x", " ")),
    )


def test_edits_close_together_make_one_hunk() -> None:
    fix = Fix("x", (Edit("a.py", 0, 1, "A"), Edit("a.py", 4, 5, "C")))
    assert hunks(fix, excerpts({"a.py": "a\nb\nc\nd\n"})) == (Hunk("a.py", 1, ("-a", "-b", "-c", "+A", "+b", "+C", " d", " ")),)


@pytest.mark.parametrize("sizes", [[], [5.0], [6.0, 6.0, 4.0, 3.0, 2.0, 2.0, 1.0], [1000.0, *[1.0] * 40]])
def test_a_treemap_fills_its_rectangle_in_proportion(sizes: list[float]) -> None:
    boxes = treemap(sizes, 60.0, 40.0)
    assert [round(box.wide * box.high, 6) for box in boxes] == [round(size * 2400 / sum(sizes), 6) for size in sizes]
    for box in boxes:
        assert box.left >= -1e-9 and box.left + box.wide <= 60 + 1e-6 and box.top >= -1e-9 and box.top + box.high <= 40 + 1e-6
    for index, one in enumerate(boxes):
        for other in boxes[index + 1 :]:
            wide = min(one.left + one.wide, other.left + other.wide) - max(one.left, other.left)
            high = min(one.top + one.high, other.top + other.high) - max(one.top, other.top)
            assert wide < 1e-6 or high < 1e-6


@pytest.mark.parametrize("cached", [False, True])
def test_the_command_draws_the_imports_into_the_page(cached: bool, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for path, text in SHOP.items():
        (tmp_path / path).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / path).write_text(text)
    monkeypatch.chdir(tmp_path)
    if cached:
        main(["check", "--isolated", "-j", "1", "-q"])
    main(["check", "--isolated", "-j", "1", "-q", "--report", "html=report.html", *([] if cached else ["--no-cache"])])
    text = (tmp_path / "report.html").read_text("utf-8")
    surveys = json.loads(text.partition(" id=imports-data>")[2].partition("</script>")[0])["surveys"]
    assert [part[1] for part in surveys[0]["parts"]] == ["web", "orders", "db"]
    assert text.startswith("<!doctype html>")
