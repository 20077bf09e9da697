"""What a template may not do: go on without end, compare what cannot be compared."""

from __future__ import annotations

import pytest

from congress_app.documents.renderers.docx_template import fill
from congress_app.runtime.errors import UserError
from tests.documents.renderers.template_files import DATA, template


def test_a_template_that_never_ends_or_does_not_fit_is_refused() -> None:
    endless = "{% for a in ds %}{% for b in ds %}{% for c in ds %}{% endfor %}{% endfor %}{% endfor %}"
    many = {"ds": [{"ho_ten": str(number)} for number in range(300)]}
    with pytest.raises(UserError, match="repeats itself too often"):
        fill(template(endless), many)
    with pytest.raises(UserError, match="repeats itself too often"):
        fill(
            template("{% for a in ds %}{% for b in ds %}" + "x" * 2_000 + "{% endfor %}{% endfor %}"),
            {"ds": many["ds"][:150]},
        )
    with pytest.raises(UserError, match="compares what cannot be compared"):
        fill(template("{% if so > ten %}x{% endif %}"), DATA)
    with pytest.raises(UserError, match="begins in one place"):
        fill(template("{% if so %}", rows=[["{% endif %}"]], title="{% if so %}{% endif %}")[:], {**DATA, "so": ""})
    with pytest.raises(UserError, match="too large"):
        fill(template("{{ so }}" * 5_001), DATA)
