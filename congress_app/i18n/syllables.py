"""What can be a Vietnamese syllable: how text in a wrong coding is told from right text. Not a dictionary: `khươu` may be no word."""

from __future__ import annotations

import unicodedata
from functools import lru_cache

from congress_app.i18n.collation import split_tone

_ONSET_WORDS = "b c ch d đ g gh gi h k kh l m n ng ngh nh p ph qu r s t th tr v x"
_RHYME_WORDS = """
    a ai am an ang anh ao au ay ac ach ap at ăm ăn ăng ăc ăp ăt âm ân âng âu ây âc âp ât
    e em en eng eo ec ep et ê êm ên ênh êng êu êch êp êt
    i im in inh iu ich ip it ia iêm iên iêng iêu iêc iêp iêt
    o oi om on ong oc op ot oong ooc oa oai oam oan oang oanh oao oay oac oach oap oat
    oăm oăn oăng oăc oăt oe oen oeo oet ô ôi ôm ôn ông ôc ôp ôt ơ ơi ơm ơn ơp ơt
    u ui um un ung uc up ut ua uôi uôm uôn uông uôc uôt uân uâng uây uât uê uên uênh uêch uêu uơ
    uy uya uyên uyêt uynh uych uyt uyu uyn uyp ư ưi ưng ưu ưc ưt ưa ươi ươm ươn ương ươu ươc ươp ươt
    y ynh ych yt yu yên yêu yêm yêt yêng ya
"""
_ONSETS = frozenset(_ONSET_WORDS.split()) | {""}
_RHYMES = frozenset(_RHYME_WORDS.split())
_STOPPED = ("c", "ch", "p", "t")
_TONES_OF_STOPPED = ("4", "5")  # sắc and nặng


@lru_cache(maxsize=20_000)
def is_syllable(word: str) -> bool:
    """Whether a word of any case, composed or not, is built like a Vietnamese syllable."""
    split = [split_tone(letter) for letter in unicodedata.normalize("NFC", word).lower()]
    plain, tone = "".join(letter for letter, _tone in split), "".join(mark for _letter, mark in split)
    if len(tone) > 1 or (plain.endswith(_STOPPED) and tone not in _TONES_OF_STOPPED):
        return False
    return any(plain[:end] in _ONSETS and plain[end:] in _RHYMES for end in range(4))
