"""What the README shows is what backlint prints."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from backlint.__main__ import main

ROOT = Path(__file__).parents[1]


def test_the_finding_in_the_readme_is_printed(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(ROOT)
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    sample = re.search(r"```text\n(error\[.*?)```", readme, re.DOTALL)
    assert sample is not None
    main(["fixtures/services/orders", "--exit-zero", "--no-cache", "--color", "never"])
    printed = "\n".join(re.sub(r"  # expect\[.*", "", line) for line in capsys.readouterr().out.splitlines())
    assert sample[1].strip() in printed
