"""A Word file that says when it was written: the same bytes each time it is made, as the demo wants them."""

from __future__ import annotations

import datetime as dt
import re
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

_PROPERTIES = "docProps/core.xml"
_INSTANTS = re.compile(rb"(<dcterms:(created|modified)[^>]*>)[^<]*")
_LOCAL = dt.timezone(dt.timedelta(hours=7))


def dated(content: bytes, at: dt.datetime) -> bytes:
    """A Word file as if it had been written at an instant: in its properties, and in what the package says of its parts."""
    out, stamp = BytesIO(), at.astimezone(_LOCAL).timetuple()[:6]
    instant = at.astimezone(dt.UTC).strftime("%Y-%m-%dT%H:%M:%SZ").encode()
    with ZipFile(BytesIO(content)) as package, ZipFile(out, "w", ZIP_DEFLATED) as made:
        for part in package.infolist():
            data = package.read(part)
            if part.filename == _PROPERTIES:
                data = _INSTANTS.sub(rb"\g<1>" + instant, data)
            made.writestr(ZipInfo(part.filename, stamp), data, ZIP_DEFLATED)
    return out.getvalue()
