"""Imports modules when they are first used, since importing pydantic and building its classes is slow."""

from __future__ import annotations

from importlib import import_module
from types import ModuleType
from typing import Any


class LazyModule(ModuleType):
    """Represents a module, and imports the module when one of its attributes is first read."""

    def __getattr__(self, name: str) -> Any:
        module = import_module(self.__name__)
        vars(self).update(vars(module))
        self.__class__ = ModuleType  # type: ignore[assignment]  # later reads skip this method
        return getattr(module, name)
