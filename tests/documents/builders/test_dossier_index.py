"""What lies in the dossier, and what is missing."""

from __future__ import annotations

from congress_app.documents.builders import dossier_index
from tests.desk import Desk
from tests.documents.documents_of import with_documents
from tests.documents.paper_text import compare, paper_text
from tests.documents.papers_of import request


def test_pieces_by_part_and_what_is_missing_below(office: Desk) -> None:
    made = with_documents(office)
    compare("dossier_index", dossier_index.build(request(office, made.congress)))


def test_each_part_stands_alone(office: Desk) -> None:
    made = with_documents(office)
    shown = paper_text(dossier_index.build(request(office, made.congress, group="documents")))
    assert "_(Phần do Tiểu ban Văn kiện lập)_" in shown
    assert ("Báo cáo chính trị trình Đại hội" in shown, "Băng ghi hình" in shown) == (True, False)
