"""A window is opened only where that can be done."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from congress_app.cli import screen
from tests.cli.conftest import Call


@pytest.fixture
def no_screen(monkeypatch: pytest.MonkeyPatch) -> pytest.MonkeyPatch:
    """Linux without a screen."""
    monkeypatch.setattr(sys, "platform", "linux")
    for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"):
        monkeypatch.delenv(name, raising=False)
    return monkeypatch


def test_without_a_screen_one_sentence_says_so(call: Call, no_screen: pytest.MonkeyPatch, tmp_path: Path) -> None:
    answer = call("--data", tmp_path / "a.db")
    assert (answer.status, answer.open_window, answer.out) == (1, None, "")
    assert answer.err == (
        "Không mở được cửa sổ vì ở đây không có màn hình. Hãy mở chương trình trong môi trường đồ họa, hoặc dùng dòng lệnh: "
        "gõ “congress-app --help” để xem tất cả các lệnh.\n"
    )


@pytest.mark.parametrize(
    ("name", "value", "opens", "is_seen"),
    [
        ("DISPLAY", ":0", True, True),
        ("WAYLAND_DISPLAY", "wayland-0", True, True),
        ("QT_QPA_PLATFORM", "offscreen", True, False),
        ("QT_QPA_PLATFORM", "vnc:port=5900", True, False),
        ("QT_QPA_PLATFORM", "xcb", False, False),
        ("QT_QPA_PLATFORM", "", False, False),
    ],
)
def test_a_screen_or_another_platform_is_needed(
    no_screen: pytest.MonkeyPatch, name: str, value: str, opens: bool, is_seen: bool
) -> None:
    no_screen.setenv(name, value)
    assert (screen.can_open_window(), screen.has_screen()) == (opens, is_seen)


def test_elsewhere_there_is_always_a_screen(no_screen: pytest.MonkeyPatch) -> None:
    no_screen.setattr(sys, "platform", "win32")
    assert screen.can_open_window()
