from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from congress_app.runtime.settings import ListLook, PrintLook, Settings, SettingsFile

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "state" / "settings.toml"


def test_what_was_never_changed_has_its_default(path: Path) -> None:
    assert SettingsFile(path).settings == Settings()
    assert not path.exists()


def test_all_settings_are_written_and_read_back(path: Path) -> None:
    first = SettingsFile(path)
    first.change(
        language="en",
        scheme="dark",
        last_part="agenda",
        geometry="AdnQ==",
        is_navigation_folded=True,
        backup_folder="D:\\sao lưu",
    )
    first.keep_list("congresses", ListLook(("opens_on", "state"), {"opens_on": 90}, ("opens_on", "-state")))
    first.keep_panes("calendar", (700, 360))
    first.keep_print("running-script", PrintLook('Máy in "A"', 3, is_two_sided=True, is_grey=True, file_format="docx"))
    first.keep_print("dossier", PrintLook(folder="D:\\in", options={"sides": "two", "forms": "programme,-bodies"}))
    assert SettingsFile(path).settings == first.settings
    assert SettingsFile(path).list_look("congresses").widths == {"opens_on": 90}
    assert SettingsFile(path).print_look("running-script").copies == 3
    assert SettingsFile(path).print_look("dossier").options["sides"] == "two"
    assert SettingsFile(path).print_look("programme") == PrintLook()


def test_keys_of_another_version_are_kept(path: Path) -> None:
    path.parent.mkdir()
    path.write_text(
        'later = [1, 2]\nlanguage = "vi"\n[lists.congresses]\ncolumns = ["code"]\ncolour = "red"\n[new.inner]\nx = 1.5\n',
        encoding="utf-8",
    )
    settings = SettingsFile(path)
    settings.keep_list("congresses", ListLook(("state",)))
    settings.change(language="en")
    raw = SettingsFile(path)._raw
    assert raw["later"] == [1, 2]
    assert raw["new"] == {"inner": {"x": 1.5}}
    assert raw["lists"]["congresses"]["colour"] == "red"
    assert raw["lists"]["congresses"]["columns"] == ["state"]


def test_a_broken_file_is_set_aside(path: Path) -> None:
    path.parent.mkdir()
    path.write_text("language = ", encoding="utf-8")
    assert SettingsFile(path).settings == Settings()
    assert path.with_suffix(".broken.toml").read_text(encoding="utf-8") == "language = "


@pytest.mark.parametrize(
    "text",
    [
        "language = 3",
        'language = "fr"',
        'scheme = "pink"',
        "lists = 1",
        "[lists]\nx = 2",
        '[panes]\nx = "a"',
        "prints = []",
    ],
)
def test_a_value_of_the_wrong_kind_is_the_default(path: Path, text: str) -> None:
    path.parent.mkdir()
    path.write_text(text, encoding="utf-8")
    settings = SettingsFile(path).settings
    assert (settings.language, settings.scheme, dict(settings.lists)) == ("vi", "system", {})


def test_a_folder_that_takes_nothing_keeps_them_for_this_run(tmp_path: Path) -> None:
    (tmp_path / "state").write_text("a file, not a folder", encoding="utf-8")
    settings = SettingsFile(tmp_path / "state" / "settings.toml")
    settings.change(last_part="agenda")
    assert settings.settings.last_part == "agenda"
