"""The columns of the agenda: their titles and widths, and how their cells are edited."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from congress_app.domain.agenda import AgendaItem, Session
from congress_app.domain.fields import field_of
from congress_app.i18n import N_, NP_
from congress_app.ui.agenda.nodes import Line, LineKind
from congress_app.ui.common.cell_field import FieldEditing
from congress_app.ui.common.options import Option
from congress_app.ui.common.party import PartyEditing

NUMBER, TIME, MINUTES, TITLE, PRESENTER, KIND, VOTE = range(7)

MARK_WIDTH = 40  # of a column that shows only its marks


@dataclass(frozen=True, slots=True)
class AgendaColumn:
    """A column: the name of the field that an edit of an item means, the msgid of its title, its width in points (0 = what is left)."""

    name: str
    title: str
    width: int


COLUMNS = (
    AgendaColumn("number", N_("No."), 90),
    AgendaColumn("starts_at", NP_("column", "Time"), 106),
    AgendaColumn("minutes", N_("Minutes"), 72),
    AgendaColumn("title", N_("Content"), 0),
    AgendaColumn("presenter", N_("Presenter"), 168),
    AgendaColumn("kind", N_("Kind"), 82),
    AgendaColumn("vote", N_("Vote"), 84),
)
ITEM_FIELDS = {column.name: at for at, column in enumerate(COLUMNS) if column.name != "number"}


class Editings:
    """How cells are edited. persons: who is offered, asked for each time. of_item: by field, for new items."""

    def __init__(self, persons: Callable[[], Sequence[Option]]) -> None:
        self.of_item = {name: FieldEditing(field_of(AgendaItem, name)) for name in ITEM_FIELDS if name != "presenter"}
        self.of_item["presenter"] = PartyEditing(field_of(AgendaItem, "presenter"), persons)
        self._of_standing = {**self.of_item, **kept(AgendaItem, "minutes", "kind")}
        self._of_session: dict[str, FieldEditing] = {
            **kept(Session, "starts_at"),
            "title": FieldEditing(field_of(Session, "title")),
            "presenter": PartyEditing(field_of(Session, "presiding"), persons),
        }

    def of(self, line: Line, column: int) -> FieldEditing | None:
        """How a cell is edited; None when it is not: the minutes of an item are the sum of its parts."""
        name = COLUMNS[column].name
        if line.kind is LineKind.SESSION:
            return self._of_session.get(name)
        if line.item is not None and line.item.timed.is_parent and name == "minutes":
            return None
        return (self.of_item if line.item is None else self._of_standing).get(name)


def field_name(line: Line, column: int) -> str:
    """The field that a cell stands for: a session's `presiding` stands where an item has its presenter."""
    name = COLUMNS[column].name
    return "presiding" if line.kind is LineKind.SESSION and name == "presenter" else name


def kept(entity: type, *names: str) -> dict[str, FieldEditing]:
    """The editing of fields that are never empty: emptied, they would silently take their default."""
    return {name: FieldEditing(field_of(entity, name)).never_emptied for name in names}


def party_editing(entity: type, name: str, persons: Callable[[], Sequence[Option]]) -> PartyEditing:
    """The editing of a person or a text in a form."""
    return PartyEditing(field_of(entity, name), persons)
