"""Django 6.1.3. `manage.py` finds commands by their place and calls `handle`."""

from typing import Any

from backlint.stub import blocking, entry

class CommandError(Exception): ...

class BaseCommand:
    help: str
    stdout: Any
    stderr: Any
    style: Any
    def add_arguments(self, parser: Any) -> None: ...
    @entry("command")
    def handle(self, *args: Any, **options: Any) -> str | None: ...

@blocking
def call_command(command_name: Any, *args: Any, **options: Any) -> str: ...
