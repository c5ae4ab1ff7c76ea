"""Rectangles whose areas are in proportion, as square as they can be: Bruls, Huizing, van Wijk, "Squarified Treemaps"."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple


class Box(NamedTuple):
    """A rectangle."""

    left: float
    top: float
    wide: float
    high: float


def treemap(sizes: Sequence[float], wide: float, high: float) -> list[Box]:
    """A box for each size, which fill `wide` times `high`. `sizes` are positive, the largest first."""
    total = sum(sizes)
    scale = wide * high / total if total else 0.0
    areas = [size * scale for size in sizes]
    boxes: list[Box] = []
    left = top = 0.0
    index = 0
    while index < len(areas):
        side = min(wide, high)
        end = index + 1
        while end < len(areas) and _worst(areas[index : end + 1], side) <= _worst(areas[index:end], side):
            end += 1
        row = areas[index:end]
        depth = sum(row) / side if side else 0.0
        at = 0.0
        for area in row:
            length = area / depth if depth else 0.0
            boxes.append(Box(left, top + at, depth, length) if wide >= high else Box(left + at, top, length, depth))
            at += length
        if wide >= high:
            left, wide = left + depth, max(wide - depth, 0.0)
        else:
            top, high = top + depth, max(high - depth, 0.0)
        index = end
    return boxes


def _worst(row: Sequence[float], side: float) -> float:
    """The most stretched of the boxes of a row along a side, 1 for a square."""
    total = sum(row)
    if not total or not side:
        return float("inf")
    return max(side * side * max(row) / total**2, total**2 / (side * side * min(row)))
