"""Tables are derived from the entities."""

from __future__ import annotations

import dataclasses

import pytest
import sqlalchemy as sa

from congress_app.domain.agenda import AgendaItem
from congress_app.domain.entities import BELONGS, ENTITIES
from congress_app.domain.fields import field_of, fields_of
from congress_app.domain.record import Record
from congress_app.storage import engines, tables
from congress_app.storage.kinds import standing_default
from tests.data_files import MemoryFile


def test_every_entity_has_its_table() -> None:
    assert list(tables.TABLES) == list(ENTITIES)
    assert tables.BY_NAME["agenda_item"] is AgendaItem


def test_columns_are_the_fields_and_what_is_computed() -> None:
    for cls, table in tables.TABLES.items():
        computed = [
            column.name for column in table.columns if column.name not in {field.name for field in fields_of(cls)}
        ]
        wanted = ["search_words"] * any(field.said.is_searched for field in fields_of(cls))
        assert computed == wanted + ["sort_key"] * any(field.said.is_sorted for field in fields_of(cls))


def test_references_are_deferred_and_indexed() -> None:
    for cls, table in tables.TABLES.items():
        for field in fields_of(cls):
            keys = list(table.c[field.name].foreign_keys)
            if field.refers_to is None:
                assert keys == []
                continue
            (key,) = keys
            assert (key.target_fullname, key.initially, key.deferrable) == (
                tables.table_name(field.refers_to) + ".id",
                "DEFERRED",
                True,
            )
            assert (key.ondelete, table.c[field.name].index) == (None, True)


def test_what_belongs_to_a_thing_refers_to_it() -> None:
    assert {(whole, field_of(part, name).refers_to) for whole, parts in BELONGS.items() for part, name in parts} == {
        (whole, whole) for whole in BELONGS
    }


def test_a_column_that_must_be_filled_has_a_standing_default_when_its_field_has_one() -> None:
    for cls in ENTITIES:
        for field in fields_of(cls):
            has_default = field.is_required and field.default is not dataclasses.MISSING
            assert (standing_default(field) is not None) == has_default, (cls, field.name)


@pytest.mark.parametrize("cls", ENTITIES)
def test_the_database_fills_in_the_defaults_of_the_entity(memory: MemoryFile, cls: type[Record]) -> None:
    """A row that an older release wrote has no value for a new field: it gets the default that a new row has."""
    table = tables.TABLES[cls]
    required = {field.name for field in fields_of(cls) if field.is_required and field.default is dataclasses.MISSING}
    quoted = ", ".join(f'"{name}"' for name in required)
    with memory.engine.connect() as connection:
        engines.bare(connection).execute("PRAGMA foreign_keys = OFF").fetchall()
        connection.exec_driver_sql(f"INSERT INTO {table.name} ({quoted}) VALUES ({', '.join('0' * len(required))})")
        defaulted = [field for field in fields_of(cls) if field.name not in required]
        row = connection.execute(sa.select(*(table.c[field.name] for field in defaulted))).one()
    assert row._asdict() == {field.name: field.default for field in defaulted}
