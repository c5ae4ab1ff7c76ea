"""jira 3.10.5."""

class JIRAError(Exception):
    status_code: int | None
    text: str | None
