"""The name of a step in the language of the one who reads it."""

from __future__ import annotations

from congress_app.domain.choices import CongressState
from congress_app.i18n import use_language
from congress_app.services.steps import Step, step


def test_a_name_is_said_in_the_language_chosen_when_it_is_read() -> None:
    made = step("State “{state}” for {count} congresses", msg_state=CongressState.READY.msgid, count=3)
    assert made.words == "Đặt trạng thái “Sẵn sàng” cho 3 đại hội"
    use_language("en")
    assert made.words == "State “Ready” for 3 congresses"


def test_a_value_with_braces_is_no_gap() -> None:
    assert Step("Add person {name}", {"name": "{count} {x"}).words == "Thêm cá nhân “{count} {x”"
