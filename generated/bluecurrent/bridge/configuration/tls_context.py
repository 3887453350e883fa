# generated from codegen/templates/package/bridge/configuration/tls_context.py by `python -m codegen generate`; changes here are lost
"""Builds the TLS context of the connection to the broker."""

from __future__ import annotations

import ssl
from collections.abc import Mapping
from typing import Any

from .broker_address import BrokerAddress
from .configuration_error import ConfigurationError

TLS_KEYS = ("mqtt_ca", "mqtt_cert", "mqtt_key", "mqtt_insecure")


def build_tls_context(address: BrokerAddress, values: Mapping[str, Any]) -> ssl.SSLContext | None:
    """Returns the context for an address with TLS, else None; raises ConfigurationError if the options don't fit."""
    if not address.has_tls:
        given = next((key for key in TLS_KEYS if values.get(key)), None)
        if given:
            option = given.replace("_", "-")
            raise ConfigurationError(f"--{option} needs an encrypted connection: use an mqtts:// or wss:// address")
        return None
    if values.get("mqtt_key") and not values.get("mqtt_cert"):
        raise ConfigurationError("--mqtt-key needs the certificate for that key: add --mqtt-cert")
    context: ssl.SSLContext = _load(ssl.create_default_context, "mqtt-ca", cafile=values.get("mqtt_ca"))
    if values.get("mqtt_ca"):
        # Python 3.13 and newer refuse many home-made authorities, for example those without a key usage.
        context.verify_flags &= ~ssl.VERIFY_X509_STRICT
    if values.get("mqtt_cert"):
        key = values.get("mqtt_key")
        _load(
            context.load_cert_chain,
            "mqtt-key" if key else "mqtt-cert",
            certfile=values["mqtt_cert"],
            keyfile=key,
            password=_refuse_password,
        )
    if values.get("mqtt_insecure"):
        context.check_hostname = False
        context.verify_mode = ssl.CERT_NONE
    return context


def _load(load: Any, option: str, **files: Any) -> Any:
    """Calls a function that reads files; raises ConfigurationError if the function can't read or use them."""
    try:
        return load(**files)
    except ssl.SSLError:
        raise ConfigurationError(
            f"--{option}: the file has no certificate or key in PEM format that can be used"
        ) from None
    except OSError as error:
        raise ConfigurationError(f"--{option}: can't read the file: {error.strerror or type(error).__name__}") from None


def _refuse_password() -> str:
    """Raises ConfigurationError for an encrypted key, for which OpenSSL would ask for a password on the terminal."""
    raise ConfigurationError("--mqtt-key: the private key is encrypted: use one without a passphrase")
