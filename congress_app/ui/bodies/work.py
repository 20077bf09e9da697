"""What the part does: reads the bodies, hands verbs to the writer, and reads again."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from typing import Any

from PySide6.QtCore import QObject, QTimer, Signal

from congress_app.domain.bodies import Body, BodyMember
from congress_app.domain.choices import BodyKind
from congress_app.domain.congresses import Congress
from congress_app.domain.fields import Id
from congress_app.i18n import say
from congress_app.listings.bodies import BodyRow
from congress_app.runtime.errors import UserError
from congress_app.services.body_blocks import BodyBlocks, MemberChanges
from congress_app.services.work import Outcome
from congress_app.ui.bodies.reading import BodiesData, named, read_bodies
from congress_app.ui.common.desk import Desk
from congress_app.ui.common.edits import Change
from congress_app.ui.common.party import party_values


class BodiesWork(QObject):
    """data_changed: other rows (`BodiesData`). stored, refused: a change of members (and why). wanted: a body to be shown."""

    data_changed = Signal(object)
    stored = Signal(object)
    refused = Signal(object, str)
    wanted = Signal(str)

    def __init__(self, desk: Desk, parent: QObject) -> None:
        super().__init__(parent)
        self.desk = desk
        self.data = BodiesData()
        self._services = desk.app.services
        self._blocks = BodyBlocks(self._services.run)
        self._asked = 0
        self._wish = ""
        self._is_due = False
        self._soon = QTimer(self, singleShot=True, interval=0)
        self._soon.timeout.connect(self._read)
        desk.writer.waiting_changed.connect(self._on_waiting_changed)

    def load(self) -> None:
        """Read the bodies as soon as what is under way is committed."""
        self._soon.start()

    def body(self, key: str) -> BodyRow | None:
        """A body by its id."""
        return next((each for each in self.data.bodies if each.id == key), None)

    # verbs

    def add_body(self, kind: BodyKind) -> None:
        """Add a body."""
        self._run(partial(self._services.bodies.add, self._congress_id, kind, {}), wanted=lambda body: str(body.id))

    def add_usual(self) -> None:
        """Add the usual bodies."""
        self._run(
            partial(self._blocks.add_usual, self._congress_id), wanted=lambda made: str(made[0].id) if made else ""
        )

    def edit(self, body: Body, name: str, value: Any, on_error: Callable[[str], None]) -> None:
        """Store one field of a body."""
        call = partial(self._services.records.change, Body, Id[Body](body.id), {name: value}, label_row=body)

        def failed(error: BaseException) -> None:
            if isinstance(error, UserError):
                on_error(say(error))

        self._run(call, on_error=failed)

    def store(self, body_id: str, change: Change) -> None:
        """Store edits of members and new members of a body as one step."""
        row = self.body(body_id)
        if row is None:
            return
        members = {each.member.id: each.member for each in row.members}
        values: dict[str, dict[str, Any]] = {}
        for edit in change.edits:
            values.setdefault(edit.key, {}).update(self._values({edit.column: edit.value}))
        edits = tuple((members[Id(key)], each) for key, each in values.items() if key in members)
        new = tuple(self._values(each) for each in change.new_rows)
        self._run(
            self._call(Id[Body](body_id), edits, new),
            on_done=lambda _outcome: self.stored.emit(change),
            on_error=partial(self._on_refused, change),
        )

    def move(self, body_id: str, keys: Sequence[str], before: str) -> None:
        """Put members before another one, or at the end."""
        row = self.body(body_id)
        members = {str(each.member.id): named(each) for each in row.members} if row is not None else {}
        moving = [members[key] for key in keys if key in members]
        if moving:
            self._run(partial(self._services.bodies.move_members, moving, members.get(before)))

    def link(self, on_done: Callable[[Outcome[int]], None]) -> None:
        """Make members whose name is typed links to the delegates of that name."""
        self._run(partial(self._services.bodies.link_members, self._congress_id), on_done)

    def delete(self, rows: Sequence[Body] | Sequence[BodyMember], on_done: Callable[[Outcome[Any]], None]) -> None:
        """Delete bodies or members."""
        self._run(partial(self._services.records.delete, rows), on_done)

    # inside

    @property
    def _congress_id(self) -> Id[Congress]:
        return Id[Congress](self.desk.congress_id)

    def _values(self, typed: Any) -> dict[str, Any]:
        made = dict(typed)
        if "name" in made:
            text = str(made.pop("name") or "")
            made |= self._member(text)
        return made

    def _member(self, text: str) -> dict[str, Any]:
        """Who a typed name is: a delegate of the congress before any other person."""
        told = partial(party_values, "name", text, has_address=False, person_field="person_id")
        found = told(persons=self.data.delegates)
        return found if found["person_id"] else told(persons=self.data.persons)

    def _call(
        self, body_id: Id[Body], edits: tuple[tuple[BodyMember, dict[str, Any]], ...], new: tuple[dict[str, Any], ...]
    ) -> Callable[[], Outcome[Any]]:
        if edits and new:
            return partial(self._blocks.change_members, body_id, MemberChanges(edits, new))
        if new:
            return partial(self._services.bodies.add_members, body_id, new)
        if len(edits) == 1:
            member, values = edits[0]
            differing = {name: value for name, value in values.items() if getattr(member, name) != value} or values
            return partial(
                self._services.records.change, BodyMember, Id[BodyMember](member.id), differing, label_row=member
            )
        return partial(self._services.records.change_many, BodyMember, edits)

    def _run(
        self,
        call: Callable[[], Outcome[Any]],
        on_done: Callable[[Outcome[Any]], None] | None = None,
        on_error: Callable[[BaseException], None] | None = None,
        wanted: Callable[[Any], str] | None = None,
    ) -> None:
        def done(outcome: Outcome[Any]) -> None:
            self._wish = wanted(outcome.value) if wanted is not None else self._wish
            if on_done is not None:
                on_done(outcome)
            self.load()

        def failed(error: BaseException) -> None:
            if on_error is not None:
                on_error(error)
            elif isinstance(error, UserError):
                self.desk.messages.tell_error(error)
            self.load()

        self.desk.write(call, done, failed, owner=self)

    def _read(self) -> None:
        if self.desk.writer.waiting:
            self._is_due = True
            return
        self._is_due = False
        self._asked += 1
        lists, scope = self.desk.app.lists, self.desk.congress_scope
        self.desk.read(lambda: read_bodies(lists, scope()), partial(self._on_read, self._asked), owner=self)

    def _on_read(self, asked: int, data: BodiesData) -> None:
        if asked != self._asked:
            return
        self.data = data
        self.data_changed.emit(data)
        if self._wish:
            wish, self._wish = self._wish, ""
            self.wanted.emit(wish)

    def _on_waiting_changed(self, waiting: int) -> None:
        if not waiting and self._is_due:
            self.load()

    def _on_refused(self, change: Change, error: BaseException) -> None:
        if isinstance(error, UserError):
            self.refused.emit(change, say(error))
