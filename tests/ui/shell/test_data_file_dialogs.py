"""Choosing files."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QWidget

from congress_app.ui.shell.data_file_dialogs import choose_data_file, choose_folder, choose_new_name, free_name


def test_a_file_to_open(parent: QWidget, tmp_path: Path) -> None:
    dialog = choose_data_file(parent, "Mở", tmp_path / "nowhere")
    assert dialog.fileMode() is QFileDialog.FileMode.ExistingFile
    assert dialog.nameFilters() == ["Tệp dữ liệu (*.db)", "Tất cả các tệp (*)"]
    assert Path(dialog.directory().path()) == Path.home()


def test_a_new_name(parent: QWidget, tmp_path: Path) -> None:
    dialog = choose_new_name(parent, "Lưu", tmp_path / "copy.db")
    assert dialog.selectedFiles() == [str(tmp_path / "copy.db")]
    assert dialog.defaultSuffix() == "db"


def test_a_folder(parent: QWidget, tmp_path: Path) -> None:
    assert choose_folder(parent, "Thư mục", tmp_path).fileMode() is QFileDialog.FileMode.Directory


def test_a_name_that_is_taken_is_numbered(tmp_path: Path) -> None:
    for name in ("demo.db", "demo-2.db"):
        (tmp_path / name).touch()
    assert free_name(tmp_path / "demo.db") == tmp_path / "demo-3.db"
    assert free_name(tmp_path / "other.db") == tmp_path / "other.db"
