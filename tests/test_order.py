"""The order of things that depend on each other, and what leads against it."""

from __future__ import annotations

from backlint.link.order import layered, upward, way


def test_without_circles_every_dependency_leads_down() -> None:
    arcs = {("web", "service"): 1, ("service", "db"): 1, ("web", "db"): 1, ("job", "service"): 1}
    order = layered(["db", "job", "service", "web", "alone"], arcs)
    assert all(order.index(a) < order.index(b) for a, b in arcs)
    assert upward(order, arcs) == []


def test_the_lighter_direction_of_a_circle_leads_up() -> None:
    arcs = {("web", "db"): 9, ("db", "web"): 1, ("web", "web"): 5}
    assert layered(["db", "web"], arcs) == ["web", "db"]
    assert upward(["web", "db"], arcs) == [("db", "web")]


def test_the_order_does_not_depend_on_that_of_the_input() -> None:
    arcs = {(a, b): 1 + (ord(a) * ord(b)) % 3 for a in "abcdef" for b in "abcdef" if a != b and (ord(a) + 2 * ord(b)) % 3}
    assert layered("abcdef", arcs) == layered("fedcba", dict(reversed(arcs.items())))


def test_cutting_what_leads_up_leaves_no_circle_and_nothing_is_cut_in_vain() -> None:
    arcs = {(a, b): 1 + (ord(a) * ord(b)) % 5 for a in "abcdefgh" for b in "abcdefgh" if a != b and (ord(a) * 3 + ord(b)) % 4}
    cut = upward(layered("abcdefgh", arcs), arcs)
    left = {name: [b for a, b in arcs if a == name and (a, b) not in cut] for name in "abcdefgh"}
    assert not any(way(b, a, left) for a in left for b in left[a])
    assert all(way(b, a, left) for a, b in cut)


def test_a_declared_order_may_have_arcs_upward_that_close_no_circle() -> None:
    assert upward(["web", "db"], {("db", "web"): 3}) == []
