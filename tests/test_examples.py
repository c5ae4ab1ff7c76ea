"""Every example in the rules' documentation is as bad or as good as it says."""

from __future__ import annotations

import pytest

from backlint.registry import load_plugins
from backlint.rule import Rule
from backlint.testing import Case, check, examples

RULES = load_plugins().rules
EXAMPLES = [case for rule in RULES for case in examples(rule)]


@pytest.mark.parametrize("case", EXAMPLES, ids=str)
def test_example(case: Case) -> None:
    check(case)


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.rule_name())
def test_a_rule_has_examples_of_both_kinds(rule: type[Rule]) -> None:
    assert {case.verdict for case in examples(rule)} == {"bad", "good"}


def test_there_are_rules() -> None:
    assert RULES
