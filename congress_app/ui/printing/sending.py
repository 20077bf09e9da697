"""A print-out on its way out of the window: to a printer or into a file, as the form was printed or saved last."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from congress_app.documents.forms import Form
from congress_app.i18n import _
from congress_app.runtime.settings import SettingsFile
from congress_app.ui.common.desk import Desk
from congress_app.ui.common.task import run_task
from congress_app.ui.printing.making import export_folder, ready_folder
from congress_app.ui.printing.paper_printer import Order, print_pdf
from congress_app.ui.printing.save_dialog import SaveDialog


def send(desk: Desk, name: str, data: bytes, order: Order, on_done: Callable[[str], None], *, owner: QObject) -> None:
    """Print a PDF as ordered, and remember how; `on_done` is told what to say of it."""
    kept = replace(
        desk.settings.print_look(name),
        printer=order.printer,
        copies=order.copies,
        is_two_sided=order.is_two_sided,
        is_grey=order.is_grey,
    )
    desk.settings.keep_print(name, kept)
    run_task(
        lambda report: print_pdf(data, order, report),
        lambda count: on_done(_("Sent to the printer: {count} pages").format(count=count)),
        desk.messages.tell_error,
        owner=owner,
        name=_("Printing"),
    )


def ask_target(settings: SettingsFile, form: Form, file_name: str, parent: QWidget) -> SaveDialog:
    """The dialog that asks where a form is saved: where it went last, else in the usual folder."""
    look, usual = settings.print_look(form.name), export_folder(settings)
    folder = ready_folder(*((Path(look.folder), usual) if look.folder and Path(look.folder).is_dir() else (usual,)))
    return SaveDialog(folder / file_name, form.formats, look.file_format, parent)


def keep_target(settings: SettingsFile, name: str, target: Path) -> None:
    """Remember where a form was saved, and in which format."""
    file_format = target.suffix.lower().removeprefix(".")
    kept = replace(settings.print_look(name), folder=str(target.parent), file_format=file_format)
    settings.keep_print(name, kept)
