"""The cover and the label of a folder."""

from __future__ import annotations

from congress_app.documents.builders import dossier_cover
from tests.desk import Desk
from tests.documents.documents_of import with_documents
from tests.documents.paper_text import compare, paper_text
from tests.documents.papers_of import commune_congress, request


def test_the_cover_of_a_dossier_and_of_a_part(office: Desk) -> None:
    made = with_documents(office)
    compare("dossier_cover", dossier_cover.build(request(office, made.congress)))
    part = paper_text(dossier_cover.build(request(office, made.congress, group="office")))
    assert "_Gồm 13 tờ_" in part


def test_one_label_or_one_for_each_part(office: Desk) -> None:
    made = with_documents(office)
    whole, each = (dossier_cover.spines(request(office, made.congress, parts=parts)) for parts in ("all", "each"))
    assert [len(whole.labels), len(each.labels), whole.width] == [1, 2, 30]
    assert [label.foot.split("   ")[0] for label in each.labels] == ["Tiểu ban Văn kiện", "Văn phòng cấp ủy"]
    assert dossier_cover.spines(request(office, commune_congress(office), parts="each")).labels[0].head


def test_the_label_is_a_pdf_as_wide_as_asked_for(office: Desk) -> None:
    made = with_documents(office)
    drawn = [dossier_cover.draw_spines(request(office, made.congress, width=width)) for width in ("25", "50")]
    assert [each[:4] for each in drawn] == [b"%PDF", b"%PDF"]
    assert drawn[0] != drawn[1]
