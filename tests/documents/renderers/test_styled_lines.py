"""What all renderers write alike."""

from __future__ import annotations

from dataclasses import replace

from congress_app.documents.model import Addressee, Letterhead, Recipients, Signature
from congress_app.documents.renderers.breaking import wrap
from congress_app.documents.renderers.styled_lines import (
    StyledLine,
    addressee_lines,
    broken,
    date_lines,
    fitted,
    issuer_lines,
    number_lines,
    party_title,
    recipient_lines,
    signature_head,
)
from congress_app.documents.theme import load_theme
from tests.documents.renderers.office_files import LETTERHEAD

THEME = load_theme()
ISSUER = StyledLine("issuing", "Đại hội đại biểu Đảng bộ xã Hòa Ninh lần thứ II")


def test_the_issuers_end_with_the_star() -> None:
    assert issuer_lines(LETTERHEAD, THEME) == (
        StyledLine("superior", "ĐẢNG BỘ TỈNH LÂM ĐỒNG"),
        StyledLine("issuing", "ĐẢNG ỦY XÃ HÒA NINH"),
        StyledLine("star", "*"),
    )
    assert issuer_lines(Letterhead(()), THEME) == ()


def test_only_what_is_said_is_a_line() -> None:
    assert number_lines(replace(LETTERHEAD, urgency="KHẨN")) == (
        StyledLine("number", "Số 05-BC/ĐU"),
        StyledLine("urgency", "KHẨN"),
    )
    assert date_lines(Letterhead(("X",))) == ()
    assert party_title(LETTERHEAD, THEME) == "ĐẢNG CỘNG SẢN VIỆT NAM"
    assert party_title(replace(LETTERHEAD, has_party_title=False), THEME) == ""


def test_recipients_are_listed_as_the_rule_set_says() -> None:
    lines = recipient_lines(Recipients(("Như trên", "Các chi bộ", "Lưu")), THEME)
    assert [line.text for line in lines] == ["Nơi nhận:", "- Như trên;", "- Các chi bộ;", "- Lưu."]
    older = recipient_lines(Recipients(("Như trên", "Lưu")), load_theme("hd36"))
    assert [line.text for line in older] == ["Nơi nhận:", "- Như trên,", "- Lưu."]


def test_addressees() -> None:
    assert addressee_lines(Addressee("Kính gửi", ("Tỉnh ủy",)), THEME) == (("Kính gửi: ", "Tỉnh ủy"),)
    assert addressee_lines(Addressee("Kính gửi", ("A", "B")), THEME) == (("Kính gửi:", ""), ("", "- A;"), ("", "- B."))


def test_a_signature_begins_with_its_authority() -> None:
    assert [line.style for line in signature_head(Signature(("T/M", "X"), "BÍ THƯ", "An"))] == [
        "authority",
        "authority",
        "post",
    ]


def test_a_line_is_broken_where_the_sense_allows_in_its_own_letters() -> None:
    lines = broken(ISSUER, THEME, 221)
    assert [line.text for line in lines] == ["ĐẠI HỘI ĐẠI BIỂU ĐẢNG BỘ", "XÃ HÒA NINH LẦN THỨ II"]
    assert broken(StyledLine("title_note", "Hội trường 🎉"), THEME, 400) == (StyledLine("title_note", "Hội trường 🎉"),)


def test_a_word_longer_than_the_room_is_cut() -> None:
    assert "".join(line.text for line in broken(StyledLine("number", "X" * 60), THEME, 100)) == "X" * 60


def test_what_fits_needs_no_room_of_its_own() -> None:
    assert fitted(StyledLine("number", "Số 05-BC/ĐU"), THEME, 221).room is None


def test_given_its_room_a_line_breaks_well_by_itself() -> None:
    made = fitted(ISSUER, THEME, 221)
    assert made.room is not None
    assert made.room < 221
    lines = [line.text.replace("\u00a0", " ") for line in wrap(made.text, THEME.style("issuing"), made.room)]
    assert lines == ["ĐẠI HỘI ĐẠI BIỂU ĐẢNG BỘ", "XÃ HÒA NINH LẦN THỨ II"]
