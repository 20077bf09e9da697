"""What the fields of a template are filled with, for one congress. Their meanings stand in `template_fields`."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import TypeAlias

from congress_app.documents.builders.letterheads import committee_letterhead, congress_lines
from congress_app.documents.builders.paper import PaperRequest
from congress_app.documents.builders.sessions import days_text
from congress_app.documents.builders.signatures import archive, committee_signature
from congress_app.documents.builders.template_rows import bodies, members_of, sessions
from congress_app.documents.model import Letterhead
from congress_app.documents.papers import Words
from congress_app.documents.theme import load_theme
from congress_app.domain.choices import BodyKind, CommitteeBy, OrganisationKind
from congress_app.domain.naming import committee_name, congress_kind, spaced_term
from congress_app.domain.organisations import Organisation
from congress_app.domain.persons import Person
from congress_app.domain.statistics.roll import presences
from congress_app.i18n import dates
from congress_app.i18n.numbers import roman
from congress_app.listings.congresses import CongressRow
from congress_app.services.report_rows import report_rows

TemplateData: TypeAlias = Mapping[str, object]
"""The values of the fields by their tags; "" is not known, and stays to be filled in by hand."""

NBSP = "\u00a0"
_UNIT = re.compile(r"^(?:đảng bộ|chi bộ)\s+", re.IGNORECASE)
_LEVEL = re.compile(r"^(xã|phường|đặc khu|tỉnh|thành phố)\s", re.IGNORECASE)
_LONGEST_KEPT = 22
_SECRETARY = re.compile(r"^bí thư\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class _Subject:
    """What the fields are about: the congress, the committee above, the words of this paper, its number and date."""

    request: PaperRequest
    row: CongressRow
    words: Words
    above: Organisation | None
    number: str
    on: dt.date | None

    @property
    def is_provincial(self) -> bool:
        """Whether the congress is that of a province or city."""
        return self.row.organisation.kind is OrganisationKind.PROVINCE


def template_data(request: PaperRequest, number: str = "", on: dt.date | None = None) -> TemplateData:
    """The fields of a congress.

    Args:
        request: the congress, the office and its rule set.
        number: that of the paper, as `05` or `05-NQ/ĐH`; blanks to be filled in where it has none yet.
        on: its date, as far as it is known.

    Raises:
        Refused: no congress is chosen. NotFound: it is gone.
    """
    row = request.congress()
    words, above = request.words("template_data"), request.above(row.organisation)
    about = _Subject(request, row, words, above, number.partition("-")[0], on)
    return {**_congress(about), **_organisation(about), **_form(about), **_conditions(about), **_lists(about)}


def _congress(about: _Subject) -> dict[str, object]:
    row, congress = about.row, about.row.congress
    preparatory, official = row.preparatory, row.official
    presidium = members_of(about.request, BodyKind.PRESIDIUM)
    summoned = congress.delegate_count or _counted(about.request)
    return {
        "ten_dai_hoi": row.title,
        "loai_dai_hoi": congress_kind(congress.form, row.organisation.kind),
        "lan_thu": roman(congress.ordinal),
        "nhiem_ky": spaced_term(congress.term),
        "nhiem_ky_truoc": _term_before(congress.term),
        "nam_cuoi_nhiem_ky": _years(congress.term)[-1] if _years(congress.term) else "",
        "thoi_gian": days_text(row.opens_on, row.closes_on) if row.opens_on and row.closes_on else "",
        "ngay_tru_bi": dates.short_date(preparatory.starts_on) if preparatory else "",
        "ngay_khai_mac": dates.short_date(official.starts_on) if official else "",
        "ngay_be_mac": dates.short_date(official.ends_on) if official else "",
        "dia_diem": row.hall,
        "chu_de": congress.theme.rstrip(". "),
        "phuong_cham": congress.motto.rstrip(". "),
        "so_noi_dung": congress.content_count or None,
        "so_dai_bieu": summoned or None,
        "so_co_mat": _present(about.request) or None,
        "thanh_phan": about.words("member" if about.request.is_of_members else "delegate"),
        "chu_tri": presidium[0]["ho_ten"] if presidium else "",
    }


def _organisation(about: _Subject) -> dict[str, object]:
    organisation, words = about.row.organisation, about.words
    unit = _UNIT.sub("", organisation.name)
    level = _LEVEL.match(unit)
    above = about.above
    return {
        "ten_dang_bo": organisation.name,
        "don_vi": unit,
        "ten_cap": level[1].lower() if level else words("unit"),
        "cap_uy": words.spelled(committee_name(organisation)),
        "cap_tren": above.name if above else words("central") if about.is_provincial else "",
        "cap_uy_cap_tren": _committee_above(about),
        "so_dang_vien": organisation.member_count or None,
        "so_to_chuc": organisation.suborganisation_count or None,
        "bi_thu": _secretary(about),
    }


def _committee_above(about: _Subject) -> str:
    if about.is_provincial:
        return about.words("central_committee")
    return about.words.spelled(committee_name(about.above)) if about.above else ""


def _form(about: _Subject) -> dict[str, object]:
    request, row, words = about.request, about.row, about.words
    theme = load_theme(request.rule_set)
    head, signed = _head(about), committee_signature(request, row).right
    first, second = map(request.words("common").spelled, congress_lines(row))
    place, _comma, day = head.place_date.rpartition(", ")
    return {
        "tieu_de_cap_tren": " ".join(map(_kept, head.superior)),
        "tieu_de_cap_uy": " ".join(map(_kept, head.issuing)),
        "tieu_de_dai_hoi": first,
        "tieu_de_dang_bo": _kept(second),
        "so_van_ban": about.number or words("number_blank"),
        "ky_hieu": head.number.rpartition("/")[2],
        "ky_hieu_dai_hoi": request.words("common")("number.congress"),
        "dia_danh": place,
        "dia_danh_ngay": ", ".join(filter(None, (place, day.replace(" ", NBSP)))),
        "quyen_han_ky": " ".join(signed.authority) if signed else "",
        "chuc_vu_ky": signed.post if signed else "",
        "nguoi_ky": signed.name if signed else "",
        "quyen_han_ky_dai_hoi": request.words("common")("congress.authority_presidium"),
        "noi_luu": archive(request, row.organisation),
        "nhan_kinh_trinh": words(f"submission.{request.rule_set}"),
        "nhan_kinh_gui": words("letter"),
        "dau_ngat": theme.words("recipients", "between"),
        "dau_can_cu": words(f"last_basis.{request.rule_set}"),
    }


def _head(about: _Subject) -> Letterhead:
    year = (about.row.opens_on or about.request.scope.as_of).year
    kind = about.request.words("common")("number.plan")
    return committee_letterhead(about.request, about.row, kind=kind, on=about.on, year=year)


def _kept(line: str) -> str:
    """A line of a letterhead that is not broken inside the name of the unit, or between `LẦN THỨ` and its number."""
    head, ordinal, number = line.partition(" LẦN THỨ ")
    party = re.match(r"(ĐẢNG BỘ|ĐẢNG [UỦ][ỶY]|CHI BỘ) (.+)", head)
    if party and _LEVEL.match(party[2]) and len(party[2]) <= _LONGEST_KEPT:
        head = f"{party[1].replace(' ', NBSP)} {party[2].replace(' ', NBSP)}"
    return f"{head} LẦN{NBSP}THỨ{NBSP}{number}" if ordinal else head


def _conditions(about: _Subject) -> dict[str, object]:
    return {
        "co_bau_cu": about.row.congress.committee_by is CommitteeBy.ELECTED,
        "co_tru_bi": about.row.preparatory is not None,
        "la_cap_tinh": about.is_provincial,
        "la_dai_hoi_dang_vien": about.request.is_of_members,
    }


def _lists(about: _Subject) -> dict[str, object]:
    request = about.request
    return {
        "doan_chu_tich": members_of(request, BodyKind.PRESIDIUM),
        "doan_thu_ky": members_of(request, BodyKind.SECRETARIAT),
        "ban_tham_tra": members_of(request, BodyKind.VERIFICATION_BOARD),
        "ban_kiem_phieu": members_of(request, BodyKind.COUNTING_BOARD),
        "co_quan": bodies(request),
        "phien": sessions(request, about.words),
    }


def _years(term: str) -> list[str]:
    return re.findall(r"\d{4}", term)


def _term_before(term: str) -> str:
    """`2020 - 2025` before `2025 - 2030`: as long as this one."""
    years = [int(year) for year in _years(term)]
    return f"{2 * years[0] - years[1]} - {years[0]}" if len(years) == 2 else ""


def _counted(request: PaperRequest) -> int:
    rows = request.lists.delegates(request.scope)
    return sum(each.counted_as is not None and each.counted_as.is_official for each in rows)


def _present(request: PaperRequest) -> int:
    """How many were there when the roll was called last."""
    roll = report_rows(request.lists.rows, request.congress().congress, request.scope.as_of).roll
    return len(presences(roll, roll.last_called, tuple(roll.places(roll.last_called))).present)


def _secretary(about: _Subject) -> str:
    """The secretary among the persons of the organisation, else the one of the presidium."""
    persons = about.request.lists.rows(Person, organisation_id=about.row.organisation.id)
    found = [each.full_name for each in persons if _SECRETARY.match(each.post)]
    if found:
        return found[0]
    rows = members_of(about.request, BodyKind.PRESIDIUM)
    return next((str(each["ho_ten"]) for each in rows if _SECRETARY.match(str(each["chuc_vu"]))), "")
