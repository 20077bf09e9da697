from __future__ import annotations

from pathlib import Path

from tests.cli.conftest import Call


def test_undo_and_redo_say_the_step(call: Call, data: Path) -> None:
    assert call("undo", "--json", "--data", data).json == {"step": "Thêm 2 nội dung"}
    assert call("list", "agenda-items", "--json", "--data", data).json == []
    assert call("redo", "--data", data).out == "Đã làm lại: Thêm 2 nội dung\n"
    assert len(call("list", "agenda-items", "--json", "--data", data).json) == 2
    answer = call("redo", "--data", data)
    assert (answer.status, answer.out, answer.err) == (1, "", "Không có thao tác nào để làm lại.\n")


def test_all_steps_of_a_new_file_can_be_taken_back(call: Call, data: Path) -> None:
    steps = []
    while (answer := call("undo", "--json", "--data", data)).status == 0:
        steps.append(answer.json["step"])
    assert steps[-1] == "Lập tệp dữ liệu của văn phòng Xã Toàn Thắng"
    assert answer.err == "Không có thao tác nào để hoàn tác.\n"
    assert call("list", "organisations", "--json", "--data", data).json == []
