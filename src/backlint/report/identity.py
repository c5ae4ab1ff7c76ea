"""Which finding is which, the same in every format that says so."""

from __future__ import annotations

from ..finding import Finding
from ..fingerprint import stable_fingerprints
from ..settle import Report
from .excerpt import Excerpts


def fingerprints(report: Report, excerpts: Excerpts) -> dict[Finding, str]:
    """The stable fingerprint of each finding. Those that a comment or a baseline hides count as well, so that hiding one changes no other
    finding's identity."""
    everything = sorted({*report.findings, *report.suppressed, *report.baselined}, key=lambda finding: finding.sort_key)
    return dict(zip(everything, stable_fingerprints(everything, excerpts.snippet), strict=True))
