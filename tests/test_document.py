"""A rule's docstring is its documentation; this is how it is read and shown."""

from __future__ import annotations

from backlint.document import document, parse
from backlint.meta import META_RULES
from backlint.rule import Rule

from .made_by_hand import LeakedSecret, QueryPerRow


def test_summary_why_examples_limits_and_options() -> None:
    page = document(QueryPerRow)
    assert page.name == "data/query-per-row"
    assert page.summary == "A query runs once per row."
    assert page.why == "A page of 100 orders costs 101 round trips."
    assert [(example.verdict, example.files[0].text) for example in page.examples] == [
        ("bad", "for order in orders:\n    load(order)\n"),
        ("good", "load_all(orders)\n"),
    ]
    assert page.limits == "queries behind a cache are reported too."
    assert [(option.name, option.default) for option in page.options] == [("limit", "10")]


def test_a_summary_over_two_lines_is_one() -> None:
    assert parse("One sentence\n    over two lines.\n\n    Why.")[0] == "One sentence over two lines."


def test_blocks_with_file_names_that_touch_are_one_example() -> None:
    text = """Summary.

    ```toml bad file=pyproject.toml
    a = 1
    ```

    ```python bad file=shop/web.py
    import shop.db
    ```

    With prose between them they are two.

    ```python bad file=other.py
    x = 1
    ```
    ```python good file=other.py
    x = 2
    ```
    ```python good file=other.py
    x = 3
    ```
    """
    _, parts, _ = parse(text)
    examples = [(part.verdict, [file.name for file in part.files]) for part in parts if not isinstance(part, str)]
    assert examples == [("bad", ["pyproject.toml", "shop/web.py"]), ("bad", ["other.py"]), ("good", ["other.py"]), ("good", ["other.py"])]


def test_blocks_without_verdict_stay_prose() -> None:
    summary, parts, limits = parse("Summary.\n\nRun\n\n```sh\nls\n```\n\n**Limits.** None.\n\nReally none.")
    assert (summary, parts, limits) == ("Summary.", ("Run\n\n```sh\nls\n```",), "None.\n\nReally none.")


def test_a_word_that_only_begins_like_limits_is_prose() -> None:
    _, parts, limits = parse("Summary.\n\nLimits of the server are not seen.\n\nLimited use.")
    assert limits == ""
    assert parts == ("Limits of the server are not seen.\n\nLimited use.",)


def test_an_unclosed_block_ends_with_the_docstring() -> None:
    _, (example,), _ = parse("Summary.\n\n```python bad\nx = 1")
    assert not isinstance(example, str)
    assert example.files[0].text == "x = 1\n"


def test_a_rule_without_docstring_has_empty_documentation() -> None:
    class Silent(Rule):
        @classmethod
        def rule_name(cls) -> str:
            return "data/silent"

    assert document(Silent).summary == ""


def test_markdown_shows_all_of_it() -> None:
    text = document(QueryPerRow).markdown()
    assert text.startswith("# data/query-per-row\n\nA query runs once per row.\n")
    assert "**Bad**\n\n```python\nfor order in orders:\n    load(order)\n```\n" in text
    assert "**Limits.** queries behind a cache" in text
    assert "| `limit` | an integer | `10` | rows up to which nothing is said |" in text
    assert "# backlint: ignore[query-per-row]: reason" in text
    assert "CWE-798" in document(LeakedSecret).markdown()


def test_text_is_wrapped_and_indents_code() -> None:
    text = document(QueryPerRow).text(width=40)
    assert "Bad:\n\n    for order in orders:\n        load(order)\n" in text
    assert "  limit = 10  (an integer)\n      rows up to which nothing is said\n" in text
    assert all(len(line) <= 40 for line in text.splitlines() if line.startswith("A page"))


def test_the_engines_own_rules_are_documented() -> None:
    for rule in META_RULES.values():
        page = document(rule)
        assert page.summary.endswith(".")
        assert page.why
        assert page.examples
        assert not any(example.runnable for example in page.examples)
