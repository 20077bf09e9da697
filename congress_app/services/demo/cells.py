"""The base organisations of the two communes whose delegates the demo lists: invented ones, gathered into delegations."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from congress_app.domain.allocation import shared_out
from congress_app.domain.choices import Formation, OrganisationKind
from congress_app.domain.fields import Id
from congress_app.domain.organisations import Organisation
from congress_app.services.work import Work

_BASE, _CELL = OrganisationKind.BASE_COMMITTEE, OrganisationKind.BASE_CELL
# What every commune has: kind of cell, name, how large it is beside the others, where its people work.
_OFFICES = (
    ("party", "Đảng bộ các cơ quan Đảng xã", 44, _BASE, "Đảng ủy"),
    ("government", "Đảng bộ Ủy ban nhân dân xã", 58, _BASE, "UBND"),
    ("police", "Chi bộ Công an xã", 26, _CELL, "Công an"),
    ("military", "Chi bộ Quân sự xã", 13, _CELL, "Ban Chỉ huy Quân sự"),
    ("health", "Chi bộ Trạm Y tế xã", 14, _CELL, "Trạm Y tế"),
)
_SIZES = (34, 41, 27, 38, 31, 45, 29, 36, 33, 24, 40)


@dataclass(frozen=True, slots=True)
class Cell:
    """A base organisation: what kind of people it sends, its name, its size beside the others, the delegation that it belongs to.

    place: where its people live or work, as it stands behind their post.
    """

    kind: str
    name: str
    size: int
    organisation_kind: OrganisationKind
    delegation: str
    place: str


@dataclass(frozen=True, slots=True)
class Commune:
    """A commune with its cells. village: the word for a village there; villages: by the former commune."""

    words: str
    village: str
    villages: Mapping[str, tuple[str, ...]]
    schools: tuple[str, ...]
    others: tuple[str, ...] = ()

    def cells(self) -> list[Cell]:
        """All its base organisations."""
        return [*self._offices(), *self._schools(), *self._businesses(), *self._villages()]

    def _offices(self) -> Iterator[Cell]:
        delegations = {
            "police": "Đoàn đại biểu Công an - Quân sự",
            "military": "Đoàn đại biểu Công an - Quân sự",
            "health": _ECONOMY,
        }
        for kind, name, size, organisation_kind, office in _OFFICES:
            delegation = delegations.get(kind, f"Đoàn đại biểu {name}")
            yield Cell(kind, name, size, organisation_kind, delegation, f"{office} {self.words}")

    def _schools(self) -> Iterator[Cell]:
        for number, name in enumerate(self.schools):
            kind = "nursery" if name.startswith("Mầm non") else "school"
            place = f"Trường {name}"
            yield Cell(kind, f"Chi bộ {place}", 16 + number * 3 % 11, _CELL, "Đoàn đại biểu khối trường học", place)

    def _businesses(self) -> Iterator[Cell]:
        for name in self.others:
            yield Cell("business", f"Chi bộ {name}", 9, _CELL, _ECONOMY, name)

    def _villages(self) -> Iterator[Cell]:
        """Two delegations for each former commune: the villages of either half."""
        sizes = iter(_SIZES * 4)
        for former, names in self.villages.items():
            half = (len(names) + 1) // 2
            for number, name in enumerate(names):
                words = f"{self.village} {name}"
                delegation = f"Đoàn đại biểu cụm {self.village} {former} {1 if number < half else 2}"
                yield Cell("village", f"Chi bộ {words}", next(sizes), _CELL, delegation, f"{words}, {self.words}")


_ECONOMY = "Đoàn đại biểu y tế, hợp tác xã, doanh nghiệp"
TOAN_THANG = Commune(
    "xã Toàn Thắng",
    "xóm",
    {
        "Nhân Mỹ": ("Bục", "Chiềng", "Đồi Bưng", "Khe", "Lầm", "Mận", "Ót", "Rồng", "Tân Lập", "Thăm"),
        "Lỗ Sơn": ("Bái", "Bệ", "Cối", "Đồi Mừng", "Kha", "Tân Sơn", "Tớn", "Vạn"),
        "Gia Mô": ("Đừng", "Gia Phú", "Kho", "Lọt", "Quà", "Trang", "Trù", "Xôm"),
    },
    (
        "Mầm non Nhân Mỹ",
        "Mầm non Lỗ Sơn",
        "Mầm non Gia Mô",
        "Tiểu học Nhân Mỹ",
        "Tiểu học Lỗ Sơn",
        "Tiểu học và THCS Gia Mô",
        "THCS Nhân Mỹ",
    ),
    ("Hợp tác xã Dịch vụ nông nghiệp Nhân Mỹ",),
)
LAI_DONG = Commune(
    "xã Lai Đồng",
    "khu",
    {
        "Kiệt Sơn": ("Chiềng", "Dọc", "Liệm", "Lóng", "Minh Nga"),
        "Đồng Sơn": ("Bến Gạo", "Mít", "Măng", "Xuân 1", "Xuân 2"),
        "Lai Đồng": ("Chiêng", "Đồng", "Kết", "Phắt", "Vường"),
        "Tân Sơn": ("Bương", "Hoạt", "Lèn", "Sận", "Thính"),
    },
    (
        "Mầm non Kiệt Sơn",
        "Mầm non Lai Đồng",
        "Tiểu học Đồng Sơn",
        "Tiểu học Lai Đồng",
        "THCS Kiệt Sơn",
        "THCS Lai Đồng",
        "Tiểu học và THCS Tân Sơn",
    ),
    ("Hợp tác xã Chè Lai Đồng",),
)


def add_cells(work: Work, commune: Organisation, cells: Sequence[Cell], members: int) -> list[Organisation]:
    """Write down base organisations below a commune, with so many members in all."""
    shares = shared_out(members, [each.size for each in cells])
    return work.save_all(
        [
            Organisation(
                id=work.new_id(Organisation),
                parent_id=Id(commune.id),
                name=each.name,
                short_name=each.name.removeprefix("Chi bộ ").removeprefix("Đảng bộ "),
                kind=each.organisation_kind,
                formation=Formation.UNCHANGED if each.kind == "village" else Formation.NEW,
                member_count=share.count,
                suborganisation_count=share.count // 15 if each.organisation_kind is _BASE else 0,
                area=commune.area,
            )
            for each, share in zip(cells, shares, strict=True)
        ]
    )
