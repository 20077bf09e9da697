"""Edits and new rows of the register as one step; who goes to another delegation leads no longer."""

from __future__ import annotations

from congress_app.domain.congresses import Congress
from congress_app.domain.delegate_choices import DelegationRole
from congress_app.domain.delegates import Delegate
from congress_app.domain.fields import Id
from congress_app.services.delegate_rows import DelegateRows
from tests.desk import Desk


def test_edits_and_new_rows_are_one_step(office: Desk) -> None:
    congress_id = Id[Congress](office.congress().id)
    rows = DelegateRows(office.file.run)
    (first,) = rows.store(congress_id, [], [{"full_name": "Lê An"}]).value
    (second,) = rows.store(congress_id, [(first, {"unit": "UBND xã"})], [{"full_name": "Hà Ba"}]).value
    assert [(each.full_name, each.unit) for each in office.file.rows(Delegate)] == [("Lê An", "UBND xã"), ("Hà Ba", "")]
    office.file.undo()
    assert [(each.id, each.unit) for each in office.file.rows(Delegate)] == [(first.id, "")]
    assert second.full_name == "Hà Ba"


def test_who_goes_to_another_delegation_leads_no_longer(office: Desk) -> None:
    congress_id = Id[Congress](office.congress().id)
    one, other = (office.do.delegations.add(congress_id, {"name": name}).value for name in ("Đoàn 1", "Đoàn 2"))
    rows = DelegateRows(office.file.run)
    values = {"full_name": "Lê An", "delegation_id": one.id, "delegation_role": DelegationRole.HEAD}
    (head,) = rows.store(congress_id, [], [values]).value
    rows.store(congress_id, [(head, {"unit": "UBND xã"})], [])
    assert office.file.rows(Delegate)[0].delegation_role is DelegationRole.HEAD
    rows.store(congress_id, [(head, {"delegation_id": other.id})], [])
    assert office.file.rows(Delegate)[0].delegation_role is None
