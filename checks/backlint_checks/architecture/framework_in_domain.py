from __future__ import annotations

from collections.abc import Iterator

from backlint import Finding, Mark, Position, Program, Role, Rule, Severity, option
from backlint.contract import pattern
from backlint.link.edges import Edge

_FRAMEWORKS = (
    "aiohttp aiokafka aiomysql aioredis asyncpg boto3 botocore celery channels django dramatiq elasticsearch falcon fastapi flask "
    "flask_sqlalchemy google.cloud graphene grpc httpx kafka kombu litestar mongoengine motor mysql ninja peewee pika psycopg psycopg2 "
    "pymongo pymysql pyramid redis requests rest_framework rq sanic sqlalchemy sqlmodel starlette strawberry tornado tortoise urllib3"
)


class FrameworkInDomain(Rule):
    """The domain imports a framework, a database driver or a client of another service.

    What the business decides should outlive what the web or the database is made of this year. A domain without frameworks is tested in
    milliseconds, read without knowing them, and survives their major versions.

    The rule looks only at modules named in its option `domain`:

    ```toml bad file=pyproject.toml
    [tool.backlint.rules.framework-in-domain]
    domain = ["shop.domain"]
    ```
    ```python bad file=shop/domain/orders.py
    from django.db import models

    class Order(models.Model): ...
    ```

    The framework knows the domain, not the other way round:

    ```toml good file=pyproject.toml
    [tool.backlint.rules.framework-in-domain]
    domain = ["shop.domain"]
    ```
    ```python good file=shop/domain/orders.py
    from dataclasses import dataclass

    @dataclass
    class Order:
        number: int
    ```
    ```python good file=shop/storage/orders.py
    from django.db import models

    from shop.domain.orders import Order

    class OrderRow(models.Model): ...
    ```

    Limits: only what the domain imports itself; a contract of type `forbidden` also finds the way through other modules. Libraries that
    describe data, such as pydantic and attrs, are not among the frameworks; `frameworks` and `allowed` change that.
    """

    severity = Severity.WARNING
    roles = frozenset({*Rule.roles, Role.SCRIPT})

    domain: list[str] = option(default=[], help="modules, with all below them, that are to know no framework; `*` and `**` are wildcards")
    frameworks: list[str] = option(default=_FRAMEWORKS.split(), help="packages that count as frameworks")
    allowed: list[str] = option(default=[], help="modules of theirs that the domain may import all the same")

    def check(self, program: Program) -> Iterator[Finding]:
        graph = program.imports
        for name in self.domain:
            if not graph.names(name):
                yield self._unknown(program, name)
        inside = {vertex for name in self.domain for vertex in graph.match(name)}
        told: set[tuple[str, int]] = set()
        for edge in graph.edges() if inside else ():
            framework = self._framework(edge) if edge.importer in inside and edge.imported.source is None else ""
            if framework and (edge.path, edge.line) not in told:
                told.add((edge.path, edge.line))
                yield self.finding(
                    program.position(edge.path, Mark(edge.line)),
                    f"`{edge.importer.name}` is part of the domain and imports `{edge.target}`: what it decides can then neither be tested "
                    f"nor changed without {framework}",
                    help="let the domain define what it needs, as a class or a protocol, and implement that outside with the framework",
                    subject=f"{edge.importer.name} -> {edge.imported.name}",
                )

    def _framework(self, edge: Edge) -> str:
        """The framework that an import belongs to, empty for none."""
        if any(pattern(name).match(edge.target) for name in self.allowed):
            return ""
        return next((name for name in self.frameworks if pattern(name).match(edge.target)), "")

    def _unknown(self, program: Program, name: str) -> Finding:
        path = next(
            (source.path for source in program.texts if source.path.endswith(("backlint.toml", "pyproject.toml"))), "pyproject.toml"
        )
        place = Position(path)
        for number, line in enumerate(program.text(path).splitlines() if any(source.path == path for source in program.texts) else (), 1):
            column = line.partition("#")[0].find(f'"{name}"')
            if column >= 0:
                place = Position(path, number, column + 2, number, column + 2 + len(name))
                break
        message = f"the module `{name}` of the domain does not exist, so that nothing is looked at"
        return self.finding(place, message, help="name a module of the project", subject=f"domain: {name}")
