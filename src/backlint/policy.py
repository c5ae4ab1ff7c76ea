"""What the settings say of each finding: whether its rule is on where it stands, and how bad it is."""

from __future__ import annotations

import dataclasses
from functools import cached_property

from .config import Config, Override
from .discover import patterns
from .finding import Finding, Severity
from .registry import Plugins, is_on, overridden, severities


class Policy:
    """The overrides for some paths, and the severities that the user has set.

    Args:
        config: Settings that `build_rules` has accepted.
    """

    def __init__(self, plugins: Plugins, config: Config) -> None:
        self._config = config
        self._rules = {rule.rule_name(): rule for rule in plugins.rules}
        self._severities = severities(plugins, config)
        self._holding: dict[str, tuple[Override, ...]] = {}
        self._on: dict[tuple[str, tuple[Override, ...]], bool] = {}

    @cached_property
    def _patterns(self) -> list[tuple[Override, object]]:
        return [(override, patterns(override.paths)) for override in self._config.overrides]

    def _overrides(self, path: str) -> tuple[Override, ...]:
        if not self._config.overrides:
            return ()
        held = self._holding.get(path)
        if held is None:
            held = tuple(override for override, spec in self._patterns if spec is not None and spec.match_file(path))  # type: ignore[attr-defined]
            self._holding[path] = held
        return held

    def on(self, rule: str, path: str) -> bool:
        """Whether a rule that runs is on for a path."""
        if not self._config.overrides or rule not in self._rules:
            return True
        held = self._overrides(path)
        key = (rule, held)
        if key not in self._on:
            self._on[key] = is_on(self._rules[rule], overridden(self._config, held))
        return self._on[key]

    def judged(self, finding: Finding) -> Finding:
        """The finding with the severity that the settings give it: the last override's that holds, else the rule's option, else its own."""
        severity: Severity | None = self._severities.get(finding.rule)
        for override in self._overrides(finding.position.path):
            severity = override.severity or severity
        return finding if severity is None or severity is finding.severity else dataclasses.replace(finding, severity=severity)
