from __future__ import annotations

from collections.abc import Iterator

from backlint_checks.deadlines.wording import target, wrapper
from backlint_checks.tasks.dropped import Dropped, dropped
from backlint_checks.tasks.repair import kept

from backlint import Effect, Finding, Program, Rule, Severity


class FireAndForgetTask(Rule):
    """A task is started, and nothing holds it or hears how it ends.

    The event loop keeps only weak references to its tasks. One that nobody else holds may be collected in the middle of its work, at a
    time that depends on the garbage collector, and its exception is told to nobody: at best it is logged much later, without the request
    that it belonged to. The mail that was not sent is noticed by the customer.

    ```python bad
    import asyncio

    async def register(user):
        await save(user)
        asyncio.create_task(send_welcome_mail(user))
    ```

    ```python good
    import asyncio

    _running_tasks = set()

    async def register(user):
        await save(user)
        task = asyncio.create_task(send_welcome_mail(user))
        _running_tasks.add(task)
        task.add_done_callback(_running_tasks.discard)
    ```

    It makes no difference when the task is assigned to a local variable that nothing reads, or comes out of a function of the project that
    starts it and returns it:

    ```python bad
    import asyncio

    def in_background(work):
        return asyncio.create_task(work)

    async def register(user):
        in_background(send_welcome_mail(user))
    ```

    ```python good
    import asyncio

    async def register(user):
        async with asyncio.TaskGroup() as tasks:
            tasks.create_task(send_welcome_mail(user))
    ```

    A call of a coroutine function of the project that is a statement of its own is reported, too: it is not awaited, and nothing of it
    runs.

    A task that is awaited, returned, stored, handed to another function, or given a callback is taken to be looked after, as is one in a
    local variable of a function that goes on to wait. The fix keeps the task until it has ended; what becomes of its exception is still
    for you to decide.

    Limits: futures of `executor.submit` are left alone: their work is held by the executor.
    """

    severity = Severity.WARNING
    fixable = True
    cwe = 252

    def check(self, program: Program) -> Iterator[Finding]:
        for found in dropped(program):
            yield self._report(program, found)

    def _report(self, program: Program, found: Dropped) -> Finding:
        site = found.site
        starts = Effect.SPAWN in program.effects_of((found.made or site).target)
        steps = []
        remedy = (
            "Keep it in a set until it has ended (`tasks.add(task)`, `task.add_done_callback(tasks.discard)`), or start it in a task group."
        )
        lost = "the event loop holds its tasks only weakly, so it may vanish in the middle of its work, and its exception reaches nobody"
        if found.unawaited:
            name = wrapper(site)
            message = f"`{name}` is a coroutine function, and this call of it is not awaited: nothing of it runs"
            remedy = "Await it."
        elif found.made is not None:
            message = f"`{wrapper(site)}` returns the task that it starts, and nothing keeps it here: {lost}"
            steps = [program.step(found.made, f"`{target(found.made)}` starts the task, which is only returned")]
        elif not starts:
            message = (
                f"what `{target(site)}` returns is neither awaited nor kept: its work may vanish half done, and its exceptions reach nobody"
            )
            remedy = "Await it."
        elif found.name:
            message = f"only `{found.name}`, which nothing reads, holds the task from `{target(site)}`: {lost}"
        else:
            message = f"nothing keeps the task from `{target(site)}`: {lost}"
        return self.finding(
            program.place(site),
            f"{message[0].upper()}{message[1:]}.",
            help=remedy,
            scope=site.function.facts.qualname,
            subject=wrapper(site) if found.made is not None or found.unawaited else target(site),
            evidence=steps,
            reach=program.reach(site.function),
            fix=kept(program, found) if starts and not found.unawaited else None,
        )
