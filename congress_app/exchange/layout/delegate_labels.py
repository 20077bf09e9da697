"""The headings under which offices keep the fields of a delegate, folded and without signs, and by which field they are meant."""

from __future__ import annotations

NEEDED = {"full_name": "Họ và tên"}
_BIRTH = (
    "ngay sinh",
    "nam sinh",
    "ngay thang nam sinh",
    "sinh ngay",
    "ngay thang sinh",
    "ngay nam sinh",
    "sinh nam",
    "ns",
    "ng sinh",
    "n sinh",
)
_NAMES: dict[str, tuple[str, ...]] = {
    "full_name": (
        "ho va ten", "ho dem va ten", "ho lot va ten", "ho chu dem va ten", "ho ten dem va ten", "ho ten",
        "ho va ten dai bieu", "ho ten dai bieu", "ho va ten dang vien", "dai bieu", "ten dai bieu",
        "ho va ten khai sinh", "ho ten khai sinh", "ho ten khai sinh ten thuong dung", "full name",
    ),
    "family_name": (
        "ho va ten dem", "ho dem", "ho va chu dem", "ho chu dem",
        "ho ten dem", "ho va dem", "ho lot", "ho va chu lot", "ho chu lot", "ho va ten lot",
        "ho va", "ho va ten ho va ten dem", "ho va ten ho dem",
        "ho",
    ),
    "given_name": ("ten", "ten goi", "ho va ten ten", "ho ten ten"),
    "gender": ("gioi tinh", "nam nu", "gioi", "phai", "gt", "gender"),
    "gender_female": ("nu", "gioi tinh nu", "la nu", "dai bieu nu"),
    "gender_male": ("nam", "gioi tinh nam"),
    "birth_date": (*_BIRTH, "birth date"),
    "birth_date_male": tuple(f"{each} nam" for each in _BIRTH),
    "birth_date_female": tuple(f"{each} nu" for each in _BIRTH),
    "ethnicity": ("dan toc", "thanh phan dan toc", "d toc", "dtoc"),
    "religion": ("ton giao", "tg", "t giao"),
    "home_place": ("que quan", "nguyen quan", "que quan xa tinh", "que"),
    "earlier_home_place": ("que quan cu", "que quan ten cu"),
    "home_commune": ("que quan xa", "que quan xa phuong", "que quan xa phuong dac khu", "que quan xa phuong thi tran"),
    "home_province": ("que quan tinh", "que quan tinh thanh pho", "que quan tinh tp"),
    "address": (
        "noi o", "noi o hien nay", "cho o", "cho o hien nay", "noi cu tru", "dia chi", "noi thuong tru", "thuong tru",
        "tru quan",
    ),
    "organisation": (
        "to chuc dang", "chi bo", "dang bo", "chi bo dang bo", "don vi bau", "don vi bau cu", "don vi bau dai bieu",
        "chi bo sinh hoat", "sinh hoat tai chi bo", "sinh hoat dang tai", "noi sinh hoat dang", "dang bo chi bo",
        "dang bo chi bo truc thuoc", "to chuc co so dang", "dang vien chi bo", "don vi",
    ),
    "delegation": ("doan dai bieu", "doan", "thuoc doan", "thuoc doan dai bieu", "doan so"),
    "category": (
        "loai dai bieu", "loai", "thanh phan", "dien dai bieu", "thanh phan dai bieu", "dien", "co cau", "hinh thuc",
        "tu cach dai bieu",
    ),
    "post": (
        "chuc vu", "c vu", "cv", "chuc danh", "chuc vu don vi cong tac", "chuc vu noi cong tac", "chuc vu don vi", "chuc vu cong tac",
        "chuc vu hien nay", "chuc vu cong viec", "nghe nghiep chuc vu", "chuc vu nghe nghiep", "chuc vu chuc danh",
        "chuc danh chuc vu", "chuc vu co quan don vi cong tac", "chuc vu dang chinh quyen doan the",
        "chuc vu cong tac hien nay", "chuc vu nghe nghiep noi cong tac",
    ),
    "unit": (
        "don vi cong tac", "noi cong tac", "co quan cong tac", "co quan", "co quan don vi", "co quan don vi cong tac",
        "noi lam viec",
    ),
    "general_education": (
        "gdpt", "giao duc pho thong", "van hoa", "trinh do van hoa", "hoc van", "trinh do hoc van", "trinh do gdpt",
        "trinh do giao duc pho thong", "trinh do pho thong", "pho thong", "trinh do hoc van gdpt",
    ),
    "professional_level": (
        "chuyen mon", "trinh do chuyen mon", "cmnv", "chuyen mon nghiep vu", "trinh do chuyen mon nghiep vu",
        "trinh do cmnv", "hoc vi", "trinh do chuyen mon ky thuat", "trinh do", "trinh do hoc vi", "bang cap",
    ),
    "profession": (
        "nganh", "chuyen nganh", "nganh dao tao", "chuyen nganh dao tao", "trinh do chuyen nganh", "trinh do nganh",
        "trinh do nganh dao tao", "chuyen mon nganh", "trinh do chuyen mon chuyen nganh", "trinh do chuyen mon nganh",
    ),
    "academic_title": ("hoc ham", "hoc ham hoc vi", "trinh do hoc ham", "chuc danh khoa hoc"),
    "theory_level": (
        "llct", "ly luan chinh tri", "ly luan", "trinh do ly luan chinh tri", "trinh do llct", "trinh do ly luan",
        "chinh tri", "trinh do chinh tri", "ly luan ct", "trinh do ly luan ct", "trinh do ct",
    ),
    "state_management": (
        "qlnn", "quan ly nha nuoc", "trinh do qlnn", "trinh do quan ly nha nuoc", "quan ly hanh chinh nha nuoc",
    ),
    "foreign_language": ("ngoai ngu", "trinh do ngoai ngu"),
    "it_level": ("tin hoc", "trinh do tin hoc", "cong nghe thong tin", "cntt"),
    "admitted_on": (
        "ngay vao dang", "vao dang", "ngay vao dang du bi", "du bi", "ngay ket nap", "ngay ket nap dang", "ket nap",
        "ngay vao dang csvn", "ngay vao dang ket nap", "ngay du bi", "ngay thang nam vao dang",
        "ngay thang nam vao dang du bi", "nam vao dang", "ngay vao dang ngay du bi", "ngay vao dang vao dang",
        "ngay vao dang ngay vao", "vao d", "ngay vd", "ngay vao d", "ngay vao dang db", "vao dang db",
    ),
    "official_on": (
        "ngay chinh thuc", "chinh thuc", "ngay vao dang chinh thuc", "ngay vao dang ngay chinh thuc",
        "ngay vao dang csvn chinh thuc", "ngay cong nhan chinh thuc", "ngay thang nam vao dang chinh thuc",
        "ngay chinh thuc vao dang", "vao dang chinh thuc", "ngay ct", "ngay vao dang ct", "vao dang ct", "cong nhan chinh thuc",
    ),
    "party_badge": ("huy hieu", "huy hieu dang", "huy hieu dang vien", "hhd"),
    "awards": (
        "khen thuong", "hinh thuc khen thuong", "danh hieu", "danh hieu khen thuong", "danh hieu duoc phong tang",
    ),
    "discipline": ("ky luat", "hinh thuc ky luat"),
    "committee_post": (
        "cap uy", "chuc vu dang", "cap uy vien", "tham gia cap uy", "chuc vu cap uy", "chuc vu trong dang",
        "chuc vu dang cap uy",
    ),
    "other_office": (
        "chuc vu khac", "chuc vu kiem nhiem", "dai bieu hdnd", "dai bieu quoc hoi hdnd", "dai bieu quoc hoi",
        "chuc vu doan the", "chuc vu chinh quyen doan the",
    ),
    "badge_number": (
        "so the", "so the dai bieu", "so phu hieu", "ma so dai bieu", "ma dai bieu", "so hieu", "so bao danh", "the dai bieu",
    ),
    "group": ("to thao luan", "to", "to so", "to dai bieu", "trung tam thao luan"),
    "seat": ("ghe", "so ghe", "cho ngoi", "vi tri ngoi", "vi tri", "ghe ngoi"),
    "phone": ("dien thoai", "so dien thoai", "dtdd", "dien thoai di dong", "so dt", "sdt"),
    "is_reelected": ("tai cu", "tai dac cu"),
    "precedence": ("thu tu gioi thieu", "thu tu uu tien"),
    "note": ("ghi chu", "chu thich", "note", "notes"),
}  # fmt: skip
DELEGATE_LABELS: tuple[dict[str, str], ...] = ({key: field for field, keys in _NAMES.items() for key in keys},)
