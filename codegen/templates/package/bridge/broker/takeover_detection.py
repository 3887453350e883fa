"""Detects that another program with the same client id has taken over the connection to the broker."""

from __future__ import annotations

from dataclasses import dataclass

SESSION_TAKEN_OVER, UNSPECIFIED = 142, 128
"""Codes for the end of a connection: a takeover (MQTT 5), and the code that paho uses if the broker has sent none.

Brokers send no code with MQTT 3.1.1, and mosquitto before 2.0.15 never sends one.
"""
SHORT_SECONDS = 180.0
"""Duration of a connection below which its end without a code is suspicious."""
SUSPICIOUS_COUNT = 3
"""Number of suspicious ends in a row that count as a takeover."""
FIRST_DELAY = 60.0
LONGEST_DELAY, LONGEST_SUSPICIOUS_DELAY = 900.0, 300.0
"""Longest delays in seconds before the next attempt, after a certain takeover and after a suspected one."""


@dataclass(frozen=True)
class Takeover:
    """Describes a takeover, and the delay until the bridge connects again and so disconnects the other program."""

    is_certain: bool
    delay: float


class TakeoverDetection:
    """Detects takeovers from the ends of connections. The delays grow, so that programs disconnect each other less."""

    def __init__(self) -> None:
        self._suspicious = 0
        self._delay = 0.0

    def note_connection_end(self, code: int | None, seconds: float) -> Takeover | None:
        """Returns the takeover that has ended a connection; None if nothing points to one.

        Args:
            code: The code with which the connection ended; None if it was never open, or if no code is known.
            seconds: The duration of the connection.
        """
        # Of two programs that take turns, each holds the connection for about as long as it has waited before.
        is_short = seconds < max(SHORT_SECONDS, 3 * self._delay)
        if not is_short:
            self._suspicious, self._delay = 0, 0.0
        is_certain = code == SESSION_TAKEN_OVER
        if not is_certain:
            if code != UNSPECIFIED or not is_short:
                return None
            self._suspicious += 1
            if self._suspicious < SUSPICIOUS_COUNT:
                return None
        longest = LONGEST_DELAY if is_certain else LONGEST_SUSPICIOUS_DELAY
        self._delay = min(longest, 2 * self._delay or FIRST_DELAY)
        return Takeover(is_certain, self._delay)
