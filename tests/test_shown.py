"""What the engine makes of the words by which a library model says that a framework reads something of each row."""

from __future__ import annotations

from textwrap import dedent

import pytest

from .programs import function, program

ACME = dedent(
    """
    from typing import Any
    from backlint.stub import Many, Named, Rows, Source, Unread, makes, gives, part, query, shows

    class Link[T]:
        def __init__(self, to: Named[T]) -> None: ...
        @query
        def __get__(self, instance: Any, owner: Any) -> T: ...
        def __reverse__[O](self, owner: type[O]) -> O: ...

    class Row: ...

    @part()
    class Cell:
        def __init__(self, source: Source = "{name}", hidden: Unread = False) -> None: ...

    @part("text")
    class TextCell(Cell): ...

    @part("method")
    class Computed(Cell):
        def __init__(self, method: Source["method"] = "make_{name}") -> None: ...

    @shows(fields="Meta.fields", model="Meta.model", method="show", unless="cells")
    class Table(Cell):
        def __init__(self, rows: Rows = None, *, many: Many = False) -> None: ...
        def show(self, row: Any) -> Any: ...

    class Page:
        @gives("table")
        def get_table(self) -> Any: ...
        @makes("get_table")
        def draw(self, *args: Any, **kwargs: Any) -> Any: ...
    """
)
MODELS = """
from acme import Cell, Computed, Link, Page, Row, Table, TextCell

class Town(Row):
    pass

class Person(Row):
    town = Link(Town)

class Order(Row):
    buyer = Link(Person)
    seller = Link(Person)

    def __str__(self):
        return str(self.seller)
"""


def shown(classes: str, call: str = "Orders(orders, many=True)") -> list[tuple[str, ...]]:
    """What a call makes the framework read: attributes and methods, each with the names in class bodies that say so."""
    body = MODELS + dedent(classes) + f"\ndef page(orders: list[Order]):\n    {call}\n"
    made = program({"shop.py": body}, models={"acme": ACME})
    frame = made.generic(function(made, "shop.page"))
    found = [site for site in made.sites(frame) if site.shown]
    return [(site.name or site.target.function.name, *(name for _, name in site.shown if name)) for site in found]


def test_a_part_is_read_by_its_own_name_or_by_its_source() -> None:
    assert shown(
        """
        class Orders(Table):
            buyer = Cell()
            town = Cell(source="buyer.town")
        """
    ) == [("buyer", "buyer"), ("buyer", "town"), ("town", "town")]


def test_a_nested_class_reads_of_what_the_outer_one_has_read() -> None:
    assert shown(
        """
        class People(Table):
            town = Cell()

        class Orders(Table):
            buyer = People()
        """
    ) == [("buyer", "buyer"), ("town", "buyer", "town")]


def test_methods_are_called_with_the_row() -> None:
    assert shown(
        """
        class Orders(Table):
            name = Computed()

            def make_name(self, order):
                return order.buyer.town
        """
    ) == [("make_name", "name")]


def test_a_method_that_shows_the_row_counts_in_place_of_the_parts_unless_it_calls_the_inherited_one() -> None:
    own = """
        class Orders(Table):
            buyer = Cell()

            def show(self, row):
                return {}
        """
    assert shown(own) == [("show", "show")]
    assert shown(own.replace("{}", "super().show(row)")) == [("show", "show"), ("buyer", "buyer")]


@pytest.mark.parametrize(
    "classes",
    [
        "class Orders(Table):\n    buyer = Cell(hidden=True)",
        "class Orders(Table):\n    buyer = Cell()\n    def cells(self):\n        return []",
        "class Orders(Table):\n    buyer = Cell()\n    def __init__(self, **more):\n        self.parts.pop('buyer')",
        "class Orders(Table):\n    def buyer(self):\n        return None",
    ],
)
def test_what_is_not_read_or_not_known_gives_nothing(classes: str) -> None:
    assert shown(classes) == []


def test_an_object_may_make_the_class_that_another_method_gives() -> None:
    classes = """
        class Orders(Table):
            buyer = Cell()

        class Shop(Page):
            table = Orders
        """
    assert shown(classes, "Shop().draw(orders, many=True)") == [("buyer", "buyer")]


def test_many_rows_are_each_item_of_what_is_given_and_one_row_is_itself() -> None:
    made = program(
        {
            "shop.py": MODELS
            + "\nclass Orders(Table):\n    buyer = Cell()\n"
            + "\ndef page(orders: list[Order]):\n    Orders(orders, many=True)\n"
            + "\ndef one(order: Order):\n    Orders(order)\n"
        },
        models={"acme": ACME},
    )
    each = {
        name: [bool(site.per_item) for site in made.sites(made.generic(function(made, name))) if site.shown]
        for name in ("shop.page", "shop.one")
    }
    assert each == {"shop.page": [True], "shop.one": [False]}
