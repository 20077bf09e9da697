"""Which files serve as templates, and which are refused."""

from __future__ import annotations

import zipfile
from io import BytesIO

import docx
import pytest
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.oxml.ns import qn

from congress_app.documents.renderers.docx_template import fill, tags_of
from congress_app.i18n import say
from congress_app.runtime.errors import UserError
from tests.documents.renderers.template_files import bytes_of, template


def _packed(**parts: bytes) -> bytes:
    out = BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in parts.items():
            archive.writestr(name, data)
    return out.getvalue()


@pytest.mark.parametrize(
    ("data", "sentence"),
    [
        (b"", "Không đọc được mẫu"),
        (b"PK\x03\x04 broken", "Không đọc được mẫu"),
        (template("x")[:-400], "Không đọc được mẫu"),
        (_packed(**{"[Content_Types].xml": b"<Types/>"}), "Không đọc được mẫu"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1 old", "Mẫu không phải tệp .docx"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "EncryptedPackage".encode("utf-16-le"), "Mẫu được bảo vệ bằng mật khẩu"),
        (_packed(**{"word/media/a.png": bytes(101 * 2**20)}), "Mẫu quá lớn"),
        (_packed(**{"word/document.xml": b"<!DOCTYPE x [<!ENTITY a 'b'>]><x>&a;</x>"}), "Mẫu tự khai báo"),
        (_packed(**{"word/vbaProject.bin": b"x"}), "Mẫu có macro"),
    ],
)
def test_a_file_that_is_no_good_template_is_refused_in_one_sentence(data: bytes, sentence: str) -> None:
    with pytest.raises(UserError) as refusal:
        tags_of(data)
    assert say(refusal.value).startswith(sentence), say(refusal.value)


def test_nothing_is_fetched_from_outside() -> None:
    file = docx.Document()
    picture = file.part.rels.get_or_add_ext_rel(RELATIONSHIP_TYPE.IMAGE, "https://example.org/a.png")
    with pytest.raises(UserError) as refusal:
        fill(bytes_of(file), {})
    assert say(refusal.value).startswith("Mẫu lấy nội dung từ bên ngoài: https://example.org/a.png.")
    del file.part.rels[picture]
    file.part.rels.get_or_add_ext_rel(RELATIONSHIP_TYPE.HYPERLINK, "https://example.org")
    settings = file.part._settings_part
    key = settings.rels.get_or_add_ext_rel(
        f"{RELATIONSHIP_TYPE.IMAGE.rpartition(chr(47))[0]}/attachedTemplate", "file:///C:/Normal.dotm"
    )
    hung = settings.element.makeelement(qn("w:attachedTemplate"), {qn("r:id"): key})
    settings.element.insert(0, hung)
    made = docx.Document(BytesIO(fill(bytes_of(file), {})))
    assert not made.settings.element.findall(qn("w:attachedTemplate"))
    assert not [each for each in made.part._settings_part.rels.values() if each.is_external]
