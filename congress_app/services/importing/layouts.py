"""The columns of a list as they were looked at, remembered for the next list with the same headings."""

from __future__ import annotations

import dataclasses

from congress_app.domain.delegate_records import ImportLayout
from congress_app.services.work import Work


def remember(work: Work, kind: str, signature: str, mapping: str) -> None:
    """Remember what the columns under some headings are.

    Args:
        work: where it is stored.
        kind: of the import.
        signature: of the headings.
        mapping: the fields of the columns (JSON).
    """
    found = work.find(ImportLayout, kind=kind, signature=signature)
    if not found:
        work.save(ImportLayout(id=work.new_id(ImportLayout), kind=kind, signature=signature, mapping=mapping))
    elif found[0].mapping != mapping:
        work.save(dataclasses.replace(found[0], mapping=mapping))
