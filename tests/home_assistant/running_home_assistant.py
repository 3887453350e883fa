"""Installs Home Assistant into an environment of its own, and runs it with the MQTT integration, for tests."""

from __future__ import annotations

import json
import subprocess
import sys
import time
from collections.abc import Callable, Iterable
from contextlib import closing
from http.client import HTTPConnection, HTTPException
from pathlib import Path
from typing import Any
from urllib.parse import urlencode

from tests.free_port import find_free_port

SECONDS = 60.0
"""The longest wait for a start, or for a state."""
INTEGRATIONS = ("mqtt", "frontend", "hassio")
"""The integrations whose requirements are needed. Home Assistant goes on without the others."""
State = dict[str, Any]


def install_home_assistant(python: str, version: str, folder: Path) -> Path:
    """Makes an environment with Home Assistant, and returns its interpreter."""
    subprocess.run([python, "-m", "venv", "--without-pip", folder], check=True)
    environment = folder / "bin" / "python"
    _install(environment, [f"homeassistant=={version}"])
    _install(environment, sorted(_requirements(environment)))
    return environment


def _install(environment: Path, requirements: Iterable[str]) -> None:
    pip: list[str | Path] = [
        sys.executable,
        "-m",
        "pip",
        "--python",
        environment,
        "--quiet",
        "--disable-pip-version-check",
        "install",
    ]
    subprocess.run([*pip, *requirements], check=True)


def _requirements(environment: Path) -> set[str]:
    """Returns the requirements of the integrations, and of those on which they depend."""
    (components,) = (environment.parents[1] / "lib").glob("python*/site-packages/homeassistant/components")
    requirements: set[str] = set()
    integrations = list(INTEGRATIONS)
    for name in integrations:  # the list grows
        manifest = json.loads((components / name / "manifest.json").read_text(encoding="utf-8"))
        requirements.update(manifest.get("requirements", ()))
        integrations += [item for item in manifest.get("dependencies", ()) if item not in integrations]
    return requirements


class HomeAssistant:
    """Runs one Home Assistant on loopback, whose MQTT integration uses a broker on loopback."""

    def __init__(self, python: Path, folder: Path, *, broker_port: int) -> None:
        self._folder = folder
        self._command: list[str | Path] = [python, "-m", "homeassistant", "--config", folder, "--skip-pip"]
        self._port = find_free_port()
        self._client_id = f"http://127.0.0.1:{self._port}/"
        self._token = ""
        self._process: subprocess.Popen[bytes] | None = None
        self.log = folder / "output.log"
        self._configure(broker_port)

    def start(self) -> None:
        """Starts it, and logs a first user in."""
        with self.log.open("ab") as log:
            self._process = subprocess.Popen(self._command, stdout=log, stderr=subprocess.STDOUT)
        user = {"name": "test", "username": "test", "password": "not a secret", "language": "en"}
        code = self._until(lambda: self._post("/api/onboarding/users", user | {"client_id": self._client_id}))
        form = {"grant_type": "authorization_code", "client_id": self._client_id, "code": code["auth_code"]}
        self._token = self._request("/auth/token", urlencode(form).encode())["access_token"]

    def stop(self) -> None:
        """Stops it at once: nothing of it is needed again."""
        if self._process is not None:
            self._process.kill()
            self._process.wait()

    def states(self) -> dict[str, State]:
        """Returns the state and the attributes of each entity."""
        return {item["entity_id"]: item for item in self._request("/api/states")}

    def call(self, service: str, entity: str, **values: object) -> None:
        """Calls a service, such as `switch/turn_on`, for an entity."""
        self._post(f"/api/services/{service}", {"entity_id": entity, **values})

    def until(self, condition: Callable[[dict[str, State]], bool]) -> dict[str, State]:
        """Waits until a condition holds for the states, and returns them."""

        def matching_states() -> dict[str, State] | None:
            states = self.states()
            return states if condition(states) else None

        states: dict[str, State] = self._until(matching_states)
        return states

    def _until(self, read: Callable[[], Any]) -> Any:
        assert self._process is not None
        deadline = time.monotonic() + SECONDS
        while True:
            try:
                if value := read():
                    return value
            except (OSError, HTTPException):
                pass  # it is about to start
            if self._process.poll() is not None or time.monotonic() > deadline:
                raise AssertionError(self.log.read_text(encoding="utf-8")[-4000:])
            time.sleep(0.2)

    def _post(self, path: str, data: dict[str, Any]) -> Any:
        return self._request(path, json.dumps(data).encode(), "application/json")

    def _request(self, path: str, data: bytes | None = None, kind: str = "application/x-www-form-urlencoded") -> Any:
        headers = {"Content-Type": kind} | ({"Authorization": f"Bearer {self._token}"} if self._token else {})
        with closing(HTTPConnection("127.0.0.1", self._port, timeout=10)) as connection:
            connection.request("GET" if data is None else "POST", path, data, headers)
            answer = connection.getresponse()
            if answer.status >= 400:
                raise ConnectionError(f"{path}: HTTP {answer.status}")
            return json.load(answer)

    def _configure(self, broker_port: int) -> None:
        lines = ["frontend:", "api:", "http:", "  server_host: 127.0.0.1", f"  server_port: {self._port}"]
        lines += ["logger:", "  default: warning"]
        (self._folder / "configuration.yaml").write_text("\n".join(lines) + "\n", encoding="utf-8")
        entry = {
            "entry_id": "mqtt",
            "domain": "mqtt",
            "title": "localhost",
            "version": 1,
            "minor_version": 2,
            "source": "user",
            "unique_id": None,
            "data": {"broker": "127.0.0.1", "port": broker_port, "protocol": "5", "discovery": True},
            "options": {},
            "pref_disable_new_entities": False,
            "pref_disable_polling": False,
            "disabled_by": None,
            "created_at": "2026-01-01T00:00:00+00:00",
            "modified_at": "2026-01-01T00:00:00+00:00",
            "discovery_keys": {},
            "subentries": [],
        }
        storage = self._folder / ".storage"
        storage.mkdir()
        content = {"version": 1, "minor_version": 5, "key": "core.config_entries", "data": {"entries": [entry]}}
        (storage / "core.config_entries").write_text(json.dumps(content), encoding="utf-8")
