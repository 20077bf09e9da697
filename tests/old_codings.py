"""Vietnamese text put into the codings from before Unicode: tables of their own, letter by letter, to check the program's against."""

from __future__ import annotations

_SMALL = "àáảãạăằắẳẵặâầấẩẫậèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵđ"
_TCVN3 = "µ¸¶·¹¨»¾¼½Æ©ÇÊÈÉËÌÐÎÏÑªÒÕÓÔÖ×ÝØÜÞßãáâä«åèæçé¬êíëìîïóñòô\xadõøö÷ùúýûüþ®"
_VNI = (
    "aø aù aû aõ aï aê aè aé aú aü aë aâ aà aá aå aã aä eø eù eû eõ eï eâ eà eá eå eã eä ì í æ ó ò "
    "oø où oû oõ oï oâ oà oá oå oã oä ô ôø ôù ôû ôõ ôï uø uù uû uõ uï ö öø öù öû öõ öï yø yù yû yõ î ñ"
)
LETTERS = (*_SMALL, *_SMALL.upper())
_CAPITALS = dict(zip("ĂÂÊÔƠƯĐ", "¡¢£¤¥¦§", strict=True))
TCVN3 = dict(zip(LETTERS, _TCVN3 * 2, strict=True)) | _CAPITALS
VNI = dict(zip(LETTERS, f"{_VNI} {_VNI.upper()}".split(), strict=True))


def in_tcvn3(text: str) -> str:
    """Text as a spreadsheet holds it that was typed with a .VnTime font."""
    return "".join(TCVN3.get(letter, letter) for letter in text)


def in_vni(text: str) -> str:
    """Text as a spreadsheet holds it that was typed with a VNI font."""
    return "".join(VNI.get(letter, letter) for letter in text)
