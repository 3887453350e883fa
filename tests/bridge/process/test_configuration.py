"""Tests the configuration of the bridge: options, files, and what is refused."""

from __future__ import annotations

import ssl
from pathlib import Path
from typing import Any

import pytest

from bluecurrent.bridge.configuration.broker_address import parse_broker_url
from bluecurrent.bridge.configuration.configuration_error import ConfigurationError
from bluecurrent.bridge.configuration.read_settings import read_settings
from bluecurrent.bridge.configuration.settings import BridgeSettings, EvccSettings

SECRET = "hunter2-Xq9"


def read(*, url: str | None = None, **given: Any) -> BridgeSettings:
    return read_settings(
        given,
        read_secret=lambda path, name, secret: path.read_text(),
        read_api_token=lambda: "own token",
        url=url,
    )


def write(folder: Path, text: str) -> str:
    """Writes a configuration file, with the token of an account beside it."""
    (folder / "home.token").write_text("home token")
    path = folder / "bridge.toml"
    path.write_text(text)
    return str(path)


def test_one_option_is_enough() -> None:
    settings = read(mqtt="mqtt://localhost")
    (account,) = settings.accounts
    assert str(settings.broker.address) == "mqtt://localhost:1883"
    assert (account.name, account.client_id, account.api_token) == ("default", "bluecurrent-default", "own token")
    assert account.topics.bridge_state == "bluecurrent/bridge/default/state"
    assert settings.home_assistant is not None
    assert settings.home_assistant.birth_topic == "homeassistant/status"
    assert "own token" not in repr(settings)


def test_a_file_has_accounts_and_options(tmp_path: Path) -> None:
    text = """
        base_topic = "cars"
        no_discovery = true
        [[account]]
        name = "home"
        token_file = "home.token"
        [[account]]
        name = "work"
        token_file = "home.token"
        url = "ws://localhost:1"
        base_topic = "office"
        mqtt_client_id = "mine"
        [mqtt]
        url = "ws://broker.lan/path"
        user = "bluecurrent"
        password_file = "home.token"
    """
    settings = read(config=write(tmp_path, text), base_topic="given")
    home, work = settings.accounts
    assert (home.topics.base_topic, home.client_id, home.url, home.api_token) == (
        "given", "given-home", None, "home token",
    )  # fmt: skip
    assert (work.topics.base_topic, work.client_id, work.url) == ("office", "mine", "ws://localhost:1")
    assert str(settings.broker.address) == "ws://broker.lan:80/path"
    assert (settings.broker.user, settings.broker.password) == ("bluecurrent", "home token")
    assert settings.home_assistant is None


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("[mqtt]\nhost = 'x'", "mqtt.host"),
        ("basetopic = 'x'", "basetopic: did you mean base_topic?"),
        ("base-topic = 'x'", "base-topic: did you mean base_topic?"),
        ("config = 'x'", "config: give --config on the command line instead"),
        ("mqtt_user = 'x'", "mqtt_user: write user below [mqtt]"),
        ("zzz = 'x'", "zzz: use one of base_topic, "),
        ("user = 'x'", "user: write user below [mqtt]"),
        ("token_file = 'x'", "token_file: write token_file below [[account]]"),
        (f"api_token = '{SECRET}'", "api_token: write token_file below [[account]]"),
        ("acount = 'x'", "acount: did you mean account?"),
        ("[mqtt]\nmqtt_user = 'x'", "mqtt.mqtt_user: did you mean user?"),
        ("[mqtt]\nbase_topic = 'x'", "mqtt.base_topic: write base_topic above all tables"),
        (f"[mqtt]\npassword = '{SECRET}'", "mqtt.password: did you mean password_file?"),
        (f"[[account]]\ntoken = '{SECRET}'", "account[1].token: did you mean token_file?"),
        ("[[account]]\nstate_file = 'x'", "account[1].state_file: write state_file above all tables"),
        ("[[account]]\nmqtt_url = 'x'", "account[1].mqtt_url: write url below [mqtt]"),
        ("[mqtt]\ninsecure = 'yes'", "mqtt.insecure must be true or false"),
        ("base_topic = 5", "base_topic must be text"),
        ("mqtt = 'mqtt://localhost'", "write [mqtt]"),
        ("[account]\nname = 'x'", "write [[account]]"),
        ("base_topic = ", "is not TOML"),
        ("base_topic = 'a/+'", "--base-topic: 'a/+' can't be a topic"),
        ("[[account]]\nname = 'a b'\ntoken_file = 'home.token'", "a b"),
        ("[[account]]\nname = 'a'", "token_file is missing"),
        ("[[account]]\ntoken_file = 'home.token'\n[[account]]\ntoken_file = 'home.token'", "default"),
        ("[[account]]\ntoken_file = 'home.token'\nbase_topic = 'a/'", "account default: base_topic: 'a/'"),
        ("[[account]]\ntoken_file = 'home.token'\nurl = 'http://x'", "account default: url must begin with ws://"),
        (
            "".join(f"[[account]]\nname = '{name}'\ntoken_file = 'home.token'\n" for name in "ab"),
            "accounts a and b have the same API token",
        ),
        (
            "".join(
                f"[[account]]\nname = '{name}'\ntoken_file = 'home.token'\nmqtt_client_id = 'x'\n" for name in "ab"
            ),
            "client id",
        ),
    ],
)
def test_a_wrong_file_is_refused(tmp_path: Path, text: str, named: str) -> None:
    with pytest.raises(ConfigurationError) as caught:
        read(config=write(tmp_path, text), **({} if "[mqtt]" in text else {"mqtt": "mqtt://localhost"}))
    assert named in str(caught.value)
    assert SECRET not in str(caught.value)


@pytest.mark.parametrize(
    "given",
    [
        {},
        {"mqtt": f"mqtt://me:{SECRET}@localhost"},
        {"mqtt": f"http://{SECRET}"},
        {"mqtt": f"mqtt://[{SECRET}"},
        {"mqtt": "mqtt://localhost:0"},
        {"mqtt": "mqtt://localhost:99999"},
        {"mqtt": "mqtt://localhost/path"},
        {"mqtt": "mqtt://"},
        {"mqtt": "mqtt://" + "x" * 70},
        {"mqtt": "mqtt://localhost", "mqtt_ca": "ca.pem"},
        {"mqtt": "mqtt://localhost", "mqtt_insecure": True},
        {"mqtt": "mqtt://localhost", "mqtt_password_file": "x"},
        {"mqtt": "mqtts://localhost", "mqtt_key": "key.pem"},
        {"mqtt": "mqtts://localhost", "mqtt_ca": "/nowhere/ca.pem"},
        {"mqtt": "mqtts://localhost", "mqtt_ca": __file__},
        {"mqtt": "mqtt://localhost", "config": "/nowhere/bridge.toml"},
        {"mqtt": "mqtt://localhost", "discovery_prefix": "a#"},
        {"mqtt": "mqtt://localhost", "base_topic": "$SYS"},
    ],
    ids=str,
)
def test_wrong_options_are_refused(given: dict[str, Any]) -> None:
    with pytest.raises(ConfigurationError) as caught:
        read(**given)
    assert SECRET not in str(caught.value)


@pytest.mark.parametrize(
    ("url", "shown", "has_tls"),
    [
        ("mqtts://broker.lan", "mqtts://broker.lan:8883", True),
        ("wss://broker.lan/", "wss://broker.lan:443/mqtt", True),
        ("mqtt://[::1]:1884", "mqtt://[::1]:1884", False),
        ("mqtt://me%40home@localhost", "mqtt://localhost:1883", False),
    ],
)
def test_addresses(url: str, shown: str, has_tls: bool) -> None:
    address = parse_broker_url(url)
    assert (str(address), address.has_tls) == (shown, has_tls)
    assert address.user == ("me@home" if "me" in url else None)


def test_certificates_are_checked_unless_told_otherwise() -> None:
    strict, insecure = (
        read(mqtt="mqtts://localhost", mqtt_insecure=is_insecure).broker.tls for is_insecure in (False, True)
    )
    assert strict is not None
    assert insecure is not None
    assert (strict.verify_mode, strict.check_hostname) == (ssl.CERT_REQUIRED, True)
    assert (insecure.verify_mode, insecure.check_hostname) == (ssl.CERT_NONE, False)


def test_evcc_reads_only_unless_it_may_do_more() -> None:
    assert read(mqtt="mqtt://localhost").evcc is None
    assert read(mqtt="mqtt://localhost", evcc=True).evcc == EvccSettings()
    given: dict[str, Any] = {"evcc": True, "evcc_control": "session", "evcc_card": "Company card"}
    assert read(mqtt="mqtt://localhost", **given).evcc == EvccSettings("session", "Company card")
    assert read(mqtt="mqtt://localhost", evcc=True, evcc_control="override").evcc == EvccSettings("override")


@pytest.mark.parametrize(
    ("given", "told"),
    [
        ({"evcc_control": "override"}, "add --evcc"),
        ({"evcc": True, "evcc_control": "pause"}, "must be override or session"),
        ({"evcc": True, "evcc_control": "session"}, "need each other"),
        ({"evcc": True, "evcc_card": "Company card"}, "need each other"),
    ],
)
def test_options_of_evcc_that_do_not_go_together(given: dict[str, Any], told: str) -> None:
    with pytest.raises(ConfigurationError, match=told):
        read(mqtt="mqtt://localhost", **given)
