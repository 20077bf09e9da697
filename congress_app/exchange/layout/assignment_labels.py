"""The headings under which offices keep the columns of a plan of assignments, folded and without signs, and the field that each means."""

from __future__ import annotations

NEEDED = {"full_name": "Đồng chí", "organisation": "Tổ chức đảng"}
_MEMBERS = (
    "dong chi", "ho va ten", "ho ten", "ho va ten dong chi", "ho ten dong chi", "cac dong chi", "dong chi du", "nguoi du",
    "dong chi duoc phan cong", "can bo duoc phan cong", "nguoi duoc phan cong", "uy vien", "uy vien btv", "uy vien ban thuong vu",
    "dong chi uy vien ban thuong vu", "dong chi uy vien btv", "dong chi uy vien ban thuong vu tinh uy", "thanh vien", "cap uy vien",
    "dong chi cap uy vien", "lanh dao", "lanh dao du", "dong chi du dai hoi", "dong chi du va phat bieu", "nguoi phat bieu",
    "dong chi du phat bieu chi dao", "dong chi du va phat bieu chi dao", "dai bieu cap tren", "lanh dao cap tren du",
    "dong chi tham du", "phan cong dong chi", "phan cong dong chi du", "dong chi duoc phan cong du", "can bo", "dong chi phu trach",
    "dong chi lanh dao", "nguoi phu trach", "dai bieu du", "thanh phan du", "ho ten chuc vu", "ho va ten chuc vu", "dong chi chuc vu",
    "ho va ten chuc vu dong chi duoc phan cong", "ho ten chuc vu dong chi duoc phan cong", "uvbtv", "uvbtv du", "uvbtv du chi dao",
    "uy vien btv du", "uy vien btv du chi dao", "uy vien ban thuong vu du", "uy vien ban thuong vu du chi dao",
    "dong chi uvbtv du chi dao", "uy vien ban thuong vu tinh uy du chi dao", "du phat bieu", "du va phat bieu", "du phat bieu chi dao",
    "du va phat bieu chi dao", "dong chi du chi dao", "dong chi du phat bieu", "nguoi du phat bieu",
    "member", "name", "full name",
)  # fmt: skip
_NAMES: dict[str, tuple[str, ...]] = {
    "full_name": _MEMBERS,
    "family_name": ("ho va ten dem", "ho dem", "ho va chu dem", "ho chu dem", "ho lot"),
    "given_name": ("ten",),
    "post": (
        "chuc vu", "chuc danh", "chuc vu don vi", "chuc vu cong tac", "chuc vu don vi cong tac", "c vu", "chuc vu hien nay", "post",
    ),
    "organisation": (
        "dang bo", "dai hoi", "don vi", "ten don vi", "dang bo xa phuong", "ten dang bo", "xa phuong", "xa phuong dac khu",
        "xa", "don vi duoc phan cong", "dai hoi dang bo", "dang bo truc thuoc", "dang bo xa phuong dac khu", "noi du", "to chuc dang",
        "dia phuong don vi", "don vi dia phuong", "dia ban", "du dai hoi", "du dai hoi dang bo", "dia phuong", "dia ban phan cong",
        "dia ban phu trach", "dia ban duoc phan cong", "du dai hoi tai", "dai hoi dai bieu dang bo", "ten to chuc dang",
        "don vi to chuc dai hoi", "dang bo to chuc dai hoi", "du dai hoi cac dang bo", "cac dang bo", "dang bo du dai hoi", "noi dai hoi",
        "du va chi dao dai hoi", "du va phat bieu tai dai hoi", "don vi phu trach", "don vi du dai hoi", "phan cong du dai hoi",
        "ten xa", "ten xa phuong", "ten dang bo xa phuong", "ten dai hoi", "congress", "organisation", "organization",
    ),
    "area_member": (
        "phu trach dia ban", "dong chi phu trach dia ban", "uy vien phu trach dia ban", "nguoi phu trach dia ban", "theo doi dia ban",
        "uvbtv phu trach dia ban", "uy vien ban thuong vu phu trach dia ban", "tinh uy vien phu trach dia ban", "cap uy phu trach dia ban",
        "can bo phu trach dia ban", "dong chi theo doi dia ban",
    ),
    "steering_member": (
        "chi dao chuan bi", "chi dao cong tac chuan bi", "dong chi chi dao chuan bi", "dong chi chi dao cong tac chuan bi",
    ),
    "team_member": (
        "thanh vien to cong tac cung du", "to cong tac", "thanh vien to cong tac", "to cong tac cung du", "thanh vien to", "to giup viec",
        "thanh vien cung du", "can bo to cong tac", "to chi dao", "thanh vien to chi dao", "thanh vien to giup viec",
    ),
    "extra_member": ("cung du", "dong chi cung du", "cac dong chi cung du", "du cung", "nguoi cung du", "cung tham du"),
    "role": (
        "vai tro", "nhiem vu", "nhiem vu phan cong", "noi dung phan cong", "tu cach", "hinh thuc tham du", "phan cong nhiem vu",
        "noi dung nhiem vu", "tu cach du", "nhiem vu duoc phan cong", "noi dung", "phan cong", "role",
    ),
    "date": (
        "ngay", "thoi gian", "ngay dai hoi", "thoi gian dai hoi", "ngay to chuc", "thoi gian to chuc", "thoi gian to chuc dai hoi",
        "ngay du", "ngay khai mac", "ngay to chuc dai hoi", "ngay thang", "thoi gian du", "thoi gian ngay", "thoi gian du kien",
        "du kien thoi gian", "ngay du kien", "date", "day",
    ),
    "half_day": ("buoi", "buoi du", "buoi dai hoi", "thoi gian buoi", "buoi to chuc", "sang chieu", "half day"),
    "phase": ("giai doan", "phien", "phien du", "phien hop", "du phien", "phase"),
    "state": ("trang thai", "tinh trang", "tinh trang xac nhan", "xac nhan", "ket qua xac nhan", "state"),
    "document": ("van ban", "van ban phan cong", "so van ban", "theo van ban", "can cu", "thong bao", "quyet dinh", "thong bao so"),
    "speech_by": (
        "don vi du thao bai phat bieu", "du thao phat bieu", "du thao bai phat bieu", "don vi chuan bi bai phat bieu", "bai phat bieu",
        "co quan chuan bi bai phat bieu", "chuan bi phat bieu", "don vi du thao", "chuan bi bai phat bieu", "don vi tham muu",
        "co quan tham muu", "don vi tham muu bai phat bieu", "co quan tham muu bai phat bieu",
    ),
    "transport": ("xe", "phuong tien", "bien so xe", "lai xe", "xe dua don", "xe o to", "so xe", "bo tri xe", "transport"),
    "departs_at": ("gio xuat phat", "xuat phat", "gio di", "thoi gian xuat phat", "gio khoi hanh", "khoi hanh"),
    "note": ("ghi chu", "chu thich", "note", "notes"),
    "reason": ("ly do", "ly do tu choi", "reason"),
    "congress_code": ("ma dai hoi", "ma", "congress code"),
}  # fmt: skip
ASSIGNMENT_LABELS: tuple[dict[str, str], ...] = ({key: field for field, keys in _NAMES.items() for key in keys},)
