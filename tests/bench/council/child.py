"""One measure in a process of its own. usage: python -m tests.bench.council.child MODULE:FUNCTION FOLDER"""

from __future__ import annotations

import importlib
import json
import sys
from pathlib import Path

if __name__ == "__main__":
    module, _, name = sys.argv[1].partition(":")
    print(json.dumps(getattr(importlib.import_module(module), name)(Path(sys.argv[2]))))
