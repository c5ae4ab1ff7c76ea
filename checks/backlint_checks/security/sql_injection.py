from __future__ import annotations

from collections.abc import Iterator

from backlint import Finding, FunctionInfo, Mark, Program, Rule, Severity, Step

from ..injection.origins import Origin, Origins, Way
from ..injection.sinks import Sink, argument, sinks

#: How many functions pass a whole statement on, from where it is built to where it is run.
_PASSED = 4


class SqlInjection(Rule):
    """Text from outside becomes part of a statement's SQL.

    Whoever sends the text decides what the database does: reads the rows of others, changes them, or drops the table. The text and the
    statement are often far apart: the handler passes it to a function of another module, which puts it into a condition.

    ```python bad
    import sqlite3

    from flask import Flask, request

    app = Flask(__name__)

    def find(db: sqlite3.Connection, name):
        return db.execute(f"SELECT id FROM users WHERE name = '{name}'").fetchall()

    @app.get("/users")
    def users():
        return find(sqlite3.connect("users.db"), request.args["name"])
    ```
    ```python good
    import sqlite3

    from flask import Flask, request

    app = Flask(__name__)

    def find(db: sqlite3.Connection, name):
        return db.execute("SELECT id FROM users WHERE name = ?", (name,)).fetchall()

    @app.get("/users")
    def users():
        return find(sqlite3.connect("users.db"), request.args["name"])
    ```

    An error where the text comes with a request, a warning where it is an argument of a task, or of a function that nobody in the project
    calls and that puts it where the statement has a value. Fine are constants, numbers, dates, members of enumerations, names of tables
    and columns that models hold, what a library quotes, placeholders, and what is compared with a list of what is allowed before.

    Limits: text from files, from other machines and from the database itself is not followed.
    """

    severity = Severity.ERROR
    cwe = 89

    def check(self, program: Program) -> Iterator[Finding]:
        origins = Origins(program)
        for function in program.running():
            if function.module.role in self.roles:
                seen: set[object] = set()
                for sink in sinks(program, function):
                    for finding in self._judge(program, origins, sink, function, sink.node, sink.mark, ()):
                        if (finding.position, finding.subject) not in seen:
                            seen.add((finding.position, finding.subject))
                            yield finding

    def _judge(
        self, program: Program, origins: Origins, sink: Sink, function: FunctionInfo, node: int, mark: Mark, chain: tuple[Step, ...]
    ) -> Iterator[Finding]:  # fmt: skip
        """The findings of a text that a function runs, or passes on to what runs it."""
        best: Origin | None = None
        for piece in origins.pieces(Way(function), node):
            if piece.built:
                origin = origins.of(piece)
                if origin is not None and (best is None or origin.severity > best.severity):
                    best = origin
            elif len(chain) < _PASSED:
                holder = piece.way.function
                name = holder.facts.nodes[piece.node]
                for site in program.callers(holder) if name[0] == "param" else ():
                    is_call = site.kind == "call" and site.function.facts.nodes[site.node][0] == "call"
                    if not is_call or site.function.module.role not in self.roles or site.function is function:
                        continue
                    given = argument(site, name[1])
                    if given >= 0:
                        step = program.step(site, f"passes the statement to `{holder.name}`")
                        yield from self._judge(program, origins, sink, site.function, given, site.mark, (step, *chain))
        if best is not None:
            yield self._finding(program, sink, function, mark, chain, best)

    def _finding(
        self, program: Program, sink: Sink, function: FunctionInfo, mark: Mark, chain: tuple[Step, ...], origin: Origin
    ) -> Finding:  # fmt: skip
        position = program.position(function.module.path, mark)
        from_where = {
            "request": f"`{origin.what}`, which comes with a request, becomes",
            "task": f"`{origin.what}`, an argument of a task, becomes",
            "open": f"`{origin.what}`, which may be any text, becomes",
        }[origin.kind]
        return self.finding(
            position,
            f"{from_where} part of the SQL that `{sink.name}` runs: whoever sends it decides what the database does.",
            help="Pass it as a parameter of the statement. Take the name of a column or table from a list of those that are allowed.",
            scope=function.facts.qualname,
            subject=f"{sink.name} {origin.what}",
            evidence=[
                *origin.steps,
                *chain,
                Step(program.position(sink.function.module.path, sink.mark), f"`{sink.name}` runs the text"),
            ],
            reach=program.reach(function),
            severity=origin.severity,
        )
