"""What the fix of missing-timeout writes can be configured; what cannot be used is told before any analysis."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from backlint_checks.deadlines.amount import Amount

from backlint.config import Config, ConfigError
from backlint.registry import build_rules, load_plugins


@pytest.mark.parametrize(
    ("options", "part"),
    [
        ({"value": "settings."}, "`value` is no Python expression"),
        ({"value": "settings.HTTP_TIMEOUT"}, "`value` uses `settings`: say with `import` where that comes from"),
        ({"value": "5", "import": "from app import settings"}, "`value` does not use `settings`"),
        ({"import": "from app import settings"}, "`import` is of no use without `value`"),
        ({"value": "settings.T", "import": "app.settings"}, "`import` must import one name"),
        ({"value": "conf.T", "import": "from app import settings as conf"}, "`import` must import one name"),
        ({"value": "settings.T", "import": "from app import settings, other"}, "`import` must import one name"),
        ({"value": "settings.T", "import": "from . import settings"}, "`import` must import one name"),
        ({"value": "settings.T", "import": "from app import *"}, "`import` must import one name"),
        ({"seconds": 0.0}, "`seconds` must be more than 0"),
        ({"value": 5}, "expected a string"),
    ],
)
def test_what_cannot_be_used_is_an_error_with_its_place(options: dict[str, Any], part: str) -> None:
    config = Config(root=Path(), select=("missing-timeout",), rules={"missing-timeout": options})
    with pytest.raises(ConfigError) as error:
        build_rules(load_plugins(), config)
    assert "rules.missing-timeout" in str(error.value) or "rules.reliability/missing-timeout" in str(error.value)
    assert part in str(error.value)


def test_numbers_calls_and_plain_modules_can_be_written() -> None:
    assert Amount.read(10, "", "") == Amount(10)
    assert Amount.read(10, "2.5", "") == Amount(10, "2.5")
    assert Amount.read(10, "float(config.get('timeout'))", "import config") == Amount(10, "float(config.get('timeout'))", "config")
    assert Amount.read(10, "settings.T", "from shop import settings") == Amount(10, "settings.T", "shop", "settings")
