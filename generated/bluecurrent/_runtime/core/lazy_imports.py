# generated from codegen/templates/package/_runtime/core/lazy_imports.py by `python -m codegen generate`; changes here are lost
"""Modules that are loaded late: importing pydantic and building models from it takes longer than everything else."""

from __future__ import annotations

from importlib import import_module
from types import ModuleType
from typing import Any


class LazyModule(ModuleType):
    """Stands for a module, and imports it when something of it is first used."""

    def __getattr__(self, name: str) -> Any:
        module = import_module(self.__name__)
        vars(self).update(vars(module))
        self.__class__ = ModuleType  # type: ignore[assignment]  # so that this is asked only once, and found sooner
        return getattr(module, name)
