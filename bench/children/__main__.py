"""`python -m bench.children WORK [WORDS]`."""

from __future__ import annotations

import json
import sys
from importlib import import_module

work, *words = sys.argv[1:]
print(json.dumps(import_module(f"bench.children.{work}").measure(*words)))
