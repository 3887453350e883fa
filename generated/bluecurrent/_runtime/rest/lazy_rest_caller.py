# generated from codegen/templates/package/_runtime/rest/lazy_rest_caller.py by `python -m codegen generate`; changes here are lost
"""Creates the RestCaller when it is first used, so that a program without HTTP commands imports less."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from ..connection.credentials import Credentials
from ..connection.lifecycle import Lifecycle
from ..connection.message_class_preloading import MessageClassPreloader
from ..connection.one_off_requests import OneOffRequests
from ..connection.request_sender import RequestSender
from ..core.lazy_imports import LazyModule
from ..core.protocol_table_types import Protocol
from ..options.client_settings import Settings

if TYPE_CHECKING:
    from . import rest_caller
    from .rest_caller import RestCaller
    from .rest_table_types import RestService
else:
    rest_caller = LazyModule(f"{__package__}.rest_caller")


class LazyRestCaller:
    """Holds the RestCaller of one client, which is created when it is first used."""

    def __init__(
        self,
        protocol: Protocol,
        settings: Settings,
        credentials: Credentials,
        preloader: MessageClassPreloader,
        lifecycle: Lifecycle,
        one_off_requests: OneOffRequests,
        request_sender: RequestSender,
        load: Callable[[], RestService],
    ) -> None:
        """`load` builds the models and returns the table. It is slow, so it is called in a thread, once."""

        def make_caller() -> RestCaller:
            return rest_caller.RestCaller(
                protocol=protocol,
                service=load(),
                settings=settings,
                credentials=credentials,
                preloader=preloader,
                lifecycle=lifecycle,
                one_off_requests=one_off_requests,
                request_sender=request_sender,
            )

        self._make_caller = make_caller
        self._preloader = preloader
        self._caller: RestCaller | None = None

    async def prepare(self) -> RestCaller:
        """Returns the RestCaller."""
        if self._caller is None:
            self._caller = await self._preloader.run_in_thread(self._find_or_make_caller)
        return self._caller

    def _find_or_make_caller(self) -> RestCaller:
        return self._caller or self._make_caller()  # another call may have made it meanwhile

    @property
    def is_used(self) -> bool:
        """True while a call or an iterator needs the HTTP session."""
        return self._caller is not None and self._caller.is_used

    async def close(self) -> None:
        """Closes the HTTP session of the RestCaller, if there is one."""
        if self._caller is not None:
            await self._caller.close()
