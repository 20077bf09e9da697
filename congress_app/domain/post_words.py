"""What somebody is and where, in one phrase: the unit is not said twice."""

from __future__ import annotations

from congress_app.i18n.tones import canonical

_FEWEST = 2  # so many words must be the same for the post to run on into the unit: "Phó Chủ tịch" and "tịch" is chance


def post_at(post: str, unit: str) -> str:
    """`Bí thư, Chi bộ xóm Bái`; a unit that the post names already, or begins to name, runs on: `Phó Bí thư Đảng ủy xã Hòa Ninh`."""
    if not post or not unit:
        return post or unit
    if canonical(unit) in canonical(post):
        return post
    words, place = post.split(), unit.split()
    for count in range(min(len(words), len(place)), _FEWEST - 1, -1):
        if canonical(" ".join(words[-count:])) == canonical(" ".join(place[:count])):
            return " ".join([*words, *place[count:]])
    return f"{post}, {unit}"
