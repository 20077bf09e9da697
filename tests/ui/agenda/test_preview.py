"""What an agenda would become, before it is stored."""

from __future__ import annotations

import dataclasses

from congress_app.bootstrap import App
from congress_app.domain.choices import HalfDay, PhaseKind
from congress_app.domain.congresses import Congress
from congress_app.domain.fields import Id
from congress_app.listings.agenda import SessionRow
from congress_app.listings.listing import Scope
from congress_app.ui.agenda import preview
from congress_app.ui.agenda.reading import read_agenda


def test_a_copy_is_shown_on_the_half_days_of_the_congress_that_takes_it(
    app: App, congress_id: str, sessions: list[SessionRow]
) -> None:
    data = read_agenda(app.lists, Scope(app.as_of(), Id[Congress](congress_id)))
    own = [row for row in sessions if row.phase.congress_id == congress_id]
    assert [each.heading for each in preview.of_copy(own, data)] == [
        "Phiên trù bị, ngày thứ 1, buổi sáng",
        "Phiên chính thức, ngày thứ 1, buổi sáng",
        "Phiên chính thức, ngày thứ 1, buổi chiều",
    ]
    phases = tuple(
        dataclasses.replace(phase, starts_half=HalfDay.AFTERNOON) if phase.kind is PhaseKind.OFFICIAL else phase
        for phase in data.phases
    )
    made = preview.of_copy(own, dataclasses.replace(data, phases=phases))
    assert [each.heading for each in made] == [
        "Phiên trù bị, ngày thứ 1, buổi sáng",
        "Phiên chính thức, ngày thứ 1, buổi chiều",
        "Phiên chính thức, ngày thứ 1, buổi chiều",
    ]
    assert [line.presenter for line in made[0].lines] == [row.stored.presenter for row in own[0].items]
    assert preview.of_copy(own, dataclasses.replace(data, row=None)) == []
