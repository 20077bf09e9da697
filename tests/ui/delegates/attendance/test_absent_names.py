"""Lines of a pasted list: names, numbers before them, reasons behind them, what is not clear."""

from __future__ import annotations

from congress_app.domain.delegates import Delegate
from congress_app.domain.fields import Id
from congress_app.listings.delegates import DelegateRow
from congress_app.ui.delegates.attendance.absent_names import read_absent
from congress_app.ui.delegates.attendance.roll_call import CallRow


def call(name: str, badge: str = "") -> CallRow:
    """One who is summoned."""
    its = Delegate(id=Id(name + badge), congress_id=Id("c"), person_id=Id("p"), full_name=name, badge_number=badge)
    return CallRow(DelegateRow(its, "", "", "", "", its.category, ""))


CALLS = [call("Nguyễn Văn An", "001"), call("Lê Hoà", "002"), call("Bùi Thị Hà", "003"), call("Bùi Thị Hà", "004")]


def meant(line: str) -> tuple[str, str]:
    """The id of whom a line means, and the reason."""
    (read,) = read_absent(line, CALLS)
    return (read.call.id if read.call else "", read.reason)


def test_a_name_as_it_is_typed() -> None:
    assert meant("Nguyễn Văn An") == ("Nguyễn Văn An001", "")
    assert meant("nguyen van an") == ("Nguyễn Văn An001", "")
    assert meant("Lê Hòa") == ("Lê Hoà002", "")
    assert meant("1. Đồng chí Nguyễn Văn An") == ("Nguyễn Văn An001", "")
    assert meant("- Nguyễn Văn An") == ("Nguyễn Văn An001", "")


def test_the_reason_stands_behind_the_name() -> None:
    assert meant("Nguyễn Văn An, ốm") == ("Nguyễn Văn An001", "ốm")
    assert meant("2\tNguyễn Văn An\tđi công tác, ốm") == ("Nguyễn Văn An001", "đi công tác, ốm")
    assert meant("Nguyễn Văn An (ốm)") == ("Nguyễn Văn An001", "ốm")
    assert meant("Nguyễn Văn An - ốm") == ("Nguyễn Văn An001", "ốm")


def test_what_is_not_clear_means_nobody() -> None:
    (double, nobody, badge) = read_absent("Bùi Thị Hà\n\nTrần Văn Lạ\n004: ốm\n", CALLS)
    assert (double.call, double.possible) == (None, 2)
    assert (nobody.call, nobody.possible) == (None, 0)
    assert badge.call is CALLS[3]
    assert badge.reason == "ốm"
