"""What our own annex of assignments says in its cells besides names: that nobody is assigned, a role, a clash, who was replaced."""

from __future__ import annotations

import re
from collections.abc import Mapping

from congress_app.i18n.folding import fold
from congress_app.services.importing.plan_rows import ROLE_CELLS

_NOBODY = re.compile(r"\(?chua (?:co )?(?:phan cong|bo tri)\)?|\(?chua co\)?")
_DERIVED = re.compile(r"(?:[^:]{1,80}: )?\(\*\)|thay dong chi ")
_ROLES = frozenset(("phu trach dia ban", "chi dao cong tac chuan bi", "thanh vien to cong tac", "cung du"))


def is_for_nobody(cells: Mapping[str, str]) -> bool:
    """Whether a row says in words that nobody is assigned, and names nobody for another role."""
    said = _NOBODY.fullmatch(fold(cells.get("member", "")).strip())
    return said is not None and not any(cells.get(name) for name in ROLE_CELLS)


def without_own_remarks(cells: Mapping[str, str]) -> dict[str, str]:
    """A row whose remark keeps what an office wrote: what follows from the plan is left out, a role goes where roles stand."""
    made = dict(cells)
    if _NOBODY.fullmatch(fold(made.get("member", "")).strip()) and not is_for_nobody(made):
        made["member"] = ""
    kept = []
    for line in made.get("note", "").splitlines():
        plain = fold(line).strip()
        if plain in _ROLES and "role" not in cells:
            made["role"] = line.strip()
        elif not _DERIVED.match(plain):
            kept.append(line)
    if "note" in made:
        made["note"] = "\n".join(kept).strip()
    return made
