"""Who judges: as told, as the environment says, or the name of the account."""

from __future__ import annotations

import getpass
import os
from typing import Final

from explorer.errors import WhoDecidedError

VARIABLE: Final = "WHODECIDED_BY"


def author(given: str | None = None) -> tuple[str, str]:
    """Return a name and in words where it comes from; raises WhoDecidedError where there is none."""
    if given is not None and given.strip():
        return given.strip(), "--by"
    if named := os.environ.get(VARIABLE, "").strip():
        return named, VARIABLE
    try:
        login = getpass.getuser().strip()
    except (OSError, KeyError, ImportError):
        login = ""
    if not login:
        raise WhoDecidedError(
            "Nobody is named as the author", "", f"Say who judges: --by 'Your Name', or set {VARIABLE}"
        )
    return _full_name(login) or login, "the name of the account"


def _full_name(login: str) -> str:
    try:
        import pwd

        return pwd.getpwnam(login).pw_gecos.split(",")[0].strip()
    except (ImportError, KeyError):
        return ""
