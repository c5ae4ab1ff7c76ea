"""Which backlint wrote a report, and where to read about it."""

from __future__ import annotations

import functools
from importlib import metadata


def tool_version() -> str:
    """The version of the installed package; "0.0.0" where it runs without having been installed."""
    try:
        return metadata.version("backlint")
    except metadata.PackageNotFoundError:
        return "0.0.0"


@functools.cache
def project_url() -> str:
    """The project's home page from the package's metadata, or an empty string."""
    try:
        urls = metadata.metadata("backlint").get_all("Project-URL") or ()
    except metadata.PackageNotFoundError:
        return ""
    for entry in urls:
        label, _, url = entry.partition(",")
        if label.strip().lower() == "homepage":
            return str(url.strip())
    return ""


def rule_url(name: str) -> str:
    """Where to read about a rule, by its short name; an empty string where the home page is unknown."""
    home = project_url()
    return f"{home}/blob/main/docs/rules/{name}.md" if home else ""
