"""Numbers as they are printed in Vietnamese: Roman ordinals, thousands with a point, percent with a comma."""

from __future__ import annotations

from decimal import ROUND_HALF_UP, Decimal

_ROMAN = (
    (1000, "M"),
    (900, "CM"),
    (500, "D"),
    (400, "CD"),
    (100, "C"),
    (90, "XC"),
    (50, "L"),
    (40, "XL"),
    (10, "X"),
    (9, "IX"),
    (5, "V"),
    (4, "IV"),
    (1, "I"),
)
_VALUES = {letter: value for value, letter in _ROMAN if len(letter) == 1}


def roman(number: int) -> str:
    """An ordinal as a Roman number: 16 -> `XVI`; 0 (unknown) is empty."""
    made = ""
    for value, letters in _ROMAN:
        count, number = divmod(number, value)
        made += letters * count
    return made


def from_roman(text: str) -> int | None:
    """The number of a Roman number, or None when the text is none."""
    letters = text.strip().upper()
    if not letters or any(letter not in _VALUES for letter in letters):
        return None
    values = [_VALUES[letter] for letter in letters]
    number = sum(-value if value < after else value for value, after in zip(values, [*values[1:], 0], strict=True))
    return number if roman(number) == letters else None


def thousands(number: int) -> str:
    """A whole number with a point before each three digits: `1.189`."""
    return f"{number:,}".replace(",", ".")


def counted(number: int) -> str:
    """A number of people or things in running text: `05`, `12`, `1.189`."""
    return f"0{number}" if 0 < number < 10 else thousands(number)


def decimal(number: float | Decimal, places: int = 2) -> str:
    """A number with a decimal comma, rounded half up: `13,99`; whole numbers keep no zeros."""
    step = Decimal(1).scaleb(-places)
    rounded = Decimal(str(number)).quantize(step, rounding=ROUND_HALF_UP)
    whole, _, rest = f"{rounded:.{places}f}".partition(".")
    sign, digits = ("-", whole[1:]) if whole.startswith("-") else ("", whole)
    return f"{sign}{thousands(int(digits))}" + (f",{rest}" if rest.strip("0") else "")


def percent(part: int, total: int, places: int = 2) -> str:
    """The share of a part in a total: `13,99%`; of nothing it is empty."""
    return f"{decimal(Decimal(part) * 100 / Decimal(total), places)}%" if total else ""


def hundredths(number: Decimal, places: int = 2) -> str:
    """A percentage as reports write it, always with its decimals, so that all lines of a report look alike: `8,00`."""
    return f"{number:.{places}f}".replace(".", ",")


def file_size(size: int) -> str:
    """The size of a file: `48 KB`, `1,2 MB`."""
    return f"{decimal(size / 1_000_000, 1)} MB" if size >= 100_000 else f"{decimal(max(size, 1000) / 1000, 0)} KB"
