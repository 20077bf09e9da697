"""Stores what is edited in the details; a chosen unit of the catalogue fills in what is not known yet, and offers its name."""

from __future__ import annotations

from functools import partial
from typing import Any

from PySide6.QtCore import QObject

from congress_app.domain.organisations import Organisation
from congress_app.i18n import _, pgettext
from congress_app.ui.common.desk import Desk
from congress_app.ui.common.message_bar import Link
from congress_app.ui.organisations.details import Details
from congress_app.ui.organisations.storing import Storing
from congress_app.ui.organisations.unit_choice import completing, proposed

UNIT_KEY = "unit_key"


class UnitWriting(QObject):
    """Between the details and what stores them."""

    def __init__(self, desk: Desk, storing: Storing, details: Details, parent: QObject) -> None:
        super().__init__(parent)
        self._desk, self._storing, self._details = desk, storing, details
        details.field_edited.connect(self._on_field_edited)

    def _on_field_edited(self, name: str, value: Any) -> None:
        organisations = self._details.organisations
        values = {name: value}
        if name == UNIT_KEY and len(organisations) == 1:
            values |= completing(organisations[0], value)
            self._offer_name(organisations[0], value)
        self._storing.change(organisations, values, partial(self._details.form.refuse, name))

    def _offer_name(self, organisation: Organisation, key: str) -> None:
        """The official name may be meant otherwise, so it is offered, not taken."""
        wanted = {name: value for name, value in proposed(key).items() if name in ("name", "short_name", "kind")}
        if not wanted or wanted["name"] == organisation.name:
            return
        words = _("In the catalogue it is called “{name}”.").format(name=wanted["name"])
        take = partial(self._storing.change, [organisation], wanted, self._desk.messages.warn)
        self._desk.messages.tell(words, link=Link(pgettext("link", "Take this name"), take))
