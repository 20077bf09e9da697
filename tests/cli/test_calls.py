from __future__ import annotations

import pytest

from congress_app.cli.calls import Argument, Command, Option, read_call
from congress_app.runtime.errors import WrongCall

EVERYWHERE = (Option("--data", "d", "FILE"), Option("--json", "j"))
SHOW = Command(
    "show",
    "s",
    "m:f",
    (Argument("WHAT", "w"),),
    (Option("--where", "w", "X", is_many=True), Option("--out", "o", "FILE")),
)
PRINT = Command("print", "p", "m:f", (Argument("FORM", "f"),), takes_any=True)


def test_words_become_a_call() -> None:
    call = read_call(
        ["--data", "a b.db", "show", "x", "--where", "a=1", "--where=b=-2", "--json"], (SHOW, PRINT), EVERYWHERE
    )
    assert call.command is SHOW
    assert (call.arguments, call.get("--data"), call.get("--out")) == (("x",), "a b.db", None)
    assert call.many == {"--where": ("a=1", "b=-2")}
    assert call.has("--json")


def test_after_two_dashes_all_words_are_arguments() -> None:
    assert read_call(["show", "--", "--odd-name"], (SHOW,), EVERYWHERE).arguments == ("--odd-name",)


def test_a_form_brings_options_of_its_own() -> None:
    call = read_call(["print", "calendar", "--layout", "date", "--sides=two", "--large"], (SHOW, PRINT), EVERYWHERE)
    assert call.others == {"--layout": "date", "--sides": "two", "--large": ""}


def test_one_option_may_say_the_same_twice_but_not_two_things() -> None:
    assert read_call(["--data", "a", "show", "x", "--data", "a"], (SHOW,), EVERYWHERE).get("--data") == "a"
    with pytest.raises(WrongCall):
        read_call(["--data", "a", "show", "x", "--data", "b"], (SHOW,), EVERYWHERE)


@pytest.mark.parametrize("named", ["", "  "])
def test_an_empty_word_names_nothing(named: str) -> None:
    with pytest.raises(WrongCall, match="“show” needs WHAT"):
        read_call(["show", named], (SHOW,), EVERYWHERE)


def test_help_needs_no_arguments() -> None:
    call = read_call(["show", "-h"], (SHOW,), EVERYWHERE)
    assert (call.wants_help, call.command) == (True, SHOW)
