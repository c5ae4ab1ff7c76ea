"""`hardcoded-secret` over whole projects: never a value in a report, roles, groups, fingerprints that hold."""

from __future__ import annotations

import io
import subprocess
from pathlib import Path

import pytest
from backlint_checks.secrets.providers import FORMATS as ROWS
from backlint_checks.security.hardcoded_secret import HardcodedSecret

from backlint.__main__ import main
from backlint.config import load
from backlint.finding import Finding, Severity
from backlint.registry import Plugins
from backlint.report import FORMATS, renderer
from backlint.run import analyse
from backlint.settle import Report

from .secret_samples import drawn, private_key, reseed, sample, token

GITHUB = sample(next(row for row in ROWS if row.provider == "github"))
GITLAB = sample(next(row for row in ROWS if row.what == "GitLab personal access token"))
STRIPE = sample(next(row for row in ROWS if row.what == "Stripe live key"))
reseed("hardcoded-secret")
RANDOM = drawn(40)


def run(root: Path, **files: str) -> Report:
    """The report on files whose paths are spelled with `__` for a slash and a trailing `_py` or `_yaml` for the suffix."""
    for name, text in files.items():
        path = root / (name.replace("__", "/").rpartition("_")[0] + "." + name.rpartition("_")[2])
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text)
    (root / "pyproject.toml").write_text("[tool.backlint]\n")
    rule = HardcodedSecret()
    return analyse(load((root,)), (rule,), Plugins((HardcodedSecret,)), paths=(), jobs=1, cache=None, progress=None)


def findings(root: Path, **files: str) -> list[Finding]:
    return list(run(root, **files).findings)


def test_no_report_shows_a_value(tmp_path: Path) -> None:
    values = [GITHUB, STRIPE, RANDOM, token(sub=drawn(9), iss="auth.shop"), drawn(16)]
    text = (
        f"import os\nA = '{values[0]}'\nAPI_KEY = os.environ.get('API_KEY', '{values[2]}')\n"
        f"def f(x='{values[1]}'):\n    return '{values[3]}'\nURL = 'postgres://svc:{values[4]}@db.shop.eu/x'\nKEY = '''{private_key()}'''\n"
    )
    report = run(tmp_path, app__one_py=text, app__two_py=text, deploy__x_yaml=f"api_key: {values[2]}\nother: {values[0]}\n")
    assert len(report.findings) >= 6
    for name in FORMATS:
        out = io.StringIO()
        renderer(name)(report, out, color=False)
        for value in values:
            assert value not in out.getvalue(), name
            assert value[5:15] not in out.getvalue(), name
    for finding in report.findings:
        assert not any(value[5:12] in repr(finding) for value in values)


def test_two_on_a_line_are_two_with_fingerprints_of_their_own(tmp_path: Path) -> None:
    first, second = findings(tmp_path, app_py=f"KEYS = ('{GITHUB}', '{GITLAB}')\n")
    assert first.position.line == second.position.line
    assert first.subject != second.subject


def test_fingerprints_do_not_move_with_lines(tmp_path: Path) -> None:
    (before,) = findings(tmp_path / "a", app_py=f"KEY = '{GITHUB}'\n")
    (after,) = findings(tmp_path / "b", app_py=f"# one\n\n\nOTHER_KEY = '{GITHUB}'\n")
    assert (before.subject, before.scope) == (after.subject, after.scope)


def test_one_value_in_many_places_is_one_finding(tmp_path: Path) -> None:
    (finding,) = findings(
        tmp_path,
        app__b_py=f"A = '{GITHUB}'\n",
        app__c_py=f"B = '{GITHUB}'\n",
        tests__test_a_py=f"C = '{GITHUB}'\n",
        x_yaml=f"d: {GITHUB}\n",
    )
    assert finding.position.path == "app/b.py"
    assert [step.position.path for step in finding.evidence] == ["app/c.py", "x.yaml", "tests/test_a.py"]


@pytest.mark.parametrize("first", ["tests/test_x.py", "docs/example.py", "examples/x.py"])
def test_in_tests_and_examples_only_shapes_count(tmp_path: Path, first: str) -> None:
    path = tmp_path / first
    path.parent.mkdir(parents=True)
    path.write_text(f"password = 'Otter-Lamp-1!'\napi_key = '{RANDOM}'\njwt = '{token(sub=drawn(9))}'\nx = '{GITHUB}'\n")
    found = [finding for finding in findings(tmp_path) if finding.severity is not Severity.NOTE]
    assert [finding.position.line for finding in found if "GitHub" in finding.message] == [4]
    assert len(found) == 1 or not first.startswith("tests")


def test_parts_are_put_together(tmp_path: Path) -> None:
    text = f"A = '{STRIPE[:12]}' '{STRIPE[12:]}'\nB = (\n    '{GITHUB[:8]}'\n    + '{GITHUB[8:]}'\n)\n"
    assert [finding.position.line for finding in findings(tmp_path, app_py=text)] == [1, 3]


def test_a_shape_takes_over_what_its_place_proves(tmp_path: Path) -> None:
    (finding,) = findings(tmp_path, app_py=f"GITHUB_TOKEN = '{GITHUB}'\n")
    assert "its shape and its structure prove it; also, it is assigned to `GITHUB_TOKEN`" in finding.message
    assert "github.com/settings/tokens" in finding.help


def test_a_template_for_settings_proves_nothing(tmp_path: Path) -> None:
    (tmp_path / ".env.example").write_text(f"DB_PASSWORD=Otter-Lamp-1!\nAPI_KEY={RANDOM}\nGITHUB={GITHUB}\n")
    assert [finding.position.line for finding in findings(tmp_path)] == [3]


def test_secrets_of_a_cluster_are_decoded(tmp_path: Path) -> None:
    encoded = "T3R0ZXItTGFtcC03MSE="  # a made-up password of words and a number
    manifest = f"apiVersion: v1\nkind: Secret\ndata:\n  password: {encoded}\n  other: eA==\n"
    (finding,) = findings(tmp_path / "a", secret_yaml=manifest)
    assert finding.position.line == 4
    assert findings(tmp_path / "b", secret_yaml=manifest.replace("kind: Secret", "kind: SealedSecret")) == []


def test_documentation_samples_are_silent(tmp_path: Path) -> None:
    assert findings(tmp_path, app_py=f"def f(field):\n    field(examples=['{STRIPE}'])\n    field(example='{GITLAB}')\n") == []


def test_an_unreadable_file_is_still_scanned(tmp_path: Path) -> None:
    found = [finding for finding in findings(tmp_path, app_py=f"def f(:\n    x = '{GITHUB}'\n") if finding.name == "hardcoded-secret"]
    assert [finding.position.line for finding in found] == [2]


def test_a_diff_shows_no_value_either(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "app.py").write_text(f"import os\nGITHUB_TOKEN = '{GITHUB}'\nSTRIPE_KEYS = ('{STRIPE}',)\nAPI_KEY = '{RANDOM}'\n")
    monkeypatch.chdir(tmp_path)
    assert main(["--isolated", "--no-cache", "--select", "hardcoded-secret", "--diff", "--unsafe-fixes", "."]) == 1
    shown = capsys.readouterr().out
    assert '+API_KEY = os.environ["API_KEY"]\n' in shown
    for value in (GITHUB, STRIPE, RANDOM):
        assert value[5:15] not in shown


def test_what_is_written_to_disk_holds_no_value(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    chosen, drawn_part = "Otter-" + "Lamp-77!", drawn(18)
    text = (
        f"import os\nAPI_KEY = os.environ.get('API_KEY', '{RANDOM}')\nURL = 'postgres://svc:{drawn_part}@db.shop.eu/x'\nA = '{GITHUB}'\n"
        f"DB_PASSWORD = '{chosen}'\ndef connect(host, user, password): ...\nconnect('db.shop.eu', 'svc', '{chosen}')\n"
        f"PAIRS = {{'token': f'{RANDOM}'}}, [('admin', '{chosen}')], lambda: '{STRIPE}'\n"
    )
    (tmp_path / "app.py").write_text(text)
    (tmp_path / "x.yaml").write_text(f"password: {chosen}\n")
    (tmp_path / "pyproject.toml").write_text("[tool.backlint]\n")
    monkeypatch.chdir(tmp_path)
    assert main(["-v", "."]) == 1
    main(["-v", "--diff", "--unsafe-fixes", "."])
    assert main(["baseline"]) == 0
    shown = "".join(capsys.readouterr())
    written = [path.read_bytes() for path in tmp_path.rglob("*") if path.is_file() and path.suffix not in (".py", ".yaml")]
    assert len(written) >= 4
    for value in (chosen, drawn_part, GITHUB, STRIPE, RANDOM):
        assert value[4:14] not in shown
        assert not any(value[4:14].encode() in data for data in written), value[:4]


def test_nothing_that_is_shown_is_computed_from_a_value_that_can_be_guessed(tmp_path: Path) -> None:
    text = "DB_PASSWORD = 'Otter-Lamp-7{}!'\nURL = 'postgres://svc:OtterLamp7{}@db.shop.eu/x'\n"
    first = findings(tmp_path / "a", app_py=text.format(1, 2))
    second = findings(tmp_path / "b", app_py=text.format(3, 4))
    assert len(first) == 2
    assert [(one.subject, one.message, one.help) for one in first] == [(one.subject, one.message, one.help) for one in second]


def test_settings_of_the_environment_count_where_git_tracks_them(tmp_path: Path) -> None:
    subprocess.run(["git", "init", "-q", str(tmp_path)], check=True)
    (tmp_path / ".env").write_text("DB_PASSWORD=Otter-Lamp-81!\n")
    assert findings(tmp_path, app_py="import os\n") == []
    subprocess.run(["git", "-C", str(tmp_path), "add", ".env"], check=True)
    assert [finding.position.path for finding in findings(tmp_path, app_py="import os\n")] == [".env"]


def test_a_comment_that_ignores_a_secret_moves_with_its_line(tmp_path: Path) -> None:
    line = f"KEY = '{GITHUB}'  # backlint: ignore[hardcoded-secret]: revoked in 2031\n"
    for index, before in enumerate(("", "import os\n\n\n")):
        assert findings(tmp_path / str(index), app_py=before + line) == []


@pytest.mark.parametrize("name", ["a", "value", "x1", "thing"])
def test_a_providers_token_needs_no_telling_name(tmp_path: Path, name: str) -> None:
    signed = token(sub=drawn(9), iss="auth.shop")
    text = f"{name} = '{GITHUB}'\n{name}2 = ['{STRIPE}']\n{name}3 = '''{private_key()}'''\n{name}4 = '{signed}'\n"
    assert [(finding.position.line, finding.severity) for finding in findings(tmp_path, app_py=text)[:2]] == [
        (1, Severity.ERROR),
        (2, Severity.ERROR),
    ]
    assert len(findings(tmp_path, app_py=text)) == 4


def test_a_bearer_header_and_a_query(tmp_path: Path) -> None:
    text = f"HEADERS = {{'Authorization': 'Bearer {RANDOM}'}}\nURL = 'https://api.shop.eu/v1?access_token={drawn(32)}'\n"
    script = f"curl -H 'Authorization: Bearer {drawn(36)}' https://api.shop.eu/\n"
    assert [finding.position.path for finding in findings(tmp_path, app_py=text, run_sh=script)] == ["app.py", "app.py", "run.sh"]


def test_private_parts_of_json_web_keys(tmp_path: Path) -> None:
    text = '{"keys": [{"kty": "EC", "crv": "P-256", "x": "%s", "y": "%s"%s}]}'
    public, private = text % (drawn(43), drawn(43), ""), text % (drawn(43), drawn(43), f', "d": "{drawn(43)}"')
    assert findings(tmp_path / "a", jwks_json=public) == []
    assert len(findings(tmp_path / "b", jwks_json=private)) == 1
