"""Party organisations: the tree from the province down to the cell."""

from __future__ import annotations

from congress_app.domain.choices import Formation, OrganisationKind
from congress_app.domain.fields import Id, entity, said
from congress_app.domain.partial_date import PartialDate
from congress_app.domain.record import Record


@entity("Organisation", list_name="organisations")
class Organisation(Record):
    """A Party organisation."""

    parent_id: Id[Organisation] | None = said(
        "Superior organisation", default=None, aliases=("cap tren", "truc thuoc", "dang bo cap tren")
    )
    name: str = said(
        "Name",
        width=300,
        is_searched=True,
        is_sorted=True,
        aliases=("ten to chuc dang", "ten", "to chuc dang", "dang bo", "don vi", "chi bo"),
    )
    short_name: str = said(
        "Short name", width=120, default="", is_searched=True, aliases=("ten ngan", "ten viet tat", "ten goi tat")
    )
    kind: OrganisationKind = said("Kind", default=OrganisationKind.COMMUNE, aliases=("loai", "cap", "loai hinh"))
    formation: Formation = said("Formation", default=Formation.UNCHANGED, aliases=("hinh thanh", "sap nhap"))
    merged_count: int = said("Merged from (number of units)", default=0, aliases=("so don vi sap nhap",))
    founded_on: PartialDate | None = said("Founded on", default=None, aliases=("ngay thanh lap", "thanh lap"))
    earlier_names: str = said(
        "Earlier names", width=600, default="", is_searched=True, is_long=True, aliases=("ten cu", "ten truoc day")
    )
    last_ordinal: int = said(
        "Ordinal of the last congress", default=0, aliases=("dai hoi lan truoc", "lan dai hoi gan nhat")
    )
    member_count: int = said("Members", default=0, aliases=("so dang vien", "dang vien"))
    suborganisation_count: int = said(
        "Subordinate organisations", default=0, aliases=("so to chuc truc thuoc", "so chi bo", "so chi dang bo")
    )
    area: str = said("Area", width=120, default="", is_searched=True, aliases=("dia ban", "khu vuc"))
    address: str = said("Address", width=300, default="", is_searched=True, aliases=("dia chi", "tru so"))
    hall: str = said("Hall", width=300, default="", is_searched=True, aliases=("hoi truong", "dia diem"))
    phone: str = said("Office telephone", width=60, default="", aliases=("dien thoai", "so dien thoai"))
    letterhead: str = said("Own letterhead", width=400, default="", is_long=True, aliases=("tieu de van ban",))
    unit_key: str = said("Unit of the catalogue", width=200, default="", aliases=("don vi hanh chinh",))
    note: str = said("Note", width=2000, default="", is_searched=True, is_long=True, aliases=("ghi chu",))
