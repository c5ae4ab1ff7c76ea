from __future__ import annotations

from collections.abc import Iterator

from backlint import Finding, Frame, Program, Rule, Severity, Site, Step, option

from ..loading.remote import Remote, Sent


class NPlusOneRequest(Rule):
    """A loop sends one request to another machine, or to a cache, for every item.

    Each goes over the network and back before the next may start. A hundred items at five milliseconds are half a second of waiting for
    nothing, and a service that limits its callers soon refuses them. Most have a call for many items at once.

    ```python bad
    import redis

    cache = redis.Redis()

    def prices(articles):
        return {article.id: cache.get(f"price:{article.id}") for article in articles}
    ```
    ```python good
    import redis

    cache = redis.Redis()

    def prices(articles):
        keys = [f"price:{article.id}" for article in articles]
        return dict(zip((article.id for article in articles), cache.mget(keys), strict=True))
    ```

    Found are commands of Redis and calls of caches and clouds that have a counterpart for many items, and requests that read something
    from one and the same place, through functions of other modules, too. Requests that run side by side (`gather`, a pool) are a note:
    they wait less, but are as many. Left alone are pages, attempts, batches, streams, searches that end with the first hit, loops that
    pause, functions that send a request only sometimes, and requests each of which goes to another host, such as webhooks.

    Limits: whether a service can be asked for many items is known of libraries only.
    """

    severity = Severity.WARNING
    cwe = 1073

    most: int = option(default=10, help="loops that run at most this often, as far as the text says, are left alone")

    def check(self, program: Program) -> Iterator[Finding]:
        remote = Remote(program, self.most)
        seen: set[tuple[object, ...]] = set()
        for frame in program.frames():
            if frame.function.module.role not in self.roles or frame.function.stub:
                continue
            for site in program.sites(frame):
                if site.use == "decorator" or site.shown:
                    continue
                for loop in remote.loops(frame, site):
                    found = next(remote.sent(frame, loop, site), None)
                    if found is None:
                        continue
                    last = found.reached.site
                    keys = {(frame.function, loop, site.node), (frame.function, loop, last.function, last.mark)}
                    if not keys & seen:
                        yield self._report(program, frame, site, loop, found)
                    seen |= keys
                    break

    def _report(self, program: Program, frame: Frame, site: Site, loop: int, found: Sent) -> Finding:
        chain, facts = found.reached.chain, frame.function.facts
        last = chain[-1]
        evidence = [] if loop < 0 else [Step(program.header(frame, facts.blocks[loop]), "for each item of this loop")]
        evidence += [program.step(link, f"calls `{link.target.function.name}`") for link in chain[:-1]]
        evidence.append(program.step(last, f"sends a request (`{found.method}`)"))
        through = f" through `{chain[0].target.function.name}`" if len(chain) > 1 else ""
        waiting = "they run side by side, but are as many as there are items" if found.together else "each waits for the one before"
        if found.batch == found.method:
            advice = f"`{found.method}` takes many at once: call it once, with all of them."
        elif found.batch:
            advice = f"Ask for all items at once: `{found.batch}`."
        else:
            advice = "Ask once for all items before the loop, if the service has a request for many; or keep the answers."
        return self.finding(
            program.place(site),
            f"`{found.method}` sends a request for every item of this loop{through}: {waiting}.",
            help=advice,
            scope=facts.qualname,
            subject=f"{last.target.function.owner.name}.{found.method}" if last.target.function.owner is not None else found.method,
            evidence=evidence,
            reach=program.reach(frame.function),
            severity=Severity.NOTE if found.together else None,
        )
