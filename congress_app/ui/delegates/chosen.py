"""Which delegates of the register are chosen."""

from __future__ import annotations

from congress_app.domain.delegates import Delegate
from congress_app.listings.delegates import DelegateRow
from congress_app.ui.common.grid import Grid
from congress_app.ui.delegates.delegate_model import DelegateModel


class Chosen:
    """The delegates selected in a register, in the order on screen; else the current one."""

    def __init__(self, grid: Grid, model: DelegateModel) -> None:
        self._grid, self._model = grid, model

    @property
    def rows(self) -> list[DelegateRow]:
        """Their rows."""
        keys = self._grid.kept.keys or [self._grid.kept.current]
        return [row for key in keys if (row := self._model.row_of(key)) is not None]

    @property
    def delegates(self) -> list[Delegate]:
        """Themselves."""
        return [row.delegate for row in self.rows]

    @property
    def count(self) -> int:
        """Whether none, one or several (2) are chosen: cheap, also where thousands are."""
        selection = self._grid.selectionModel().selection()
        rows: set[int] = set()
        for n in range(selection.count()):
            rows.update(range(selection.at(n).top(), min(selection.at(n).bottom(), selection.at(n).top() + 1) + 1))
            if len(rows) > 1:
                return 2
        return 1 if self._grid.kept.current else 0
