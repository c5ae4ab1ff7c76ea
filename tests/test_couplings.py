"""What couples modules without an import, which classes are rows of which tables, and how that is drawn."""

from __future__ import annotations

import json
from xml.etree import ElementTree

import pytest

from backlint.graph.behaviour import behaviour
from backlint.graph.draw import draw
from backlint.graph.survey import Survey, survey
from backlint.link.program import Program

from .programs import function, program

SHOP = {
    "shop/billing/models.py": "from django.db import models\nclass Invoice(models.Model):\n    paid = models.BooleanField()\n",
    "shop/billing/tasks.py": "from celery import shared_task\n@shared_task\ndef charge(number): ...\n",
    "shop/billing/store.py": (
        "from django.core.cache import cache\nPAID_KEY = 'paid:%s'\ndef keep(number):\n    cache.set(PAID_KEY % number, True)\n"
    ),
    "shop/orders/views.py": (
        "from django.core.cache import cache\n"
        "from celery import Celery\n"
        "from fastapi import FastAPI\n"
        "from shop.orders.ways import user\n"
        "app = FastAPI()\n"
        "queue = Celery()\n"
        "@app.get('/orders')\n"
        "def orders(number: int):\n"
        "    queue.send_task('shop.billing.tasks.charge')\n"
        "    cache.get('paid:{}'.format(number))\n"
        "    return user(number)\n"
    ),
    "shop/orders/ways.py": (
        "from shop.people.models import User\n"
        "def user(number):\n"
        "    return User.objects.get(pk=number).invoice_set.count()\n"
    ),
    "shop/people/models.py": "from django.db import models\nclass User(models.Model): ...\n",
}  # fmt: skip
SHOP["shop/billing/models.py"] += "    user = models.ForeignKey('people.User', on_delete=models.CASCADE)\n"


def coupled(made: Program) -> set[tuple[str, str, str, str]]:
    found = made.couplings
    items = [*found.events(), *found.caches(), *found.models()]
    return {(item.kind, item.source.module.name, item.target.module.name, item.label) for item in items}


def test_messages_keys_and_rows_couple_modules_that_do_not_import_each_other() -> None:
    assert coupled(program(SHOP)) == {
        ("event", "shop.orders.views", "shop.billing.tasks", "shop.billing.tasks.charge"),
        ("cache", "shop.orders.views", "shop.billing.store", "paid:{}"),
        ("model", "shop.orders.ways", "shop.people.models", "User"),
        ("model", "shop.orders.ways", "shop.billing.models", "Invoice"),
    }


def test_a_signal_leads_from_its_sender_to_its_receivers() -> None:
    files = {
        "a/signals.py": "from django.dispatch import Signal\nplaced = Signal()\nother = Signal()\n",
        "a/place.py": "from a.signals import placed\ndef place():\n    placed.send(None)\n",
        "b/mail.py": (
            "from django.dispatch import receiver\nfrom a.signals import other, placed\n"
            "@receiver(placed)\ndef one(**kwargs): ...\n@receiver(other)\ndef two(**kwargs): ...\n"
            "def three(**kwargs): ...\nplaced.connect(three)\n"
        ),
    }
    events = program(files).couplings.events()
    assert {(event.label, event.target.function.name) for event in events} == {("placed", "one"), ("placed", "three")}


def test_a_topic_leads_from_its_producer_to_its_consumer() -> None:
    files = {
        "a.py": "from kafka import KafkaProducer\ndef send():\n    KafkaProducer().send('orders.placed', b'')\n",
        "b.py": "from kafka import KafkaConsumer\ndef run():\n    for message in KafkaConsumer('orders.placed'): ...\n",
        "c.py": "from kafka import KafkaConsumer\ndef run():\n    for message in KafkaConsumer('orders.paid'): ...\n",
    }
    assert [event.target.module.name for event in program(files).couplings.events()] == ["b"]


@pytest.mark.parametrize(
    ("body", "table"),
    [
        ("class Order(models.Model): ...", "sales_order"),
        ("class Order(models.Model):\n    class Meta:\n        db_table = 'old_orders'", "old_orders"),
        ("class Order(models.Model):\n    class Meta:\n        abstract = True", None),
    ],
)
def test_the_tables_of_django_models(body: str, table: str | None) -> None:
    made = program({"shop/sales/models/orders.py": f"from django.db import models\n{body}\n"})
    assert list(made.stored.tables) == ([table] if table else [])


def test_the_tables_of_mapped_classes_are_those_that_they_name() -> None:
    text = (
        "from sqlalchemy.orm import DeclarativeBase\nclass Base(DeclarativeBase): ...\nclass Order(Base):\n    __tablename__ = 'orders'\n"
    )
    made = program({"models.py": text})
    assert {name: [cls.name for cls in classes] for name, classes in made.stored.tables.items()} == {"orders": ["Order"]}
    assert not any(made.stored.is_stored(cls) for cls in made.classes() if cls.name == "Base")


def test_adding_to_a_relation_changes_the_rows_of_the_class_that_declares_it() -> None:
    text = (
        "from django.db import models\nclass Tag(models.Model): ...\n"
        "class Order(models.Model):\n    tags = models.ManyToManyField(Tag)\n"
        "def mark(order: Order):\n    order.tags.clear()\n"
    )
    made = program({"shop/models.py": text})
    sites = made.sites(made.generic(function(made, "shop.models.mark")))
    assert [(cls.name, changes) for site in sites for cls, changes in made.stored.used(site)] == [("Order", True)]


# Pictures.


def drawn(level: str = "packages", reaches: str = "") -> tuple[Program, Survey]:
    made = program(SHOP)
    return made, survey(made.imports, level=level, reaches=reaches, behaviour=behaviour(made, entries=level == "entry-points"))


def test_a_picture_shows_what_is_no_import_and_who_talks_to_what() -> None:
    _, shown = drawn()
    names = [part.label for part in shown.parts]
    kinds = {(names[link.source], names[link.target]): (len(link.imports), link.kinds) for link in shown.links}
    assert kinds == {("orders", "billing"): (0, ("event", "model", "cache")), ("orders", "people"): (1, ("model",))}
    assert {part.label: part.touches for part in shown.parts} == {
        "orders": ("database", "queue", "cache"),
        "billing": ("cache",),
        "people": (),
    }


def test_what_is_no_import_counts_for_no_circle_and_leads_against_no_layer() -> None:
    made, shown = drawn()
    assert shown.against == 0
    assert 'none["no circles"]' in draw(made.imports, shown, "mermaid")


@pytest.mark.parametrize("form", ["html", "svg", "dot", "json"])
@pytest.mark.parametrize("level", ["packages", "modules", "services", "entry-points"])
def test_every_level_can_be_drawn_in_every_format(form: str, level: str) -> None:
    made, shown = drawn(level)
    text = draw(made.imports, shown, form, behaviour=behaviour(made))
    if form == "svg":
        ElementTree.fromstring(text)
    if form == "json":
        found = json.loads(text)
        if level == "packages":
            labels = {item["label"] for link in found["links"] for item in link["hidden"]}
            assert labels == {"shop.billing.tasks.charge", "paid:{}", "User", "Invoice"}


def test_entry_points_lead_to_the_packages_that_they_call_and_to_what_those_talk_to() -> None:
    _, shown = drawn("entry-points")
    entry = next(part for part in shown.parts if part.kind)
    assert (entry.label, entry.kind, entry.modules) == ("GET /orders", "route", 1)
    assert "database" in entry.touches
    assert [shown.parts[link.target].label for link in shown.links] == ["shop.orders"]


def test_reaches_keeps_what_leads_to_a_module_and_what_it_leads_to() -> None:
    _, shown = drawn("modules", "shop.orders.ways")
    assert {part.name for part in shown.parts} == {"shop.orders.views", "shop.orders.ways", "shop.people.models"}
