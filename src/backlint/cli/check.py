"""`backlint check`: analyse the project and report."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from ..finding import Severity
from ..report import FORMATS
from .complete import selectors, words
from .rules import COLORS

_LEVELS = tuple(severity.label for severity in reversed(Severity))


def check(
    paths: Annotated[
        list[Path] | None,
        typer.Argument(
            metavar="PATHS", help="Report only on these files and folders, whereas the whole project is analysed.", show_default="."
        ),
    ] = None,
    select: Annotated[
        list[str] | None,
        typer.Option("--select", metavar="RULES", help="Use only these: all, areas or rules, comma-separated.", autocompletion=selectors),
    ] = None,
    ignore: Annotated[
        list[str] | None, typer.Option("--ignore", metavar="RULES", help="Leave these out.", autocompletion=selectors)
    ] = None,
    extend_select: Annotated[
        list[str] | None,
        typer.Option("--extend-select", metavar="RULES", help="Use these beside the selected ones.", autocompletion=selectors),
    ] = None,
    output_format: Annotated[
        str, typer.Option("--output-format", "-f", metavar="FORMAT", help=f"{', '.join(FORMATS)}.", autocompletion=words(*FORMATS))
    ] = "full",
    output_file: Annotated[Path | None, typer.Option("--output-file", "-o", metavar="PATH", help="Write the findings to a file.")] = None,
    report: Annotated[
        list[str] | None,
        typer.Option("--report", metavar="FORMAT=PATH", help="Also write them in this format to a file; repeatable."),
    ] = None,
    fix: Annotated[bool, typer.Option("--fix", help="Make the fixes that keep the meaning of working code.")] = False,
    unsafe_fixes: Annotated[bool, typer.Option("--unsafe-fixes", help="With --fix or --diff: also those that may change it.")] = False,
    diff: Annotated[bool, typer.Option("--diff", help="Print the fixes as a diff and change nothing.")] = False,
    alone: Annotated[
        bool, typer.Option("--alone", help="Read PATHS and nothing else of the project: fast, but what lies between files is not seen.")
    ] = False,
    since: Annotated[
        str | None,
        typer.Option("--since", metavar="REV", help="Report only what stands on lines changed since then, or leads through them."),
    ] = None,
    baseline: Annotated[
        Path | None,
        typer.Option("--baseline", metavar="PATH", help="Findings to live with for now.", show_default=".backlint-baseline.json"),
    ] = None,
    no_baseline: Annotated[bool, typer.Option("--no-baseline", help="Report what the baseline knows, too.")] = False,
    add_ignores: Annotated[
        str | None,
        typer.Option("--add-ignores", metavar="REASON", help="Write a suppression comment at every finding, with this reason."),
    ] = None,
    show_suppressed: Annotated[
        bool, typer.Option("--show-suppressed", help="In SARIF: also what a comment or the baseline hides, marked as such.")
    ] = False,
    sarif_category: Annotated[
        str, typer.Option("--sarif-category", metavar="NAME", help="In SARIF: keep the results apart from other runs of a commit.")
    ] = "",
    jobs: Annotated[
        int, typer.Option("--jobs", "-j", metavar="N", help="Processes that read files.", show_default="as many as processors")
    ] = 0,
    executor: Annotated[
        str, typer.Option("--executor", metavar="ADDRESS", help="Read files elsewhere: dask://HOST:PORT, or module:factory.")
    ] = "",
    no_cache: Annotated[bool, typer.Option("--no-cache", help="Neither use nor write .backlint_cache.")] = False,
    statistics: Annotated[bool, typer.Option("--statistics", help="Print counts by rule instead of findings.")] = False,
    exit_zero: Annotated[bool, typer.Option("--exit-zero", help="Exit with 0 although there are findings.")] = False,
    fail_on: Annotated[
        str | None,
        typer.Option("--fail-on", metavar="LEVEL", help="Exit with 1 from error, warning or note on.", autocompletion=words(*_LEVELS)),
    ] = None,
    config: Annotated[Path | None, typer.Option("--config", metavar="PATH", help="Use this pyproject.toml or backlint.toml.")] = None,
    exclude: Annotated[
        list[str] | None, typer.Option("--exclude", metavar="PATTERN", help="Leave out what matches, as in .gitignore; repeatable.")
    ] = None,
    isolated: Annotated[bool, typer.Option("--isolated", help="Use no configuration file.")] = False,
    show_files: Annotated[bool, typer.Option("--show-files", help="List the files that would be analysed, and stop.")] = False,
    watch: Annotated[bool, typer.Option("--watch", "-w", help="Go on, and run again when files change, until Ctrl-C.")] = False,
    profile: Annotated[bool, typer.Option("--profile", help="Print where the time went, each rule by itself.")] = False,
    quiet: Annotated[bool, typer.Option("--quiet", "-q", help="Print findings and nothing else.")] = False,
    verbose: Annotated[bool, typer.Option("--verbose", "-v", help="Say more: what was skipped, how long it took, tracebacks.")] = False,
    color: Annotated[str, typer.Option("--color", metavar="WHEN", help="auto, always or never.", autocompletion=words(*COLORS))] = "auto",
) -> int:
    """Analyse the project and report what is wrong.

    Settings come from [tool.backlint] in the nearest pyproject.toml, or from backlint.toml.
    """
    from .request import Request
    from .session import Session

    request = Request(
        paths=tuple(paths or ()),
        select=_split(select),
        ignore=_split(ignore),
        extend_select=_split(extend_select),
        output_format=output_format,
        output_file=output_file,
        reports=tuple(report or ()),
        fix=fix,
        unsafe_fixes=unsafe_fixes,
        diff=diff,
        alone=alone,
        since=since,
        baseline=baseline,
        no_baseline=no_baseline,
        add_ignores=add_ignores,
        show_suppressed=show_suppressed,
        sarif_category=sarif_category,
        jobs=jobs,
        executor=executor,
        no_cache=no_cache,
        statistics=statistics,
        exit_zero=exit_zero,
        fail_on=fail_on,
        config=config,
        exclude=tuple(exclude or ()),
        isolated=isolated,
        show_files=show_files,
        watch=watch,
        profile=profile,
        quiet=quiet,
        verbose=verbose,
        color=color,
    )
    request.validate()
    if watch:
        from .watch import Watch

        return Watch(request).run()
    return Session(request).run()


def _split(values: list[str] | None) -> tuple[str, ...]:
    return tuple(word.strip() for value in values or () for word in value.split(",") if word.strip())
