"""Testing rules with fixtures: code with the expectation on the line of the finding.

    requests.get(url)  # expect[missing-timeout]: can wait for ever
    requests.get(url, timeout=5)

A folder of fixtures is laid out as

    fixtures/<area>/<rule>/one_case.py      a file alone is a case
    fixtures/<area>/<rule>/another_case/    a folder is a case of several files, with a `pyproject.toml` for settings if it needs one
    fixtures/services/<name>/               a whole service

In the cases of a rule only that rule runs, in services all do, and so they do in the area `backlint`, that of the engine's own rules. Paths
within a case decide what a file is for: `tests/test_x.py` is a test, whatever folder the fixtures lie in.

    # expect[rule]: part of the message     a finding of that rule on this line; several may follow each other on a line
    # miss[rule]: reason                    a defect that is known not to be found; fails as soon as it is
    # noise[rule]: reason                   a false alarm that is known to be raised; fails as soon as it is not

Everything unexpected and everything unmet fails, and is shown together. Whatever can be fixed is fixed, safe or not: the result must parse,
the findings must be gone, and a second run must change nothing. `one_case.py.fixed` beside a file is the text that must come out.

With pytest:

    @pytest.mark.parametrize("case", cases(Path("fixtures")), ids=str)
    def test_fixture(case: Case) -> None:
        check(case)
"""

from __future__ import annotations

import dataclasses
import difflib
import functools
import re
import tempfile
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from . import fix
from .cache import Cache
from .config import NAMES, Config, ConfigError, load
from .discover import decode, decode_text
from .document import document
from .finding import Finding
from .registry import Plugins, build_rules, load_plugins
from .rule import Rule
from .run import analyse
from .settle import Report

SERVICES = "services"
FIXED = ".fixed"
_IGNORED = frozenset({"__pycache__", ".DS_Store", ".mypy_cache", ".ruff_cache", ".pytest_cache", ".backlint_cache"})
_KINDS = ("expect", "miss", "noise")
_MARK = re.compile(r"#\s*(expect|miss|noise)\[([^\]]*)\](?:\s*:[ \t]*(.*?))?(?=\s*#\s*(?:expect|miss|noise)\[|\s*$)")
_LOOKS_LIKE_MARK = re.compile(r"#\s*(?:expect|miss|noise)\w*\s*\[")
_ROUNDS = 10


@dataclass(frozen=True)
class Expectation:
    """What a comment says about its line. `kind` is "expect", "miss" or "noise"; `text` a part of the message, or the reason."""

    kind: str
    rule: str
    text: str
    path: str
    line: int


@dataclass(frozen=True)
class Case:
    """A small project, and what is to be found in it.

    Attributes:
        name: Names it in test reports.
        files: Contents by path.
        rule: The only rule to run, empty for all.
        fixed: For files that have one, the contents after all fixes.
        verdict: For an example from a rule's documentation "bad" or "good"; its findings then need no comments.
    """

    name: str
    files: Mapping[str, bytes] = field(repr=False)
    rule: str = ""
    fixed: Mapping[str, bytes] = field(default_factory=dict, repr=False)
    verdict: str = ""

    def __str__(self) -> str:
        return self.name


class CaseFailure(AssertionError):
    """A case does not behave as it is written down; the text lists all that is wrong."""


def cases(folder: Path) -> list[Case]:
    """The cases in a folder of fixtures, sorted by name.

    Raises:
        FileNotFoundError: There is no such folder, or a `.fixed` file belongs to no other file.
    """
    found: list[Case] = []
    for area in _entries(folder):
        if area.is_file():
            continue
        for rule in _entries(area):
            if rule.is_file():
                continue
            if area.name == SERVICES:
                found.append(_case(f"{SERVICES}/{rule.name}", rule, "", list(_below(rule))))
            else:
                found += _rule_cases(area.name, rule)
    return found


def examples(rule: type[Rule]) -> list[Case]:
    """The examples in a rule's documentation, as cases. Plain text without a file name is only for reading and left out."""
    name = rule.rule_name()
    found = []
    for number, example in enumerate(document(rule).examples, 1):
        if example.runnable:
            files = {file.name: file.text.encode() for file in example.files}
            found.append(Case(f"{name} {example.verdict} example {number}", files, name, verdict=example.verdict))
    return found


def check(case: Case, plugins: Plugins | None = None) -> None:
    """Run a case.

    Args:
        plugins: Where rules and models of libraries come from, without it all that is installed.

    Raises:
        CaseFailure: With everything that is not as written.
    """
    __tracebackhide__ = True  # pytest then shows the text below and not this function
    found = problems(case, plugins)
    if found:
        raise CaseFailure(f"{case.name} does not behave as written:\n" + "\n".join(f"  {line}" for p in found for line in p.split("\n")))


def problems(case: Case, plugins: Plugins | None = None) -> list[str]:
    """What is not as written in a case, a text each; none if all is well."""
    plugins = plugins or _installed()
    with tempfile.TemporaryDirectory(prefix="backlint-") as temporary:
        root = Path(temporary).resolve()
        _write(root, case.files)
        try:
            config, rules = _settings(root, case, plugins)
        except ConfigError as error:
            return [f"settings: {problem}" for problem in error.problems]
        report = _analyse(config, rules, plugins)
        found = [f"internal error in {failure.where}: {failure.message}\n{failure.detail}".rstrip() for failure in report.failures]
        found += _compare(case, report, plugins) if not case.verdict else _judge(case, report)
        if any(finding.fix for finding in report.findings) or case.fixed:
            found += _check_fixes(case, config, rules, plugins, report)
        return found


def expectations(path: str, text: str) -> tuple[list[Expectation], list[str]]:
    """The expectations in a file's text, and what looks like one but is none."""
    found: list[Expectation] = []
    broken: list[str] = []
    for line, row in enumerate(re.split(r"\r\n?|\n", text), 1):
        marks = list(_MARK.finditer(row))
        if len(marks) != len(_LOOKS_LIKE_MARK.findall(row)):
            broken.append(f"{path}:{line}: not an expectation; the forms are `# {'`, `# '.join(f'{kind}[rule]: text' for kind in _KINDS)}`")
        for mark in marks:
            kind, names, words = mark.group(1), mark.group(2), (mark.group(3) or "").strip()
            if kind != "expect" and not words:
                broken.append(f"{path}:{line}: `{kind}` needs a reason")
            found += (Expectation(kind, name.strip(), words, path, line) for name in names.split(","))
    return found, broken


# Reading cases.


def _entries(folder: Path) -> list[Path]:
    return sorted(entry for entry in folder.iterdir() if entry.name not in _IGNORED and not entry.name.endswith(".pyc"))


def _below(folder: Path) -> Iterator[Path]:
    for entry in _entries(folder):
        if entry.is_dir():
            yield from _below(entry)
        else:
            yield entry


def _rule_cases(area: str, folder: Path) -> list[Case]:
    rule = "" if area == "backlint" else f"{area}/{folder.name}"
    found = []
    for entry in _entries(folder):
        name = f"{area}/{folder.name}/{entry.name}"
        if entry.is_dir():
            found.append(_case(name, entry, rule, list(_below(entry))))
        elif entry.name.endswith(FIXED):
            if not entry.with_name(entry.name.removesuffix(FIXED)).exists():
                raise FileNotFoundError(f"{entry} belongs to no file")
        elif entry.suffix != ".md":
            fixed = entry.with_name(entry.name + FIXED)
            found.append(_case(name, folder, rule, [entry, *([fixed] if fixed.exists() else [])]))
    return found


def _case(name: str, base: Path, rule: str, paths: Iterable[Path]) -> Case:
    contents = {path.relative_to(base).as_posix(): path.read_bytes() for path in paths}
    files = {path: data for path, data in contents.items() if not path.endswith(FIXED)}
    fixed = {path.removesuffix(FIXED): data for path, data in contents.items() if path.endswith(FIXED)}
    for path in fixed.keys() - files.keys():
        raise FileNotFoundError(f"{base / path}{FIXED} belongs to no file")
    return Case(name, files, rule, fixed)


# Running.


class _Memory(Cache):
    """Facts kept from case to case, in memory only: most cases share the models of the same libraries."""

    def __init__(self) -> None:
        super().__init__(Path())

    def _load(self) -> dict[bytes, bytes]:
        return {}

    def put(self, key: bytes, packed: bytes) -> None:
        self._kept[key] = packed

    def save(self) -> None:
        """Nothing is written."""

    def recall(self, key: str) -> bytes | None:  # noqa: ARG002
        """A fixture is always analysed anew."""
        return None

    def retain(self, key: str, payload: bytes) -> None:
        """Nothing is written."""


@functools.cache
def _installed() -> Plugins:
    return load_plugins()


@functools.cache
def _memory() -> _Memory:
    return _Memory()


def _write(root: Path, files: Mapping[str, bytes]) -> None:
    for path, data in files.items():
        location = root / path
        location.parent.mkdir(parents=True, exist_ok=True)
        location.write_bytes(data)


def _settings(root: Path, case: Case, plugins: Plugins) -> tuple[Config, tuple[Rule, ...]]:
    config = Config(root=root)
    if any(name in case.files for name in NAMES):
        loaded = load(cwd=root)
        config = loaded if loaded.file is not None and loaded.file.parent == root else config
    if case.rule:
        config = dataclasses.replace(config, select=(case.rule,), ignore=(), extend_select=())
    return config, build_rules(plugins, config)


def _analyse(config: Config, rules: tuple[Rule, ...], plugins: Plugins) -> Report:
    return analyse(config, rules, plugins, jobs=1, cache=_memory())


def _text(path: str, data: bytes) -> str:
    try:
        return decode(data) if path.endswith((".py", ".pyi")) else decode_text(data)
    except (SyntaxError, UnicodeDecodeError):
        return data.decode("utf-8", "replace")


# Comparing.


def _compare(case: Case, report: Report, plugins: Plugins) -> list[str]:
    """All differences between the findings and the expectations, in the order of their places."""
    wanted: list[Expectation] = []
    found: list[tuple[str, int, str]] = []
    for path, data in case.files.items():
        marks, broken = expectations(path, _text(path, data))
        found += [(path, 0, text) for text in broken]
        for mark in marks:
            rule = plugins.find(mark.rule)
            enabled = rule is not None and (rule.rule_name() in {r.name for r in report.rules} or rule.rule_name().startswith("backlint/"))
            if not enabled:
                why = "is not enabled here" if rule else "does not exist"
                found.append((path, mark.line, f"{path}:{mark.line}: {mark.kind}[{mark.rule}]: the rule {why}"))
            else:
                wanted.append(mark)
    left = list(report.findings)
    for mark in sorted(wanted, key=lambda mark: -len(mark.text)):  # the most particular first, so that it gets the finding that it means
        place = f"{mark.path}:{mark.line}"
        here = [f for f in left if (f.position.path, f.position.line) == (mark.path, mark.line) and mark.rule in (f.rule, f.name)]
        fitting = next((f for f in here if mark.kind != "expect" or mark.text in f.message), None)
        if mark.kind == "miss":
            if here:
                found.append((mark.path, mark.line, f"{place}: miss[{mark.rule}] is found now; make it an expect: {here[0].message}"))
                left.remove(here[0])
        elif fitting is not None:
            left.remove(fitting)
        elif mark.kind == "noise":
            found.append((mark.path, mark.line, f"{place}: noise[{mark.rule}] is gone; remove the comment ({mark.text})"))
        elif here:
            found.append((mark.path, mark.line, f"{place}: expected {mark.rule} with {mark.text!r}, but it says: {here[0].message}"))
            left.remove(here[0])
        else:
            said = f" with {mark.text!r}" if mark.text else ""
            found.append((mark.path, mark.line, f"{place}: expected {mark.rule}{said}, found nothing{_code(report, mark.path, mark.line)}"))
    found += [(f.position.path, f.position.line, f"{_shown(f)}{_code(report, f.position.path, f.position.line)}") for f in left]
    return [text for _, _, text in sorted(found)]


def _judge(case: Case, report: Report) -> list[str]:
    """Whether an example is as bad or as good as it says."""
    mine = [finding for finding in report.findings if finding.rule == case.rule]
    found = [_shown(finding) for finding in report.findings if finding.rule != case.rule]
    if case.verdict == "good":
        return found + [_shown(finding) + _code(report, finding.position.path, finding.position.line) for finding in mine]
    return found if mine else [*found, f"the bad example has no finding of {case.rule}"]


def _shown(finding: Finding) -> str:
    return f"{finding.position.path}:{finding.position.line}: unexpected {finding.severity.label}[{finding.name}]: {finding.message}"


def _code(report: Report, path: str, line: int) -> str:
    try:
        rows = re.split(r"\r\n?|\n", report.read(path))
    except (OSError, ValueError, LookupError, SyntaxError):
        return ""
    return f"\n    {rows[line - 1].strip()}" if 0 < line <= len(rows) else ""


# Fixing.


def _check_fixes(case: Case, config: Config, rules: tuple[Rule, ...], plugins: Plugins, report: Report) -> list[str]:
    """Make all fixes until none is left, and look at what comes out."""
    found: list[str] = []
    texts = {path: _text(path, case.files[path]) for path in case.fixed}
    for _ in range(_ROUNDS):
        plan = fix.plan(report, unsafe=True)
        found += [
            f"{_place(skip.finding)}: the fix is not made: {skip.reason}" for skip in plan.skipped if "overlaps with" not in skip.reason
        ]
        if not plan.fixed:
            break
        done = fix.apply(plan)
        found += [f"{_place(skip.finding)}: the fix is not made: {skip.reason}" for skip in done.skipped[len(plan.skipped) :]]
        texts.update((change.path, change.after) for change in done.changes)
        before = report
        report = _analyse(config, rules, plugins)
        found += [f"internal error after fixing in {failure.where}: {failure.message}" for failure in report.failures]
        found += _remaining(done.fixed, before, report)
        if found:
            break
    else:
        found.append(f"the fixes do not come to rest in {_ROUNDS} runs")
    for path, data in case.fixed.items():
        expected = _text(path, data)
        if texts[path] != expected:
            rows = difflib.unified_diff(expected.splitlines(), texts[path].splitlines(), path + FIXED, "after all fixes", lineterm="", n=1)
            found.append("\n".join(rows) or f"{path}: the line ends differ from {path}{FIXED}")
    return found


def _place(finding: Finding) -> str:
    return f"{finding.position.path}:{finding.position.line}: {finding.name}"


def _remaining(fixed: Iterable[Finding], before: Report, after: Report) -> list[str]:
    """The fixed findings that are still there. Fixes move lines, so they are told apart by what they are about."""

    def identity(finding: Finding) -> tuple[str, str, str, str]:
        return finding.rule, finding.position.path, finding.scope, finding.subject or finding.message

    had, has = Counter(map(identity, before.findings)), Counter(map(identity, after.findings))
    gone = Counter(map(identity, fixed))
    first = {identity(finding): finding for finding in fixed}
    return [f"{_place(first[key])}: the finding is still there after its fix" for key, count in gone.items() if has[key] > had[key] - count]
