"""The commands that make a data file and tell what one is."""

from __future__ import annotations

from pathlib import Path

from congress_app import bootstrap
from congress_app.cli import commands, output
from congress_app.cli.session import Ended, Session
from congress_app.domain.entities import ENTITIES
from congress_app.domain.fields import about
from congress_app.domain.organisations import Organisation
from congress_app.domain.units import Province, Unit
from congress_app.i18n import _
from congress_app.listings.listing import Align
from congress_app.runtime.errors import DataFileError, Refused
from congress_app.services.setting_up import SettingUp, find_place


def new(session: Session) -> Ended:
    """Make the data file of an office."""
    path = Path(session.call.arguments[0])
    place = find_place(session.call.values[commands.UNIT])
    try:
        bootstrap.new_file(path)
        try:
            own = _set_up(path, place)
        except BaseException:
            path.unlink(missing_ok=True)
            raise
    except DataFileError as error:  # not the file of --data: the user names another place
        raise Refused(error.msgid, **error.values) from error
    session.answer({"file": str(path)}, _("Made {file} for {organisation}.").format(file=path, organisation=own.name))
    return Ended()


def _set_up(path: Path, place: Unit | Province) -> Organisation:
    app = bootstrap.open_app(path)
    try:
        return SettingUp(app.services.run).office(place).value
    finally:
        app.close()


def info(session: Session) -> Ended:
    """Tell what the data file is."""
    with session.reading() as app:
        counts, schema = app.lists.counts(), app.file.schema()
        office = app.lists.office()
        own = (
            [each.name for each in app.lists.rows(Organisation, id=office.organisation_id)]
            if office.organisation_id
            else []
        )
        as_of = session.as_of() or app.as_of()
    told = {
        "file": str(session.data_file),
        "schema_version": schema,
        "encrypted": False,
        "office": own[0] if own else None,
        "counts": counts,
    }
    facts = [
        (_("Data file"), str(session.data_file)),
        (_("Schema"), schema),
        (_("Encrypted"), _("no")),
        (_("Office"), own[0] if own else "-"),
        (_("As of"), f"{as_of:%d/%m/%Y}"),
    ]
    titles = {about(cls).list_name: _(about(cls).title) for cls in ENTITIES}
    lines = [[titles[name], str(count)] for name, count in counts.items()]
    longest = max(output.display_width(name) for name, _value in facts)
    words = "\n".join(f"{name}:{' ' * (longest - output.display_width(name))} {value}" for name, value in facts)
    numbers = output.table([_("Rows of"), _("Count")], lines, [Align.LEFT, Align.RIGHT])
    session.answer(told, f"{words}\n\n{numbers}")
    return Ended()
