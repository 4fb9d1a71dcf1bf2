"""Where things are: the store, the sample and its store."""

from __future__ import annotations

import hashlib
import os
from pathlib import Path
from typing import Final

from explorer import __version__
from explorer.errors import StoreError

NAME: Final = "whodecided"
VARIABLE: Final = "WHODECIDED_STORE"


def expanded(path: str | Path) -> Path:
    """Return a path with the home of whoever its `~` or `~name` stands for; of somebody unknown it stays as it is, as in a shell."""
    return Path(os.path.expanduser(path))


def store_folder(option: str | None = None) -> Path:
    """Return the store's folder: the option, else the variable WHODECIDED_STORE, else the platform's data directory."""
    if chosen := option or os.environ.get(VARIABLE):
        return expanded(chosen)
    from platformdirs import user_data_dir

    return Path(user_data_dir(NAME, appauthor=False))


def state_folder() -> Path:
    """Return the folder where the platform keeps what a program remembers from one run to the next."""
    from platformdirs import user_state_dir

    return Path(user_state_dir(NAME, appauthor=False))


def sample_papers() -> Path:
    """Return the folder of the sample papers: inside an installed package, else beside the package in a checkout.

    Raises StoreError where neither is there.
    """
    package = Path(__file__).resolve().parent
    for folder in (package / "_data", package.parent / "data"):
        if folder.is_dir():
            return folder
    raise StoreError("The sample papers are not installed", "", "Add your own papers: whodecided add FOLDER")


def sample_store() -> Path:
    """Return the folder of the sample's store, one for each version of the program and of the sample."""
    from platformdirs import user_cache_dir

    papers = sample_papers()
    digest = hashlib.sha256()
    for path in sorted(path for path in papers.rglob("*") if path.is_file()):
        digest.update(f"{path.relative_to(papers).as_posix()}\n".encode())
        digest.update(path.read_bytes())
    return Path(user_cache_dir(NAME, appauthor=False)) / f"sample-{__version__}-{digest.hexdigest()[:12]}"


def store_named(folder: Path | None) -> str:
    """Return the store as the command line must be told it, nothing where it finds it alone: the usual one, or the sample."""
    if folder is None or folder in (store_folder().resolve(), sample_store().resolve()):
        return ""
    return str(folder)
