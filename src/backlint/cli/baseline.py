"""`backlint baseline`: agree to live with what there is, and with nothing new."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from .rules import COLORS


def baseline(
    prune: Annotated[bool, typer.Option("--prune", help="Only remove what is not found any more; add nothing.")] = False,
    check: Annotated[bool, typer.Option("--check", help="Change nothing; exit with 1 where --prune would remove something.")] = False,
    file: Annotated[
        Path | None, typer.Option("--baseline", metavar="PATH", help="Where to write it.", show_default=".backlint-baseline.json")
    ] = None,
    jobs: Annotated[
        int, typer.Option("--jobs", "-j", metavar="N", help="Processes that read files.", show_default="as many as processors")
    ] = 0,
    no_cache: Annotated[bool, typer.Option("--no-cache", help="Neither use nor write .backlint_cache.")] = False,
    config: Annotated[Path | None, typer.Option("--config", metavar="PATH", help="Use this pyproject.toml or backlint.toml.")] = None,
    isolated: Annotated[bool, typer.Option("--isolated", help="Use no configuration file.")] = False,
    quiet: Annotated[bool, typer.Option("--quiet", "-q", help="Say nothing but errors.")] = False,
    color: Annotated[str, typer.Option("--color", metavar="WHEN", help="auto, always or never.")] = "auto",
) -> int:
    """Write down all findings of the project, so that from now on only new ones are reported.

    The file holds no lines and no times: code may move, and branches merge. Put it under version control. What is repaired is said by
    every run, and removed from the file by --prune.
    """
    from ..baseline import BaselineError, dump, entries, judge, load
    from ..run import judged_rules, strict_paths
    from .problem import Problem, chosen, say
    from .progress import ProgressBar
    from .request import Request
    from .session import Session, count, save, shown

    chosen("--color", color, COLORS)
    if prune and check:
        raise Problem("--prune and --check exclude each other")
    request = Request(jobs=jobs, no_cache=no_cache, config=config, isolated=isolated, quiet=quiet, color=color, no_baseline=True)
    request.validate()
    session = Session(request)
    target = file if file is not None else session.baseline_file
    if target.is_dir() or not target.absolute().parent.is_dir():
        raise Problem(f"{target}: " + ("is a folder" if target.is_dir() else f"there is no folder {str(target.parent)!r}"))
    try:
        known = load(target)
    except FileNotFoundError:
        if prune or check:
            raise Problem(f"there is no baseline {str(target)!r}; `backlint baseline` writes one") from None
        known = ()
    except BaselineError as error:
        if prune or check:
            raise Problem(f"{shown(target)} {error}") from None
        known = ()
    with ProgressBar(quiet=quiet) as progress:
        report = session.analyse(progress)
    session.tell_failures(report)
    if report.failures:
        raise Problem("the baseline was not written, since not everything was analysed")
    names = judged_rules(session.rules, ())
    sources = session.sources()
    strict = strict_paths(session.config, sources)
    seen = judge(report, known, judged=names, only=lambda _: True, exists={source.path for source in sources}, strict=strict)
    gone = len(seen.unused)
    if check:
        if gone and not quiet:
            say(
                f"{count(gone, 'entry')} of {shown(target)} {'has' if gone == 1 else 'have'} no finding any more: exit code 1.", color=color
            )
        return int(gone > 0)
    made = seen.used if prune else entries(report, strict)
    save(target, dump(made))
    if not quiet:
        new = len(made) - len(seen.used)
        say(f"{shown(target)} knows {count(len(made), 'finding')}: {new} new, {gone} removed.", color=color)
        left = sum(finding.position.path in strict for finding in report.findings)
        if left and not prune:
            say(f"{count(left, 'finding')} in strict modules {'is' if left == 1 else 'are'} not written down: repair them.", color=color)
    return 0
