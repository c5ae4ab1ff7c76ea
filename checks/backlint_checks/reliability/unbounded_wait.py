from __future__ import annotations

from collections.abc import Iterator

from backlint_checks.deadlines.wording import target, wrapper
from backlint_checks.waits.endless import Wait, endless

from backlint import Finding, Position, Program, Rule, Severity, Step, option


class UnboundedWait(Rule):
    """A request or the event loop waits without a bound for another thread, process or task.

    What is waited for may have died, hang itself, or wait for us: then nothing ends the wait. In a request handler it holds the worker, and
    a few such requests hold all of them. On the event loop a blocking wait stops every other request of the process at once, and if what is
    waited for needs the loop to go on, for good.

    ```python bad
    from concurrent.futures import ThreadPoolExecutor

    from flask import Flask

    app = Flask(__name__)
    pool = ThreadPoolExecutor(4)

    @app.get("/report")
    def report():
        return pool.submit(build_report).result()
    ```

    ```python good
    from concurrent.futures import ThreadPoolExecutor

    from flask import Flask

    app = Flask(__name__)
    pool = ThreadPoolExecutor(4)

    @app.get("/report")
    def report():
        return pool.submit(build_report).result(timeout=20)
    ```

    Locks, events, conditions, queues, futures, threads, child processes and the results of task queues are waited for in this way:

    ```python bad
    import queue

    from fastapi import FastAPI

    app = FastAPI()
    answers = queue.Queue()

    @app.get("/answer")
    async def answer():
        return answers.get()
    ```

    ```python good
    import asyncio

    from fastapi import FastAPI

    app = FastAPI()
    answers = asyncio.Queue()

    @app.get("/answer")
    async def answer():
        async with asyncio.timeout(5):
            return await answers.get()
    ```

    A worker thread that waits for its next item, a command, a program of its own and whatever ends something (`stop`, `__exit__`, the end
    of a lifespan) may wait as long as they like. `with lock:` is no wait of this kind: the lock is held for as long as its body takes.
    Where a function passes its own `timeout` on, its callers decide and are reported.

    An outer deadline such as `asyncio.timeout` bounds what is awaited, and never a call that blocks its thread.

    Limits: a timeout that comes from where it cannot be followed is taken to be finite. `await` of a bare future and the end of a `with`
    block of an executor are not looked at.
    """

    severity = Severity.WARNING
    cwe = 1088

    processes: bool = option(default=True, help="whether waiting for the end of a command without a timeout counts")

    def check(self, program: Program) -> Iterator[Finding]:
        """One finding a place."""
        told: set[Position] = set()
        for wait in endless(program, processes=self.processes):
            finding = self._report(program, wait)
            if finding.position not in told:
                told.add(finding.position)
                yield finding

    def _report(self, program: Program, wait: Wait) -> Finding:
        site, decision = wait.site, wait.decision
        place = site if decision is None else decision.site
        links = () if decision is None else decision.chain
        what = f"`{target(site)}`" + (f", called through `{wrapper(links[0])}`," if links else "")
        on_loop = wait.reached.on_loop and wait.blocks
        if on_loop:
            others = "no other request is answered" if wait.reached.request else "nothing else on that loop runs"
            why = f"blocks the event loop without a bound: until it returns {others}"
        elif wait.reached.threaded:
            why = "may wait for ever in its thread: what it waits for may have died or hang, and no cancelled request ends a thread"
        else:
            why = "may wait for ever: what it waits for may have died or hang, and then this request never ends and keeps its worker"
        steps = [self._entered(program, wait)] if wait.reached.chain else []
        steps += [program.step(link, f"calls `{wrapper(link)}`") for link in (*wait.reached.chain, *links)]
        if wait.reached.chain or links:
            steps.append(program.step(site, f"`{target(site)}` waits"))
        return self.finding(
            program.place(place),
            f"{what} {why}.",
            help=self._remedy(program, wait),
            scope=place.function.facts.qualname,
            subject=target(site),
            evidence=steps,
            reach=program.reach(place.function),
            severity=Severity.ERROR if on_loop and wait.reached.request else None,
        )

    @staticmethod
    def _entered(program: Program, wait: Wait) -> Step:
        entry = wait.reached.entry
        mark = entry.facts.mark._replace(name=entry.name, kind="name") if entry.name != "<lambda>" else entry.facts.mark
        what = "handles a request" if wait.reached.request else "runs on the event loop"
        return Step(program.position(entry.module.path, mark), f"`{entry.name}` {what}")

    @staticmethod
    def _remedy(program: Program, wait: Wait) -> str:
        if not wait.blocks:
            return "Put a deadline around it (`async with asyncio.timeout(…)`), shorter than the timeout of whoever waits for the response."
        names = [slot.parameter.name for slot in program.deadlines.slots(wait.site.target.function) if slot.passable]
        if wait.decision is not None:
            names = [wait.decision.name]
        bound = f"`{names[0]}=…`" if names else ""
        if wait.reached.on_loop:
            return f"Wait in a thread (`asyncio.to_thread`) or with an asynchronous counterpart, and bound that: {bound or 'a deadline'}."
        return f"Give it {bound or 'a way to end'} and decide what the request answers when it runs out."
