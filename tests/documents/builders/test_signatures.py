"""Who signs, and who receives a paper."""

from __future__ import annotations

from congress_app.documents.builders import signatures
from congress_app.documents.model import Recipients, Signature, SignatureBlock
from congress_app.domain.choices import CongressForm, OrganisationKind, ToneStyle
from congress_app.domain.organisations import Organisation
from tests.desk import Desk
from tests.documents.papers_of import request

DELEGATES, MEMBERS = "Các đồng chí đại biểu", "Các đồng chí đảng viên"


def signed(office: Desk, organisation: Organisation, form: CongressForm = CongressForm.DELEGATES) -> SignatureBlock:
    congress = office.congress(organisation, form=form)
    asked = request(office, congress)
    return signatures.committee_signature(asked, asked.congress())


def test_the_committee_that_convenes(office: Desk) -> None:
    committee = Signature(("T/M BAN THƯỜNG VỤ",), "BÍ THƯ")
    cases = {
        ("Đảng bộ xã A", OrganisationKind.COMMUNE): (committee, "Lưu Văn phòng Đảng ủy"),
        ("Đảng bộ tỉnh B", OrganisationKind.PROVINCE): (committee, "Lưu Văn phòng Tỉnh ủy"),
        ("Đảng bộ thành phố C", OrganisationKind.PROVINCE): (committee, "Lưu Văn phòng Thành ủy"),
        ("Chi bộ D", OrganisationKind.CELL): (Signature(("T/M CHI ỦY",), "BÍ THƯ"), "Lưu Chi bộ"),
    }
    for (name, kind), (right, archive) in cases.items():
        found = signed(office, office.organisation(name, kind=kind))
        assert found == SignatureBlock(right, Recipients((DELEGATES, archive)))
    members = signed(office, office.organisation("Chi bộ E", kind=OrganisationKind.CELL), CongressForm.MEMBERS)
    assert members.left == Recipients((MEMBERS, "Lưu Chi bộ"))


def test_the_office_signs_as_its_settings_say(office: Desk) -> None:
    commune, person = office.organisation(), office.person("Nguyễn Văn An", address="Đồng chí")
    values = {
        "authority": "T/M ĐẢNG ỦY",
        "signatory_post": "PHÓ BÍ THƯ",
        "signatory_id": person.id,
        "signatory": "ai đó",
    }
    office.do.office.change({"organisation_id": commune.id, **values})
    right = Signature(("T/M ĐẢNG ỦY",), "PHÓ BÍ THƯ", "Nguyễn Văn An")
    assert signed(office, commune) == SignatureBlock(right, Recipients((DELEGATES, "Lưu Văn phòng Đảng ủy")))
    assert signatures.office_signature(request(office), commune).left == Recipients(("Lưu Văn phòng Đảng ủy",))
    office.do.office.change(
        {"recipients": "- Như trên;\n\n - Ban Tổ chức Tỉnh ủy;\n- Lưu Văn phòng Đảng ủy.", "signatory_id": None}
    )
    block = SignatureBlock(
        Signature(("T/M ĐẢNG ỦY",), "PHÓ BÍ THƯ", "ai đó"),
        Recipients(("Như trên", "Ban Tổ chức Tỉnh ủy", "Lưu Văn phòng Đảng ủy")),
    )
    assert signed(office, commune) == block
    assert signatures.office_signature(request(office), commune) == block


def test_the_office_of_nobody_signs_without_recipients(office: Desk) -> None:
    block = signatures.office_signature(request(office), None)
    assert block == SignatureBlock(Signature(("T/M BAN THƯỜNG VỤ",), "BÍ THƯ"))


def test_labels_are_spelled_as_the_office_wants(office: Desk) -> None:
    office.do.office.change({"tone_style": ToneStyle.NEW})
    block = signed(office, office.organisation("Chi bộ thôn Hòa Bình", kind=OrganisationKind.CELL))
    assert block.right == Signature(("T/M CHI UỶ",), "BÍ THƯ")
    assert signed(office, office.organisation()).left == Recipients((DELEGATES, "Lưu Văn phòng Đảng uỷ"))


def test_the_presidium_signs_for_the_congress(office: Desk) -> None:
    assert signatures.presidium_signature(request(office)) == SignatureBlock(Signature(("T/M ĐOÀN CHỦ TỊCH",)))


def test_those_named_first_receive_it_before_those_of_the_settings(office: Desk) -> None:
    office.do.office.change({"recipients": "- B;\n- A."})
    left = signatures.office_signature(request(office), None, "A", "C").left
    assert left == Recipients(("A", "C", "B"))
