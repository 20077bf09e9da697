"""Sheets to sign on: one for each delegation."""

from __future__ import annotations

from congress_app.documents.builders import roll_call
from congress_app.documents.model import Section, SignatureBlock
from congress_app.domain.delegate_choices import DelegationRole
from tests.desk import Desk
from tests.documents.delegates_of import with_everybody
from tests.documents.papers_of import request


def test_each_delegation_has_a_sheet_signed_by_its_head(office: Desk) -> None:
    made = with_everybody(office, 16)
    document = roll_call.build(request(office, made.congress))
    ends = [block for block in document.blocks if isinstance(block, SignatureBlock)]
    heads = [each.full_name for each in made.delegates if each.delegation_role is DelegationRole.HEAD]
    assert [end.right.name for end in ends if end.right] == heads
    sections = [block.title for block in document.blocks if isinstance(block, Section)]
    assert sections == [each.name for each in made.delegations[1:]]


def test_a_group_that_is_no_delegation_is_signed_by_its_maker_alone(office: Desk) -> None:
    made = with_everybody(office, 16)
    document = roll_call.build(request(office, made.congress, who="guests"))
    [end] = [block for block in document.blocks if isinstance(block, SignatureBlock)]
    assert end.right is not None
    assert (end.right.authority, end.left) == (("NGƯỜI LẬP",), None)
