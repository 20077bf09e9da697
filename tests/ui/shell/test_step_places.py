"""Where what was undone is seen: part, row and congress."""

from __future__ import annotations

from congress_app.bootstrap import App
from congress_app.domain.agenda import Session
from congress_app.domain.choices import BodyKind
from congress_app.domain.congresses import Congress, Phase
from congress_app.ui.common.desk import Visit
from congress_app.ui.shell.step_places import StepPlace, place_of_step


def congress_of(app: App) -> Congress:
    return app.lists.rows(Congress)[0]


def test_a_session_leads_to_its_congress(app: App) -> None:
    congress, phase = congress_of(app), app.lists.rows(Phase)[0]
    session = app.services.agenda.add_session(phase.id, {}).value
    assert place_of_step(app, "agenda") == StepPlace(Visit("agenda", session.id), congress.id)


def test_a_row_that_is_gone_leads_to_the_part(app: App) -> None:
    app.services.agenda.add_session(app.lists.rows(Phase)[0].id, {})
    app.file.undo()
    assert app.lists.rows(Session) == []
    assert place_of_step(app, "agenda") == StepPlace(Visit("agenda"))


def test_a_phase_is_seen_at_its_congress(app: App) -> None:
    congress = congress_of(app)
    app.services.congresses.move([congress.id], 1)
    assert place_of_step(app, "calendar") == StepPlace(Visit("calendar", congress.id), congress.id)


def test_a_member_is_seen_at_its_body(app: App) -> None:
    congress = congress_of(app)
    body = app.services.bodies.add(congress.id, BodyKind.PRESIDIUM, {}).value
    app.services.bodies.add_members(body.id, [{"name": "Lê Thị Bưởi"}])
    assert place_of_step(app, "bodies") == StepPlace(Visit("bodies", body.id), congress.id)


def test_an_undo_is_the_newest_step(app: App) -> None:
    congress = congress_of(app)
    app.services.congresses.move([congress.id], 1)
    app.services.office.change({"place_name": "Bưởi"})
    app.file.undo()
    app.file.undo()
    assert place_of_step(app, "calendar") == StepPlace(Visit("calendar", congress.id), congress.id)


def test_an_own_rule_is_seen_at_its_rule(app: App) -> None:
    app.services.office.set_rule("agenda.half_day_minutes", "270", "Công văn số 12-CV/TU")
    assert place_of_step(app, "rules") == StepPlace(Visit("rules", "agenda.half_day_minutes"))


def test_a_unit_of_a_team_is_seen_at_its_team(app: App) -> None:
    team = app.services.committees.add_team({"name": "Tổ chỉ đạo số 1"}).value
    app.services.committees.set_team_units(team.id, [congress_of(app).organisation_id])
    assert place_of_step(app, "committees") == StepPlace(Visit("committees", team.id))
