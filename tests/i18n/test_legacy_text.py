from __future__ import annotations

import unicodedata

import pytest

from congress_app.i18n.legacy_text import LegacyCoding, coding_of, to_unicode
from tests.old_codings import LETTERS, TCVN3, VNI, in_tcvn3, in_vni

NAMES = ("Nguyễn Văn An", "Đỗ Thị Hạnh", "Lê Quốc Bảo", "Trương Hữu Phước", "Hoàng Thuỳ Dương", "Chi bộ thôn Đồng Lực")
ROWS = ("Đảng ủy viên, Phó Chủ tịch UBND xã", "Cử nhân Luật; 12/12", "Kỹ sư nông nghiệp", "Ủy viên Ban Thường vụ", "Nữ")


def test_there_are_134_letters() -> None:
    assert (len(LETTERS), len(TCVN3), len(VNI), len(set(VNI.values()))) == (134, 134, 134, 134)


@pytest.mark.parametrize("letter", LETTERS)
def test_every_letter_of_vni_is_read(letter: str) -> None:
    assert to_unicode(VNI[letter], LegacyCoding.VNI) == letter


@pytest.mark.parametrize("letter", LETTERS)
def test_every_letter_of_tcvn3_is_read(letter: str) -> None:
    # A capital with a tone is the small one in a font that draws capitals: the letters around it tell.
    around = ("M{}N", "m{}n")[letter.islower()]
    assert to_unicode(around.format(TCVN3[letter]), LegacyCoding.TCVN3) == around.format(letter)


@pytest.mark.parametrize(
    ("old", "right"),
    [
        ("NguyÔn V¨n An", "Nguyễn Văn An"),
        ("§ç ThÞ H¹nh", "Đỗ Thị Hạnh"),
        ("§ç", "Đỗ"),
        ("nguyÔn v\xadu", "nguyễn vưu"),
        ("§ç THÞ H¹NH", "ĐỖ THỊ HẠNH"),
        ("§¶NG Bé X· PHó Hé", "ĐẢNG BỘ XÃ PHÚ HỘ"),
        ("DANH S¸CH §¹I BIÓU", "DANH SÁCH ĐẠI BIỂU"),
        ("NguyÔn ThÞ ¸nh", "Nguyễn Thị Ánh"),
        ("LuËt s\xad, 12/12", "Luật sư, 12/12"),
        ("Chøc vô, ®¬n vÞ c«ng t¸c", "Chức vụ, đơn vị công tác"),
        ("ñy viªn Ban Th\xadêng vô, ñy viªn", "Ủy viên Ban Thường vụ, ủy viên"),
        ("®ång chÝ", "đồng chí"),
        ("An", "An"),
        ("", ""),
    ],
)
def test_tcvn3_is_read(old: str, right: str) -> None:
    assert to_unicode(old, LegacyCoding.TCVN3) == right


@pytest.mark.parametrize(
    ("old", "right"),
    [
        ("Nguyeãn Vaên An", "Nguyễn Văn An"),
        ("Ñoã Thò Haïnh", "Đỗ Thị Hạnh"),
        ("ÑAÛNG BOÄ XAÕ", "ĐẢNG BỘ XÃ"),
        ("Huyønh Phöôùc", "Huỳnh Phước"),
        ("Chöùc vuï", "Chức vụ"),
        ("ngaøy vaøo Ñaûng", "ngày vào Đảng"),
    ],
)
def test_vni_is_read(old: str, right: str) -> None:
    assert to_unicode(old, LegacyCoding.VNI) == right


@pytest.mark.parametrize("text", [*NAMES, *ROWS])
def test_a_cell_of_right_text_among_old_ones_stays(text: str) -> None:
    kept = "“" + text + "” ễ"
    assert {to_unicode(unicodedata.normalize("NFD", kept), coding) for coding in LegacyCoding} == {kept}


@pytest.mark.parametrize("texts", [NAMES, ROWS, NAMES[:1], ROWS[-1:], tuple(map(str.upper, NAMES))])
def test_the_coding_of_a_column_is_told(texts: tuple[str, ...]) -> None:
    assert coding_of(map(in_tcvn3, texts)) is LegacyCoding.TCVN3
    assert coding_of(map(in_vni, texts)) is LegacyCoding.VNI
    assert coding_of(texts) is None
    assert coding_of(unicodedata.normalize("NFD", text) for text in texts) is None


@pytest.mark.parametrize(
    "texts",
    [
        (),
        ("", " "),
        ("1965", "12/12", "5-9-2025", "(1)"),
        ("Member of the Committee", "café", "naïve", "résumé"),
        ("Müller", "José", "Ångström", "Lê"),
        ("Lê", "Hà", "Bê", "Tô", "Vũ", "Hò"),
        ("§ 5", "±2", "10 m²", "½", "«x»", "®"),
        ("Ê Đê", "H'Mông", "Xơ Đăng", "Hrê", "Y Bhút"),
    ],
)
def test_right_text_other_languages_and_numbers_have_no_old_coding(texts: tuple[str, ...]) -> None:
    assert coding_of(texts) is None


def test_names_come_through_both_ways() -> None:
    for text in NAMES:
        assert to_unicode(in_vni(text), LegacyCoding.VNI) == text
        assert to_unicode(in_tcvn3(text), LegacyCoding.TCVN3) == text
