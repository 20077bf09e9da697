"""Foreign PDFs for tests: of any size, turned, cropped, harmful, broken."""

from __future__ import annotations

from io import BytesIO
from typing import Any

from pikepdf import Array, Dictionary, Encryption, Name, Pdf, String

A4 = (595, 842)
MARK = b"0 0 1 rg 10 20 30 40 re f"


def foreign(*sizes: tuple[float, float], content: bytes = MARK, **page: Any) -> bytes:
    """A PDF with a page of each size, which draws a blue rectangle; `page`: what each page says besides."""
    with Pdf.new() as pdf:
        for size in sizes or (A4,):
            pdf.add_blank_page(page_size=size)
            made = pdf.pages[-1].obj
            made.Contents = pdf.make_stream(content)
            for key, value in page.items():
                made[f"/{key}"] = value
        return saved(pdf)


def saved(pdf: Pdf, **options: Any) -> bytes:
    """The bytes of a PDF."""
    out = BytesIO()
    pdf.save(out, **options)
    return out.getvalue()


def with_password() -> bytes:
    """A PDF that asks for a password."""
    with Pdf.open(BytesIO(foreign())) as pdf:
        return saved(pdf, encryption=Encryption(user="mật khẩu", owner="khác"))


def locked_for_copies() -> bytes:
    """A PDF that everybody can open, and that asks not to be changed."""
    with Pdf.open(BytesIO(foreign())) as pdf:
        return saved(pdf, encryption=Encryption(user="", owner="khác"))


def endless() -> bytes:
    """A PDF whose tree of pages leads back to itself."""
    with Pdf.open(BytesIO(foreign())) as pdf:
        pages = pdf.Root.Pages
        pages.Kids = Array([pages, *pages.Kids])
        return saved(pdf)


def without_pages() -> bytes:
    """A PDF with no page at all."""
    with Pdf.new() as pdf:
        return saved(pdf)


def nested(depth: int = 200_000) -> bytes:
    """A PDF in which lists stand in lists."""
    return foreign().replace(b"/Contents", b"/Deep " + b"[" * depth + b"]" * depth + b" /Contents", 1)


def bomb() -> bytes:
    """A PDF whose page draws with streams that unpack to 320 MB."""
    with Pdf.open(BytesIO(foreign())) as pdf:
        big = pdf.make_stream(bytes(2**25))
        pdf.pages[0].obj.Contents = Array([big] * 10)
        return saved(pdf, recompress_flate=True)


def active() -> bytes:
    """A PDF that would do much: scripts, actions, a link, a file within it, a file elsewhere, a form with a filled field."""
    with Pdf.open(BytesIO(foreign())) as pdf:
        script = Dictionary(S=Name.JavaScript, JS=String("app.alert(1)"))
        pdf.Root.OpenAction = script
        pdf.Root.AA = Dictionary(WC=script)
        pdf.attachments["bang.txt"] = b"hung on to it"
        page = pdf.pages[0].obj
        page.AA = Dictionary(O=Dictionary(S=Name.Launch, F=String("calc.exe")))
        look = pdf.make_stream(
            b"BT /F1 9 Tf (seal) Tj ET",
            Dictionary(Type=Name.XObject, Subtype=Name.Form, BBox=[0, 0, 50, 50], PieceInfo=Dictionary(Kept=script)),
        )
        link = Dictionary(S=Name.URI, URI=String("http://127.0.0.1:9/track"))
        page.Annots = Array(
            [
                Dictionary(Type=Name.Annot, Subtype=Name.Link, Rect=[0, 0, 9, 9], A=link),
                Dictionary(Type=Name.Annot, Subtype=Name.Stamp, Rect=[90, 90, 140, 140], F=4, AP=Dictionary(N=look)),
            ]
        )
        picture = pdf.make_stream(b"\xff", Dictionary(Type=Name.XObject, Subtype=Name.Image, Width=1, Height=1))
        picture.ColorSpace, picture.BitsPerComponent = Name.DeviceGray, 8
        picture.F = String("http://127.0.0.1:9/picture")
        hidden = Dictionary(AF=Array([Dictionary(Type=Name.Filespec, EF=Dictionary(F=pdf.make_stream(b"x")))]))
        page.Resources = Dictionary(XObject=Dictionary(Im1=picture), Properties=Dictionary(Hidden=hidden))
        return saved(pdf)


def with_hidden_layer() -> bytes:
    """A PDF with two layers, of which one is not shown."""
    with Pdf.open(BytesIO(foreign(content=b"/OC /L1 BDC " + MARK + b" EMC"))) as pdf:
        layers = [pdf.make_indirect(Dictionary(Type=Name.OCG, Name=String(name))) for name in ("bản nháp", "chữ")]
        pdf.Root.OCProperties = Dictionary(OCGs=Array(layers), D=Dictionary(OFF=Array(layers[:1])))
        pdf.pages[0].obj.Resources = Dictionary(Properties=Dictionary(L1=layers[0]))
        return saved(pdf)
