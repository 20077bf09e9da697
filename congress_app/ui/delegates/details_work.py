"""What the details show of the chosen delegates, and what is done with what the person enters there."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import Any

from PySide6.QtCore import QObject

from congress_app.ui.delegates.chosen import Chosen
from congress_app.ui.delegates.delegate_model import DelegateModel
from congress_app.ui.delegates.details import Details
from congress_app.ui.delegates.photo_box import Picture
from congress_app.ui.delegates.photo_work import PhotoWork
from congress_app.ui.delegates.storing import Storing


class DetailsWork(QObject):
    """Keeps the details in step with the register.

    is_writable: whether what they hold may be changed.
    """

    def __init__(
        self,
        details: Details,
        chosen: Chosen,
        model: DelegateModel,
        storing: Storing,
        photos: PhotoWork,
        is_writable: Callable[[], bool],
    ) -> None:
        super().__init__(details)
        self._details, self._chosen, self._model = details, chosen, model
        self._storing, self._photos, self._is_writable = storing, photos, is_writable
        details.came_up.connect(self.show)
        details.field_edited.connect(self._on_field_edited)
        details.photo.taken.connect(self._on_picture_taken)

    def show(self) -> None:
        """Show the chosen delegates."""
        rows = self._chosen.rows
        findings = self._model.findings.get(rows[0].id, ()) if rows else ()
        note = self._model.note_of(rows[0].id) if rows else ""
        self._details.show_rows(rows, is_writable=self._is_writable(), findings=findings, note=note)
        if len(rows) == 1:
            self._photos.show(rows[0].fact("photo"), partial(self._on_photo_read, rows[0].id))

    def _on_photo_read(self, key: str, content: bytes) -> None:
        if self._details.keys == (key,):
            self._details.photo.show_photo(content, is_writable=self._is_writable())

    def _on_field_edited(self, name: str, value: Any) -> None:
        refuse = partial(self._details.sections.refuse, name)
        self._storing.change(self._details.delegates, {name: value}, refuse)

    def _on_picture_taken(self, picture: Picture) -> None:
        self._photos.take(picture, self._details.delegates)
