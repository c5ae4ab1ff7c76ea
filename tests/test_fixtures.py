"""Every fixture behaves as it is written down."""

from __future__ import annotations

from pathlib import Path

import pytest

from backlint.testing import Case, cases, check

CASES = cases(Path(__file__).parents[1] / "fixtures")


@pytest.mark.parametrize("case", CASES, ids=str)
def test_fixture(case: Case) -> None:
    check(case)


def test_there_are_fixtures() -> None:
    assert len(CASES) > 100
