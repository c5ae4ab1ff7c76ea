"""Credentials of known shape: every format is found wherever it stands, and nothing that its structure refutes."""

from __future__ import annotations

import re

import pytest
from backlint_checks.secrets import shapes
from backlint_checks.secrets.providers import FORMATS, PROVIDERS, Format

from .secret_samples import HEX, drawn, private_key, sample, token

SURROUNDINGS = ["call('{}')", "  - name: {}\n", '{{"k": "{}"}}', "# see {}", "https://x:{}@host/", "KEY={}\n", "\\n{}\\n"]


def found(text: str) -> list[str]:
    return [text[shape.start : shape.end] for shape in shapes.scan(text)]


def test_the_table_is_wide_and_whole() -> None:
    assert len(FORMATS) >= 120
    assert len({row.pattern for row in FORMATS}) == len(FORMATS)
    assert {row.provider for row in FORMATS} <= set(PROVIDERS)
    assert all(provider.name and provider.revoke for provider in PROVIDERS.values())
    assert all(provider.link == "" or provider.link.startswith("https://") for provider in PROVIDERS.values())


@pytest.mark.parametrize("row", FORMATS, ids=lambda row: f"{row.what}: {row.pattern[:12]}")
def test_every_format_is_found_in_full(row: Format) -> None:
    for surrounding in SURROUNDINGS:
        if surrounding.startswith("https") and not re.match(r"[\w-]+\Z", row.pattern[:3]):
            continue
        value = sample(row)
        text = "import os\n\n" + surrounding.format(value)
        hits = shapes.scan(text)
        assert [(text[hit.start : hit.end], hit.provider) for hit in hits] == [(value, row.provider)], surrounding


@pytest.mark.parametrize(
    "row", [row for row in FORMATS if row.what.startswith(("GitHub personal", "npm", "Grafana service", "age", "Atlassian API"))]
)
def test_a_wrong_checksum_refutes(row: Format) -> None:
    value = sample(row)
    other = value[:-1] + ("2" if value[-1] != "2" else "3")
    assert found(f"x = '{value}'") == [value]
    assert found(f"x = '{other}'") == []


@pytest.mark.parametrize("filling", ["x", "0", "EXAMPLE", "Fake", "1234567890", "abcdefghij"])
def test_placeholders_of_the_right_shape_are_silent(filling: str) -> None:
    for prefix, length in (("glpat-", 20), ("sk_" + "live_", 24), ("xoxb-0123456789-0123456789-", 24)):
        assert found(prefix + (filling * 24)[:length]) == []


def test_documented_dummies_are_silent() -> None:
    assert found("AKIA" + "IOSFODNN7" + "EXAMPLE") == []
    assert found("pk_" + "live_" + drawn(24)) == []
    assert found("https://" + drawn(32, HEX) + "@o123.ingest.sentry.io/1") == []


def test_tokens_are_read_before_they_are_believed() -> None:
    assert [shape.doubt for shape in shapes.scan(token(sub=drawn(9), iss="auth.shop"))] == [""]
    assert [shape.doubt for shape in shapes.scan(token(sub=drawn(9), iat=1_700_000_000, exp=1_700_003_600))] == [
        "it has expired or names an example"
    ]
    assert [shape.doubt for shape in shapes.scan(token(sub="1234567890", name="John Doe"))] == ["it has expired or names an example"]
    assert shapes.scan(token("none", sub=drawn(9))) == []
    assert shapes.scan(token(sub=drawn(9)).rpartition(".")[0] + ".") == []
    assert shapes.scan(f"eyJ{drawn(20)}.eyJ{drawn(20)}.{drawn(40)}") == []


def test_private_keys_need_their_body() -> None:
    key = private_key()
    (hit,) = shapes.scan(key)
    assert (hit.provider, hit.verified, hit.doubt) == ("key", True, "")
    (flat,) = shapes.scan('{"private_key": "' + private_key("PRIVATE").replace("\n", "\\n") + '"}')
    assert flat.doubt == ""
    (locked,) = shapes.scan(private_key("ENCRYPTED PRIVATE"))
    assert locked.doubt == "it is encrypted"
    assert shapes.scan("-----BEGIN RSA PRIVATE KEY-----") == []
    assert shapes.scan('HEAD, FOOT = "-----BEGIN PRIVATE KEY-----", "-----END PRIVATE KEY-----"') == []
    assert shapes.scan("-----BEGIN PRIVATE KEY-----\n" + "MIIE" * 40 + "\n-----END PRIVATE KEY-----") == []
    assert shapes.scan(private_key("PUBLIC")) == []


def test_digests_and_identifiers_are_no_tokens() -> None:
    text = "\n".join(
        [
            drawn(64, HEX),
            "sha256:" + drawn(64, HEX),
            "sha512-" + drawn(86) + "==",
            "test_live_orders_of_2024_are_shipped_to_germany",
            drawn(32, HEX),
        ]
    )
    assert shapes.scan(text) == []


def test_offsets_hold_in_texts_with_other_alphabets() -> None:
    value = sample(next(row for row in FORMATS if row.provider == "gitlab" and row.check is None))
    assert found(f"# 你好, žluťoučký\nx = '{value}'") == [value]
