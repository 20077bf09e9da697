"""The slips for the organisations."""

from __future__ import annotations

from io import BytesIO
from typing import Any

import pytest
from pypdf import PdfReader

from congress_app.documents.builders import congress_slips
from congress_app.documents.making import render_document
from congress_app.documents.model import PageBreak, Table
from congress_app.documents.model_table import Density
from congress_app.documents.theme import load_theme
from congress_app.domain.assignment_choices import AssignmentRole
from congress_app.domain.fields import Id
from congress_app.i18n import say
from congress_app.runtime.errors import Refused
from tests.desk import Desk
from tests.documents.paper_text import compare
from tests.documents.papers_of import request
from tests.documents.plan_of import planned


def test_a_slip_for_each(office: Desk) -> None:
    planned(office)
    document = congress_slips.build(request(office))
    compare("congress_slips", document)
    assert sum(isinstance(block, PageBreak) for block in document.blocks) == 3


def test_one_organisation(office: Desk) -> None:
    planned(office)
    document = congress_slips.build(request(office, organisation="au co"))
    assert document.subject == (
        "các đồng chí được phân công dự, chỉ đạo Đại hội đại biểu Đảng bộ phường Âu Cơ lần thứ I, nhiệm kỳ 2025 - 2030"
    )


def test_an_organisation_to_which_nobody_comes_is_said(office: Desk) -> None:
    planned(office)
    with pytest.raises(Refused) as refusal:
        congress_slips.build(request(office, organisation="Mù Cang"))
    assert say(refusal.value) == "Chưa phân công ai dự đại hội của tổ chức đảng có tên “Mù Cang”."


def test_many_comrades_are_written_smaller_so_that_the_slip_stays_on_one_sheet(office: Desk) -> None:
    made = planned(office)
    congress = Id[Any](made.congresses["An Bình"].id)
    densities = []
    for name in ("Bình", "Dũng"):
        office.do.assignments.assign(made.people[name], [congress], AssignmentRole.EXTRA)
        document = congress_slips.build(request(office, organisation="an binh"))
        densities += [block.density for block in document.blocks if isinstance(block, Table)]
        assert len(PdfReader(BytesIO(render_document(document, load_theme(), "pdf"))).pages) == 1
    assert densities == [Density.SMALL, Density.TINY]
