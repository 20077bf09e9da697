"""The build hook: compiles the catalogues; lays `resources/` and `db/` into the wheel under `congress_app/_data/`."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po
from hatchling.builders.hooks.plugin.interface import BuildHookInterface

SHIPPED = ("resources", "db")


def compile_catalogues(locale: Path) -> list[Path]:
    """Compile each .po under `locale` into the .mo beside it; returns what was written."""
    written = []
    for po in sorted(locale.glob("*/LC_MESSAGES/*.po")):
        with po.open("rb") as source:
            catalogue = read_po(source, locale=po.parents[1].name)
        mo = po.with_suffix(".mo")
        with mo.open("wb") as target:
            write_mo(target, catalogue)
        written.append(mo)
    return written


class ShippedData(BuildHookInterface[Any]):
    """Brings along what the program reads. An editable installation reads the checkout's own folders instead."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Called by the build backend before it packs a wheel ("standard") or an editable installation."""
        if self.target_name != "wheel":
            return
        root = Path(self.root)
        compile_catalogues(root / "resources" / "locale")
        if version == "standard":
            for folder in SHIPPED:
                build_data["force_include"][str(root / folder)] = f"congress_app/_data/{folder}"
