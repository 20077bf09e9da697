"""The question before closing: its ways and which one Enter takes."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from congress_app.ui.shell.closing_question import ClosingQuestion


def test_without_a_copy_enter_goes_back_to_work(parent: QWidget) -> None:
    question = ClosingQuestion("Không sao lưu được.", parent, None)
    assert [button.text() for button in question.buttons()] == ["Quay lại", "Vẫn đóng"]
    assert question.defaultButton().text() == "Quay lại"


def test_with_a_copy_enter_saves_it(parent: QWidget) -> None:
    saved = []
    question = ClosingQuestion("Tệp đã bị xóa.", parent, lambda: saved.append(True))
    question.defaultButton().click()
    assert saved == [True]
