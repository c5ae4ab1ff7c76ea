"""Where a credential stands in files that are not Python: positions, blocks, cells, what is left alone."""

from __future__ import annotations

import json

import pytest
from backlint_checks.secrets.collect import of_text
from backlint_checks.secrets.fields import fields
from backlint_checks.secrets.notebooks import cells
from backlint_checks.secrets.providers import FORMATS

from .secret_samples import sample

PASSWORD = "Otter-Lamp-31!"  # made up, and looks it
GITHUB = sample(next(row for row in FORMATS if row.provider == "github"))


def found(text: str, path: str) -> list[str]:
    """What is reported in a file."""
    return [text[leak.start : leak.end] for leak in of_text(text, path)]


def notebook(*sources: list[str] | str, indent: int | None = 1) -> str:
    """A notebook with these cells."""
    return json.dumps({"cells": [{"cell_type": "code", "source": source, "outputs": []} for source in sources]}, indent=indent)


@pytest.mark.parametrize("indent", [1, None])
def test_the_code_of_a_notebook_is_read_where_it_stands(indent: int | None) -> None:
    first = [
        "%pip install x\n",
        "import os\n",
        f'API_PASSWORD = "{PASSWORD}"\n',
        'note = "caf\u00e9 \U0001f600"\n',
        f"other(password='{PASSWORD}')",
    ]
    text = notebook(first, f"url = 'postgres://svc:{PASSWORD[:-1]}@db.shop.eu/x'", "# Set a password: Otter-Lamp-32!", indent=indent)
    assert found(text, "analysis.ipynb") == [PASSWORD, PASSWORD, PASSWORD[:-1]]
    assert next(cell.code.partition("\n")[0] for cell in cells(text)).startswith("#")


def test_the_output_of_a_notebook_counts_for_shapes_alone() -> None:
    outputs = [{"text": [f"password = '{PASSWORD}'\n", f"{GITHUB}\n"]}]
    text = json.dumps({"cells": [{"cell_type": "code", "source": ["x"], "outputs": outputs}]}, indent=1)
    assert found(text, "analysis.ipynb") == [GITHUB]


def test_cells_that_python_cannot_read_are_silent() -> None:
    assert found(notebook("Set the password = 'Otter-Lamp-31!' first"), "analysis.ipynb") == []


def test_blocks_of_yaml() -> None:
    text = f"password: |\n  {PASSWORD}\nnext:\n  token: >-\n    {PASSWORD}\nother_password: |\n  Otter-Lamp-32!\n  and more\n"
    assert [(field.name, field.value) for field in fields(text, "x.yaml")] == [("password", PASSWORD), ("token", PASSWORD)]
    vault = "password: !vault |\n  $ANSIBLE_VAULT;1.1;AES256\n  6231336539\nother_password: |\n  $ANSIBLE_VAULT;1.1;AES256\n"
    assert found(vault, "x.yaml") == []


def test_entries_of_an_environment_in_json() -> None:
    entry = {"environment": [{"name": "DB_PASSWORD", "value": PASSWORD}, {"name": "LIMIT", "value": "a-b-c-10!"}]}
    for indent in (None, 2):
        assert found(json.dumps(entry, indent=indent), "task.json") == [PASSWORD]
    assert found(json.dumps({"name": "DB_PASSWORD", "valueFrom": "arn:x"}, indent=2), "task.json") == []


def test_a_secret_of_a_cluster_beside_a_sealed_one() -> None:
    text = f"kind: SealedSecret\ndata:\n  password: {PASSWORD}\n---\nkind: Secret\nstringData:\n  password: {PASSWORD}\n"
    (leak,) = of_text(text, "x.yaml")
    assert leak.start > text.index("---")


def test_a_token_for_a_registry_of_packages() -> None:
    assert found("//packages.shop.eu/:_authToken=0f9a8b7c-1d2e-4f3a-8b4c-5d6e7f8a9b0c\n", ".npmrc") == [
        "0f9a8b7c-1d2e-4f3a-8b4c-5d6e7f8a9b0c"
    ]
    assert found("//packages.shop.eu/:_authToken=${NPM_TOKEN}\n", ".npmrc") == []


def test_two_on_a_line_of_a_script() -> None:
    text = "run DB_PASSWORD=Otter-Lamp-31! MAIL_PASSWORD='Otter-Lamp-32!' --verbose\n"
    assert found(text, "run.sh") == ["Otter-Lamp-31!", "Otter-Lamp-32!"]


@pytest.mark.parametrize(
    ("path", "line"),
    [
        ("x.sh", "PASSWORD=$(openssl rand -hex 16)"),
        ("x.sh", 'PASSWORD="${BASE}-otter1"'),
        ("x.sh", "mysql --password=$DB_PASSWORD1"),
        ("x.tf", "password = random_password.main[0].result"),
        ("x.tf", 'token = lookup(var.tokens, "shop1")'),
        ("x.groovy", "def password = credentials('shop1')"),
        ("x.ps1", "$password = Get-Secret1 -Name shop"),
        ("Jenkinsfile", "PASSWORD = credentials('shop-1')"),
        ("x.yaml", "password: !secret mail_1!"),
        ("x.yaml", "password: {{ vault_password1 }}"),
        ("x.yaml", "api_key_header: X-Api-Key-1"),
        ("x.properties", "mail.password=ENC(b3R0ZXI0bGFtcDE=)"),
        ("x.yaml", 'password: \'{{ lookup("env", "P1") }}\''),
        ("x.yaml", "run: echo token=$TOKEN1 password=${PASSWORD1}"),
    ],
)
def test_what_is_filled_in_later_is_silent(path: str, line: str) -> None:
    assert found(line + "\n", path) == []


def test_two_lines_of_the_same_file_keep_their_places() -> None:
    text = f"a: 1\r\npassword: {PASSWORD}\r\nb: 2\r\ntoken: {GITHUB}\r\n"
    assert [text.count("\n", 0, leak.start) + 1 for leak in of_text(text, "x.yaml")] == [2, 4]
