"""The role that words of an office mean: “Dự, phát biểu”, “Phụ trách địa bàn”, “Thành viên Tổ công tác số 2”."""

from __future__ import annotations

import re

from congress_app.domain.assignment_choices import AssignmentRole
from congress_app.domain.reading import read_choice
from congress_app.i18n.folding import fold

# The first that is found among the words says the role (congress-practice 5.1).
_WORDS: tuple[tuple[str, AssignmentRole], ...] = (
    (r"phat bieu", AssignmentRole.SPEAKER),
    (r"^thanh vien$", AssignmentRole.TEAM),
    (r"\bto (?:cong tac|chi dao|giup viec|thuong truc|so)\b|\bto \d|thanh vien to|to (?:truong|pho|vien)\b", AssignmentRole.TEAM),
    (r"dia ban|phu trach|theo doi", AssignmentRole.AREA),
    (r"chuan bi|huong dan|duyet (?:van kien|nhan su|dai hoi)", AssignmentRole.STEERING),
    (r"cung du|du them|tham du cung|cung tham du|thap tung|di cung|cung di", AssignmentRole.EXTRA),
    (r"chu tri|\bdu\b|tham du|chi dao dai hoi|thay mat", AssignmentRole.SPEAKER),
    (r"chi dao", AssignmentRole.STEERING),
)  # fmt: skip


def role_of(text: str) -> AssignmentRole:
    """The role that a text means; nothing said is to attend and speak.

    Raises:
        BadValue: the words mean no role.
    """
    plain = fold(text)
    if not plain:
        return AssignmentRole.SPEAKER
    own = next((each for each in AssignmentRole if plain in (each.value, fold(each.printed))), None)
    if own is not None:
        return own
    meant = next((role for words, role in _WORDS if re.search(words, plain)), None)
    if meant is not None:
        return meant
    return AssignmentRole.of(read_choice(AssignmentRole, text).value)
