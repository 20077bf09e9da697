from __future__ import annotations

import pytest

from congress_app.domain.bodies import Body, BodyMember
from congress_app.domain.choices import BodyKind, ChosenBy, CommitteeBy, CongressForm, OrganisationKind
from congress_app.domain.congresses import Congress
from congress_app.domain.fields import Id
from congress_app.services.bodies import Bodies
from congress_app.services.body_blocks import BodyBlocks, MemberChanges
from congress_app.services.congresses import Congresses
from congress_app.services.organisations import Organisations
from tests.data_files import MemoryFile, memory_file


@pytest.fixture
def file() -> MemoryFile:
    return memory_file()


def _congress(file: MemoryFile, kind: OrganisationKind = OrganisationKind.COMMUNE, **values: object) -> Id[Congress]:
    organisation = Organisations(file.run).add({"name": "Đảng bộ xã Toàn Thắng", "kind": kind}).value
    about = {"organisation_id": organisation.id, "term": "2025-2030", **values}
    return Id(Congresses(file.run).add(about, {}).value.id)


def test_the_usual_bodies_of_a_congress_that_elects_nobody(file: MemoryFile) -> None:
    outcome = BodyBlocks(file.run).add_usual(_congress(file))
    assert outcome.step is not None
    assert outcome.step.words == "Thêm các cơ quan thông thường"
    assert [(body.kind, body.proposed_count, body.chosen_by) for body in outcome.value] == [
        (BodyKind.PRESIDIUM, 5, ChosenBy.ELECTED),
        (BodyKind.SECRETARIAT, 2, ChosenBy.ELECTED),
        (BodyKind.VERIFICATION_BOARD, 3, ChosenBy.ELECTED),
        (BodyKind.DOCUMENTS_SUBCOMMITTEE, 0, ChosenBy.APPOINTED),
        (BodyKind.SERVICE_SUBCOMMITTEE, 0, ChosenBy.APPOINTED),
        (BodyKind.PROPAGANDA_SUBCOMMITTEE, 0, ChosenBy.APPOINTED),
    ]


def test_an_election_wants_who_counts_and_all_members_need_no_verification(file: MemoryFile) -> None:
    congress_id = _congress(file, committee_by=CommitteeBy.ELECTED, form=CongressForm.MEMBERS)
    kinds = {body.kind for body in BodyBlocks(file.run).add_usual(congress_id).value}
    assert {BodyKind.COUNTING_BOARD, BodyKind.PERSONNEL_SUBCOMMITTEE} <= kinds
    assert BodyKind.VERIFICATION_BOARD not in kinds


def test_a_province_proposes_more_and_what_stands_is_left_alone(file: MemoryFile) -> None:
    congress_id = _congress(file, OrganisationKind.PROVINCE)
    Bodies(file.run).add(congress_id, BodyKind.SECRETARIAT, {"proposed_count": 4})
    BodyBlocks(file.run).add_usual(congress_id)
    sizes = {body.kind: body.proposed_count for body in file.rows(Body)}
    assert (sizes[BodyKind.PRESIDIUM], sizes[BodyKind.SECRETARIAT]) == (11, 4)
    assert BodyBlocks(file.run).add_usual(congress_id).step is None


def test_a_block_of_members_is_one_step(file: MemoryFile) -> None:
    body = Bodies(file.run).add(_congress(file), BodyKind.PRESIDIUM, {}).value
    Bodies(file.run).add_members(Id(body.id), [{"name": "Quách Bá Hùng"}])
    (member,) = file.rows(BodyMember)
    changes = MemberChanges(((member, {"function": "Chủ trì"}),), ({"name": "Đinh Kim Hà"}, {"name": "Bùi Hữu Sơn"}))
    outcome = BodyBlocks(file.run).change_members(Id(body.id), changes)
    assert outcome.value == 3
    assert outcome.step is not None
    assert outcome.step.words == "Dán danh sách thành viên"
    assert [(each.name, each.function) for each in file.rows(BodyMember)] == [
        ("Quách Bá Hùng", "Chủ trì"),
        ("Đinh Kim Hà", ""),
        ("Bùi Hữu Sơn", ""),
    ]
    file.undo()
    assert [each.name for each in file.rows(BodyMember)] == ["Quách Bá Hùng"]
