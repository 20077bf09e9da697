"""A value that is computed when it is asked for first, and kept with its object."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Generic, Self, TypeVar, overload

V = TypeVar("V")


class lazy(Generic[V]):  # noqa: N801 - read as a decorator
    """A pure value of an object, computed once; two threads at the same moment may compute it twice.

    `functools.cached_property` holds one lock for all objects while it computes (Python 3.11): the window's thread would wait for a
    job that reads the same property of other rows.
    """

    def __init__(self, compute: Callable[[Any], V]) -> None:
        self._compute = compute
        self.__doc__ = compute.__doc__

    def __set_name__(self, owner: type, name: str) -> None:
        self._name = name

    @overload
    def __get__(self, of: None, owner: type) -> Self: ...
    @overload
    def __get__(self, of: object, owner: type) -> V: ...
    def __get__(self, of: object | None, owner: type) -> Self | V:
        """The value of an object: found in the object itself from then on."""
        if of is None:
            return self
        value = of.__dict__[self._name] = self._compute(of)
        return value
