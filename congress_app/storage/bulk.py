"""Inserts thousands of rows column by column: a statement is put together once, and each column is turned for the database as a whole.

Core does the same row by row and parameter by parameter, which takes longer than the database itself.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

import sqlalchemy as sa

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


def _turned(kind: sa.types.TypeEngine[Any], values: Sequence[Any], dialect: sa.Dialect) -> Sequence[Any]:
    turn = kind.dialect_impl(dialect).bind_processor(dialect)
    return values if turn is None else [turn(value) for value in values]
