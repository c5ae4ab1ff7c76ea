"""The timeout that a fix writes: a number, or an expression of the project with the import that it needs."""

from __future__ import annotations

import ast
import re
from dataclasses import dataclass

from backlint import Edit, Program, Site
from backlint.edit import imported


@dataclass(frozen=True)
class Amount:
    """A timeout to be written.

    Attributes:
        seconds: The number, where there is no expression.
        expression: The expression, "" for none.
        module, name: Where the name that it begins with is imported from; `name` is "" for the module itself.
    """

    seconds: float
    expression: str = ""
    module: str = ""
    name: str = ""

    @classmethod
    def read(cls, seconds: float, value: str, statement: str) -> Amount:
        """The timeout that a user asked for.

        Args:
            value: An expression, "" for none.
            statement: The import statement that it needs, "" for none.

        Raises:
            ValueError: One of them is not that, or they do not fit each other.
        """
        if not value:
            if statement:
                raise ValueError("`import` is of no use without `value`, the expression that needs it")
            return cls(seconds)
        try:
            names = {node.id for node in ast.walk(ast.parse(value.strip(), mode="eval")) if isinstance(node, ast.Name)}
        except (SyntaxError, ValueError):
            raise ValueError(f"`value` is no Python expression: {value!r}") from None
        module, name = _imported(statement) if statement else ("", "")
        bound = name or module
        if bound and bound not in names:
            raise ValueError(f"`value` does not use `{bound}`, the name that `import` brings")
        missing = sorted(names - {bound} - {"float", "int"})
        if missing:
            raise ValueError(f"`value` uses `{missing[0]}`: say with `import` where that comes from")
        return cls(seconds, value.strip(), module, name)

    def written(self, program: Program, site: Site, *, milliseconds: bool = False) -> tuple[str, Edit | None] | None:
        """The timeout as source code for a place, and the edit that imports what it needs; None where it cannot be written there."""
        if not self.expression:
            amount = self.seconds * 1000 if milliseconds else self.seconds
            return str(int(amount) if amount == int(amount) else amount), None
        module = site.function.module
        value, edit = self.expression, None
        if self.module:
            if module.name in (self.module, f"{self.module}.{self.name}"):
                return None
            found = imported(program.text(module.path), module.path, module.facts, self.module, self.name, site.mark.line)
            if found is None:
                return None
            called, edit = found
            value = re.sub(rf"(?<![\w.]){re.escape(self.name or self.module)}\b", called, value)
        if milliseconds:
            simple = re.fullmatch(r"[\w.]+(?:\([^()]*\))?", value)
            value = f"{value} * 1000" if simple else f"({value}) * 1000"
        return value, edit


def _imported(statement: str) -> tuple[str, str]:
    """The module and the name that an import statement binds.

    Raises:
        ValueError: It is no statement that imports one name, without a new name for it, from an absolute module.
    """
    try:
        body = ast.parse(statement.strip()).body
    except (SyntaxError, ValueError):
        body = []
    one = body[0] if len(body) == 1 else None
    if isinstance(one, (ast.Import, ast.ImportFrom)) and len(one.names) == 1 and one.names[0].asname is None:
        name = one.names[0].name
        if isinstance(one, ast.ImportFrom) and not one.level and one.module and name != "*":
            return one.module, name
        if isinstance(one, ast.Import) and "." not in name:
            return name, ""
    raise ValueError(f'`import` must import one name, as in "from app import settings": {statement!r}')
