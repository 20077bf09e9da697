"""The allocation as a sheet: members, ex officio, fixed, by members with the exact quota, total, named."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from typing import Any

from congress_app.domain.allocation import Share, shared_out
from congress_app.domain.delegates import Allocation
from congress_app.domain.fields import field_of
from congress_app.i18n import N_, _
from congress_app.listings.allocation import ALLOCATION, AllocationRow
from congress_app.listings.listing import Align, Column, Listing
from congress_app.ui.common.cell_field import FieldEditing
from congress_app.ui.common.edit_model import EditModel
from congress_app.ui.common.edits import Change
from congress_app.ui.common.icons import INFORMATION
from congress_app.ui.common.list_model import CellLook, Index
from congress_app.ui.delegates.choices import Choices

ORGANISATION, QUOTA = "organisation", "quota"
NUMBERS = ("member_count", "ex_officio_count", "fixed_count", "ratio_count", "alternate_count")
SUMMED = (*NUMBERS, "total", "named_count", "missing", "named_alternates")


@dataclass(frozen=True, slots=True)
class AllocationLine:
    """A share with what the numbers of members alone would say; None while nothing is shared out by members."""

    row: AllocationRow
    share: Share | None = None

    @property
    def id(self) -> str:
        """The share's id."""
        return self.row.id


def lines_of(rows: Sequence[AllocationRow], total: int) -> list[AllocationLine]:
    """Shares with their quotas.

    Args:
        total: how many delegates there shall be in all; taken where nothing is shared out by members yet.
    """
    its = [row.allocation for row in rows]
    shared = sum(each.ratio_count for each in its)
    seats = shared or max(total - sum(each.ex_officio_count + each.fixed_count for each in its), 0)
    if not seats or not any(each.member_count for each in its):
        return [AllocationLine(row) for row in rows]
    shares = shared_out(seats, [each.member_count for each in its])
    return [AllocationLine(row, share) for row, share in zip(rows, shares, strict=True)]


def decimal(number: float) -> str:
    """A number with two decimals, as it is written in Vietnamese."""
    return f"{number:.2f}".replace(".", ",")


def quota_tip(line: AllocationLine) -> str:
    """How many the numbers of members alone would give, and why."""
    share = line.share
    if share is None:
        return ""
    words = (
        _("Quota {quota}: {whole} whole, remainder {remainder}; one more for the remainder: {count}.")
        if share.has_remainder
        else _("Quota {quota}: {whole} whole, remainder {remainder}, too small for one more: {count}.")
    )
    return words.format(
        quota=decimal(float(share.quota)),
        whole=int(share.quota),
        remainder=decimal(float(share.remainder)),
        count=share.count,
    )


def _differs(line: AllocationLine) -> bool:
    """Whether the share by members is another one than the numbers alone would give."""
    return (
        line.share is not None
        and bool(line.row.allocation.ratio_count)
        and line.row.allocation.ratio_count != line.share.count
    )


def _shown() -> Listing[AllocationLine]:
    columns: list[Column[AllocationLine]] = []
    for column in ALLOCATION.columns:
        if column.name == "congress_code":
            continue
        columns.append(replace(column, value=_through(column.value)))  # type: ignore[arg-type]  # the row within the line
        if column.name == "ratio_count":
            columns.append(Column(QUOTA, N_("Exact quota"), _quota, 9, Align.RIGHT))
    return Listing(
        "allocation-shown",
        ALLOCATION.title,
        tuple(columns),
        lambda _lists, _scope: [],
        lambda line: line.row.organisation,
    )


def _through(value: Callable[[AllocationRow], Any]) -> Callable[[AllocationLine], Any]:
    return lambda line: value(line.row)


def _quota(line: AllocationLine) -> Any:
    return float(line.share.quota) if line.share is not None else None


ALLOCATION_SHOWN = _shown()


class AllocationModel(EditModel[AllocationLine]):
    """The shares; the organisation is chosen in a new row only."""

    def __init__(self, choices: Choices, store: Callable[[Change], None]) -> None:
        editings = {ORGANISATION: _required(choices)}
        editings |= {name: FieldEditing(field_of(Allocation, name)) for name in (*NUMBERS, "note")}
        looks: dict[str, CellLook[AllocationLine]] = {
            QUOTA: CellLook(text=_quota_words, tip=quota_tip),
            "ratio_count": CellLook(mark=lambda line: INFORMATION if _differs(line) else "", tip=quota_tip),
        }
        super().__init__(ALLOCATION_SHOWN, lambda line: line.id, editings, store, looks=looks, can_add=True)

    def editing_at(self, index: Index) -> FieldEditing | None:
        """How a cell is edited; whose share it is stays."""
        editing = super().editing_at(index)
        is_standing = index.isValid() and not self.is_new_row(index)
        if editing is not None and is_standing and self.columns[index.column()].name == ORGANISATION:
            return None
        return editing

    def total_of(self, column: str) -> int:
        """The sum of a column over the rows shown."""
        at = self.column_at(column)
        return sum(int(self.columns[at].value(line) or 0) for line in self.shown_rows)


def _quota_words(line: AllocationLine) -> str:
    return decimal(float(line.share.quota)) if line.share is not None else ""


def _required(choices: Choices) -> FieldEditing:
    return choices.organisations.editing(field_of(Allocation, "organisation_id"))


def share_row(line: AllocationLine) -> Allocation:
    """The stored share of a line."""
    return line.row.allocation
