"""What names denote, what values are, and what stands in URLs and configuration files."""

from __future__ import annotations

import base64
import string
import uuid

import pytest
from backlint_checks.secrets.fields import fields, has_fields
from backlint_checks.secrets.leak import identity, masked
from backlint_checks.secrets.names import Kind, kind
from backlint_checks.secrets.randomness import is_random
from backlint_checks.secrets.urls import connection_strings, logins
from backlint_checks.secrets.values import verdict

from .secret_samples import HEX, LETTERS, drawn, reseed

PASSWORDS = (
    "password DB_PASSWORD dbPassword userpassword smtp-passwd PGPASSWORD POSTGRES_PASSWORD admin_pass mail.password password2 password_prod"
)
TOKENS = "token secret api_key apiKey APIKEY X-Api-Key SECRET_KEY client_secret authToken aws_secret_access_key private_key signing_key"
OTHERS = (
    "password_field password_hash_name token_url TOKEN_TTL secret_name api_key_header key primary_key "
    "public_key cache_key sort_key keyboard author "
    "csrf_token page_token next_token max_tokens pad_token reset_password is_secret has_password forgot_password password_reset "
    "show_password test_password fake_token hashed_password compass bypass tokenizer monkey "
    "publishable_key key_id secret_id token_type passport"
)


@pytest.mark.parametrize("name", PASSWORDS.split())
def test_names_of_passwords(name: str) -> None:
    assert kind(name) is Kind.PASSWORD


@pytest.mark.parametrize("name", TOKENS.split())
def test_names_of_tokens(name: str) -> None:
    assert kind(name) is Kind.TOKEN


@pytest.mark.parametrize("name", OTHERS.split())
def test_names_of_other_things(name: str) -> None:
    assert kind(name) is None


@pytest.mark.parametrize("value", ["Summer2031!", "otter4lamp", "kV8!tzQ", "tr0ub4dor&3", "Lamp-Otter-77", "Passw0rd!"])
def test_passwords_that_people_choose(value: str) -> None:
    assert verdict(value, Kind.PASSWORD, "password").proof == "password"


@pytest.mark.parametrize("length", [24, 32, 40, 64])
def test_random_values_of_every_alphabet(length: int) -> None:
    reseed("alphabets")
    for alphabet in (HEX, LETTERS, LETTERS + "-_", string.ascii_lowercase + string.digits):
        assert sum(is_random(drawn(length, alphabet)) for _ in range(100)) >= 85


@pytest.mark.parametrize(
    "value",
    [
        "",
        "short",
        "changeme",
        "CHANGE_ME_PLEASE",
        "your-api-key",
        "<api key>",
        "${API_KEY}",
        "{{ api_key }}",
        "%(key)s",
        "xxxxxxxxxxxx",
        "************",
        "aaaaaaaaaaaaaaaaaaaa",
        "1234567890",
        "abcdef0123456789",
        "test",
        "my-secret-token",
        "insecure-dev-key",
        "vault:secret/data/x",
        "/run/secrets/key1",
        "https://login.shop.eu/v2",
        "shop.auth.Backend2",
        "X-Auth-Token-2",
        "SHOP_API_KEY_2",
        "ops@shop.eu",
        "application/vnd.shop+json",
        "2031-01-31T00:00:00",
        r"[A-Za-z0-9]{32}",
        "password_reset_v2",
        "user-session-token",
        "userSessionToken2",
        "Enter 2 or more words here.",
        "sha256:" + "ab12" * 16,
        "$2b$12$" + "ab" * 26,
        "ssh-rsa AAAAB3Nza",
        "pk_live_" + "ab12" * 6,
    ],
)
def test_values_that_are_no_tokens(value: str) -> None:
    assert verdict(value, Kind.TOKEN, "token").proof == ""


@pytest.mark.parametrize("value", ["Maple-otter-40-Reef", "Lamp-Otter-77", "Maple_Reef_402"])
def test_words_and_a_number_are_chosen_secrets_where_the_name_is_strong(value: str) -> None:
    assert verdict(value, Kind.TOKEN, "WEBHOOK_SECRET").proof == "password"
    assert verdict(value, Kind.TOKEN, "service_token").proof == "password"
    assert verdict(value, Kind.TOKEN, "token").proof == ""


@pytest.mark.parametrize(
    "value",
    [
        "User-Agent-42",
        "Content-Type-10",
        "Release-Notes-2031",
        "Stripe-Signature-V1",
        "Order_Created_10",
        "maple-otter-40-reef",
        "Maple-Otter",
        "MAPLE_OTTER_40",
        "Maple-Otter-4",
        "Maple Otter 40",
        "Maple-Otter-2031",
        "errors.secret.Invalid-10",
    ],
)
def test_names_of_headers_notes_and_resources_are_no_secrets(value: str) -> None:
    assert verdict(value, Kind.TOKEN, "WEBHOOK_SECRET").proof == ""


def test_digests_under_their_own_names_and_ids_are_silent() -> None:
    assert verdict(drawn(64, HEX), Kind.TOKEN, "token_sha256", digest=True).proof == ""
    assert verdict(str(uuid.uuid5(uuid.NAMESPACE_DNS, "shop.eu")), Kind.PASSWORD, "password").proof == ""
    assert verdict(str(uuid.uuid5(uuid.NAMESPACE_DNS, "shop.eu")), Kind.TOKEN, "api_key").proof == "random"


def test_a_value_that_repeats_its_name_is_silent() -> None:
    assert verdict("stripe_webhook_key_1", Kind.TOKEN, "STRIPE_WEBHOOK_KEY").proof == ""


@pytest.mark.parametrize(
    ("url", "expected"),
    [
        ("postgres://svc:{}@db.prod.shop.eu/x", True),
        ("https://ci:{}@git.shop.eu/repo.git", True),
        ("amqp://svc:{}@localhost/", True),
        ("postgres://svc:{}@example.com/x", False),
        ("see https://shop.eu/a:{}", False),
        ("http://shop.eu:8080/{}@x", False),
    ],
)
def test_logins_in_urls(url: str, expected: bool) -> None:
    value = drawn(18)
    text = f'x = "{url.format(value)}"'
    assert [text[login.start : login.end] for login in logins(text)] == ([value] if expected else [])


@pytest.mark.parametrize(
    "url",
    [
        "postgres://postgres:postgres@localhost/x",
        "amqp://guest:guest@rabbit:5672/",
        "redis://:password@redis:6379/0",
        "https://user:password@host.shop.eu/",
        "https://user:pass@host/",
        "postgres://{user}:{password}@{host}/x",
        "postgres://user:$PASSWORD@db.shop.eu/x",
        "postgres://user:<password>@db.shop.eu/x",
        "https://me:...@shop.eu/",
        "mysql://root:root@127.0.0.1/x",
    ],
)
def test_urls_without_a_login_of_anybodys(url: str) -> None:
    assert list(logins(url)) == []


def test_connection_strings() -> None:
    value = drawn(14)
    for text in (f'"Server=db.shop.eu;Uid=svc;Pwd={value};"', f"'host=db.shop.eu user=svc password={value}'"):
        assert [text[hit.start : hit.end] for hit in connection_strings(text)] == [value]
    for text in ("connect(host=host, password=settings2.password1)", "'Server=db;Pwd={password};'", f"f(password={value})"):
        assert list(connection_strings(text)) == []


def test_fields_of_configuration_files() -> None:
    text = "token: 'one'\nexport B_KEY=two # why\n- name: C_SECRET\n  value: \"three\"\nauth = four#five\n# password: six\nport: 80\n"
    found = list(fields(text, "x.yaml"))
    assert [(field.name, text[field.start : field.end]) for field in found] == [
        ("token", "one"),
        ("B_KEY", "two"),
        ("C_SECRET", "three"),
        ("auth", "four#five"),
    ]
    json = '{"password": "one", "n": 2, "k": {"token": "two"}}'
    assert [(field.name, json[field.start : field.end]) for field in fields(json, "x.json")] == [("password", "one"), ("token", "two")]
    assert [(field.name, field.value) for field in fields("FROM x\nENV API_TOKEN abc\nARG KEY=def\n", "Dockerfile")] == [
        ("API_TOKEN", "abc"),
        ("KEY", "def"),
    ]


def test_files_whose_fields_nobody_configured() -> None:
    assert all(map(has_fields, ["a/settings.yaml", ".env", "deploy/Dockerfile", "x.tfvars", ".env.production"]))
    assert not any(
        map(has_fields, ["package-lock.json", "poetry.lock", ".env.example", "locale/de.json", "readme.md", "config.sample.yml"])
    )


def test_masks_show_next_to_nothing() -> None:
    value = base64.b64encode(drawn(30).encode()).decode()
    assert value[:4] in masked(value, 10)
    assert value[:5] not in masked(value, 10)
    assert value[:3] not in masked(value)
    assert identity(value) == identity(value) != identity(value + "x")
    assert len(identity(value)) == 16
