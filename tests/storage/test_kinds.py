"""How values are kept."""

from __future__ import annotations

import datetime as dt

import pytest

from congress_app.domain.agenda import AgendaItem, ProgrammeIssue, Session
from congress_app.domain.fields import field_of
from congress_app.domain.organisations import Organisation
from congress_app.domain.partial_date import PartialDate
from congress_app.storage.kinds import instant, instant_text, kind_of, standing_default

VIETNAM = dt.timezone(dt.timedelta(hours=7))


def test_instants_are_kept_in_utc_and_sort_as_text() -> None:
    at = dt.datetime(2025, 7, 18, 7, 30, tzinfo=VIETNAM)
    assert instant_text(at) == "2025-07-18T00:30:00.000000Z"
    assert instant().process_result_value(instant_text(at), None) == at  # type: ignore[arg-type]
    assert instant_text(at) < instant_text(at + dt.timedelta(microseconds=1))


def test_an_instant_without_its_zone_is_refused() -> None:
    with pytest.raises(ValueError, match="zone"):
        instant_text(dt.datetime(2025, 7, 18))  # noqa: DTZ001 - that is what is refused


@pytest.mark.parametrize(
    ("cls", "name", "value", "cell"),
    [
        (Organisation, "founded_on", PartialDate(1965, 3), "1965-03"),
        (Organisation, "name", "Xã Toàn Thắng", "Xã Toàn Thắng"),
        (Session, "starts_at", dt.time(7, 30), "07:30"),
        (ProgrammeIssue, "issued_at", dt.datetime(2025, 7, 18, tzinfo=dt.UTC), "2025-07-18T00:00:00.000000Z"),
        (AgendaItem, "is_parallel", True, True),
        (AgendaItem, "minutes", 15, 15),
    ],
)
def test_values_stand_in_an_image_and_come_back(cls: type, name: str, value: object, cell: object) -> None:
    kind = kind_of(field_of(cls, name))
    assert kind.dump(value) == cell
    assert kind.read(cell) == value


@pytest.mark.parametrize(
    ("cls", "name", "default"),
    [
        (AgendaItem, "minutes", "10"),
        (AgendaItem, "is_parallel", "0"),
        (AgendaItem, "note", ""),
        (AgendaItem, "kind", "other"),
        (AgendaItem, "title", None),
        (AgendaItem, "starts_at", None),
        (Session, "starts_at", "07:30"),
    ],
)
def test_standing_defaults(cls: type, name: str, default: str | None) -> None:
    assert standing_default(field_of(cls, name)) == default
