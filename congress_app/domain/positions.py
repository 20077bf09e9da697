"""The order of rows in a list as text keys: moving one row changes one row. Order by (position, id): two users may make equal keys."""

from __future__ import annotations

from collections.abc import Sequence

_DIGITS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz"
LONGEST = 40


def between(low: str, high: str) -> str:
    """A key between two others; "" stands for either end.

    Raises:
        ValueError: there is nothing between them (equal keys); the list must be spread anew.
    """
    if high and low >= high:
        raise ValueError("nothing lies between equal keys")
    key, place = "", 0
    while True:
        from_digit = _DIGITS.index(low[place]) if place < len(low) else 0
        to_digit = _DIGITS.index(high[place]) if place < len(high) else len(_DIGITS)
        if to_digit - from_digit > 1:
            return key + _DIGITS[(from_digit + to_digit) // 2]
        key += _DIGITS[from_digit]
        high = "" if to_digit - from_digit == 1 else high
        place += 1


def spread(count: int) -> list[str]:
    """Keys for a list of `count` rows, with room between them."""
    step = len(_DIGITS) ** 2 // (count + 1)
    if step < 2:  # more rows than two digits can hold with room
        return [f"{number:06d}U" for number in range(1, count + 1)]
    return [_two_digits(step * number) for number in range(1, count + 1)]


def _two_digits(number: int) -> str:
    high, low = divmod(number, len(_DIGITS))
    # A key must not end in the lowest digit: nothing would lie below it.
    return _DIGITS[high] + (_DIGITS[low] if low else _DIGITS[1])


def insert_keys(keys: Sequence[str], place: int, count: int) -> list[str] | None:
    """Keys for `count` rows put in before the row at `place`; None when the list must be spread anew first."""
    if "" in keys:  # a row that was never given a place
        return None
    low = keys[place - 1] if place > 0 else ""
    high = keys[place] if place < len(keys) else ""
    made: list[str] = []
    for _number in range(count):
        if high and low >= high:
            return None
        low = between(low, high)
        if len(low) > LONGEST:
            return None
        made.append(low)
    return made
