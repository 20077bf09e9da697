"""Thousands of new rows: inserted column by column, each column turned for the database as a whole; their images made by the database.

Core and Python do the same row by row and parameter by parameter, which takes longer than the database itself.
"""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from typing import Any

import sqlalchemy as sa

from congress_app.storage.kinds import TextTuple

FROM = 50  # below so many rows the way through Core is as fast


def insert(connection: sa.Connection, table: sa.Table, columns: Mapping[str, Sequence[Any]]) -> None:
    """Insert rows given as columns of equal length; columns that are not given are left to their defaults."""
    dialect = connection.dialect
    statement = sa.insert(table).compile(dialect=dialect, column_keys=list(columns))
    order = statement.positiontup
    if order is None:  # a driver that wants names
        rows = [dict(zip(columns, values, strict=True)) for values in zip(*columns.values(), strict=True)]
        connection.execute(sa.insert(table), rows)
        return
    turned = [_turned(table.c[name].type, columns[name], dialect) for name in order]
    connection.exec_driver_sql(str(statement), list(zip(*turned, strict=True)))


def keep_images(
    connection: sa.Connection, log: sa.Table, step_id: int, table: sa.Table, names: Sequence[str], ids: Sequence[str]
) -> None:
    """Write down new rows as their step left them: these columns as JSON, in the form of `Shape.image`."""
    pairs = [part for name in names for part in (sa.literal_column(f"'{name}'"), _as_json(table.c[name]))]
    wanted = sa.func.json_each(json.dumps(ids)).table_valued("value")
    image = sa.select(
        sa.literal(step_id), sa.literal(table.name), table.c.id, sa.func.json_object(*pairs, type_=sa.Text)
    ).join_from(wanted, table, table.c.id == wanted.c.value)
    connection.execute(sa.insert(log).from_select(["step_id", "entity", "row_id", "after"], image))


def _as_json(column: sa.Column[Any]) -> sa.ColumnElement[Any]:
    return sa.func.json(column) if isinstance(column.type, TextTuple) else column


def _turned(kind: sa.types.TypeEngine[Any], values: Sequence[Any], dialect: sa.Dialect) -> Sequence[Any]:
    turn = kind.dialect_impl(dialect).bind_processor(dialect)
    return values if turn is None else [turn(value) for value in values]
