"""Changes that are made and not committed yet."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from backlint import Effect, Frame, Program, Site
from backlint.link.values import Instance, Value

from .order import leads_on, may_lead_on, place

#: How far away, in calls, a change is looked for.
_FAR = 3


class Pending(NamedTuple):
    """A call between a change and the commit that makes it last.

    Attributes:
        site: The call.
        change, commit: What comes before and after it in the same function.
    """

    site: Site
    change: Site
    commit: Site


class Changes:
    """Finds changes and their commits within functions."""

    def __init__(self, program: Program) -> None:
        self._program = program
        self._changing: dict[Frame, bool] = {}

    def pending(self, frame: Frame) -> Iterator[Pending]:
        """The calls of a function after which a change made before them is committed."""
        sites = [site for site in self._program.contexts.live(frame) if site.kind == "call"]
        commits = [site for site in sites if self.commits(site)]
        if not commits:
            return
        places = {site: place(frame, site) for site in sites}
        for commit in commits:
            owner = commit.receiver if commit.callee is None else None
            for site in sites:
                if site in commits or places[site] >= places[commit] or not leads_on(frame, site.block, commit.block):
                    continue
                if any(places[site] < places[other] < places[commit] and leads_on(frame, site.block, other.block) for other in commits):
                    continue
                change = self._before(frame, site, sites, places, commits, owner)
                if change is not None:
                    yield Pending(site, change, commit)

    def _before(
        self, frame: Frame, site: Site, sites: list[Site], places: dict[Site, int], commits: list[Site], owner: Value | None
    ) -> Site | None:  # fmt: skip
        """The last change before a call that no commit has made last meanwhile."""
        for change in reversed(sites):
            if places[change] >= places[site]:
                continue
            if change in commits and may_lead_on(frame, change.block, site.block):
                return None
            if self.changes(change, owner) and may_lead_on(frame, change.block, site.block):
                return None if self._commits_itself(change) else change
        return None

    def commits(self, site: Site) -> bool:
        """Whether a call is a commit: of a library, or of the project's own that does nothing else."""
        if site.callee is None:
            return Effect.COMMIT in self._program.effects_of(site.target)
        inner = [inner for inner in self._program.contexts.live(site.callee) if inner.kind == "call"]
        return len(inner) == 1 and inner[0].callee is None and Effect.COMMIT in self._program.effects_of(inner[0].target)

    def changes(self, site: Site, owner: Value | None = None) -> bool:
        """Whether a call changes something in a session (`owner`, where it is known) or database, by itself or through callees."""
        if site.callee is None:
            return self._is_change(site) and (owner is None or site.receiver is None or _same(site.receiver, owner))
        return self._reaches(site.callee, 0)

    def _is_change(self, site: Site) -> bool:
        return "stages" in site.target.function.markers or Effect.WRITE in self._program.effects_of(site.target)

    def _reaches(self, frame: Frame, depth: int) -> bool:
        known = self._changing.get(frame)
        if known is None:
            self._changing[frame] = False
            live = self._program.contexts.live(frame)
            known = self._changing[frame] = any(
                self._is_change(site) if site.callee is None else depth < _FAR and self._reaches(site.callee, depth + 1) for site in live
            )
        return known

    def _commits_itself(self, site: Site) -> bool:
        return next(self._program.contexts.reached(site, Effect.COMMIT), None) is not None


def _same(first: Value, second: Value) -> bool:
    """Whether two objects may be one: a library may hand out a proxy for the object itself."""
    if first == second:
        return True
    return not isinstance(first, Instance) or not isinstance(second, Instance) or first.origin is None or second.origin is None
