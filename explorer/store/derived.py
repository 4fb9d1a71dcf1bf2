"""The linked record kept beside the store: a cache, never trusted over the store, deleted without loss.

One file of columns under a name made of its key, and one of workings, from which linking goes on when a paper is added;
where there are judgements, the record without these is kept too, because that is the one to go on from. Opening it
reads its header alone; a small file is checked whole at once, a large one part by part as it is used, and a file that
is found damaged is removed, so that the next opening makes it anew.
"""

from __future__ import annotations

import contextlib
import hashlib
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Final

from explorer.columns import DamagedColumns, Linked
from explorer.columns.sections import mapped
from explorer.store import durable
from explorer.store.layout import CACHE
from explorer.store.rules import version_of

if TYPE_CHECKING:
    from explorer.columns.layout import Parts
    from explorer.resolve.onward.workings import Workings

_NAME: Final = "linked-{}.columns"
_UNJUDGED: Final = "unjudged-{}.columns"
_WORKINGS: Final = "workings-{}.columns"
_LOCK: Final = ".making"
_AT_ONCE: Final = 4_000_000
"""Bytes up to which a file is checked whole when it is opened: a millisecond."""


def load(folder: Path, key: str) -> Linked | None:
    """Return the linked record kept under this key, or None where there is none, another one, or one that is seen to be
    damaged."""
    linked = _opened(_path(folder, key))
    return linked if linked and linked.key == _full(key) else None


def last(folder: Path) -> Linked | None:
    """Return the linked record that was kept last, under whatever key, or None where there is none to be had."""
    return _last(folder, _NAME)


def _last(folder: Path, name: str) -> Linked | None:
    kept = (folder / CACHE).glob(name.format("*"))
    found = (_opened(path) for path in sorted(kept, key=_kept_at, reverse=True))
    return next((linked for linked in found if linked), None)


def before(folder: Path, rules: str) -> tuple[Linked, Workings] | None:
    """Return the record without judgements that was kept last under these rules, with its workings, or None where there is none to be had."""
    from explorer.resolve.onward.workings import opened

    linked = _last(folder, _UNJUDGED) or last(folder)
    if linked is None or linked.standings or not linked.key.endswith(f" {rules}"):
        return None
    path = folder / CACHE / _WORKINGS.format(_named(linked.key))
    try:
        workings = opened(mapped(path), linked.key)
    except (OSError, DamagedColumns):
        return None
    return (linked, workings) if workings else None


def save(
    folder: Path,
    key: str,
    parts: Parts,
    workings: Workings | None = None,
    unjudged: Parts | None = None,
    over: Linked | None = None,
) -> Linked:
    """Keep a linked record under a key, with its workings and the record without judgements, in place of any other, and return it; see
    `Linking`. A folder that cannot be written, or is not there any more, keeps none, which costs time and memory and nothing else."""
    from explorer.columns.layout import lay_out

    path, full = _path(folder, key), _full(key)
    kept = replace(parts, key=full)
    with contextlib.suppress(OSError):
        path.parent.mkdir(exist_ok=True)
        if over is None:
            _keep(path.with_name(_UNJUDGED.format(_named(full))), _laid_out(unjudged, full), _UNJUDGED)
            _keep(path.with_name(_WORKINGS.format(_named(full))), _laid(workings, full), _WORKINGS)
        else:
            _set_aside(folder, over)
        _keep(path, lay_out(kept), _NAME)
    return load(folder, key) or Linked.over(b"".join(lay_out(kept)))


def _laid_out(parts: Parts | None, key: str) -> Iterator[bytes | memoryview] | None:
    from explorer.columns.layout import lay_out

    return lay_out(replace(parts, key=key)) if parts else None


def _set_aside(folder: Path, linked: Linked) -> None:
    """Keep the record that is there as the one without judgements, where that is not kept yet."""
    path = _path(folder, linked.key.removeprefix(_full("")))
    if path.exists():
        _keep(path.with_name(_UNJUDGED.format(_named(linked.key))), iter((path.read_bytes(),)), _UNJUDGED)


def _laid(workings: Workings | None, key: str) -> Iterator[bytes | memoryview] | None:
    from explorer.resolve.onward.workings import laid

    return laid(workings, key) if workings else None


def _keep(path: Path, data: Iterator[bytes | memoryview] | None, name: str) -> None:
    """Write a file, where there is anything to write, in place of all others that are named so."""
    if data is not None:
        durable.write(path, data)
    for other in path.parent.glob(name.format("*")):
        if other != path or data is None:
            # Windows keeps a file that is in use; the next change removes it.
            with contextlib.suppress(OSError):
                other.unlink()


@contextlib.contextmanager
def alone(folder: Path) -> Iterator[None]:
    """Wait until no other process makes what is kept here, so that two do not make the same; a folder that cannot be written holds nobody
    up."""
    from filelock import FileLock

    with contextlib.ExitStack() as held:
        with contextlib.suppress(OSError):
            (folder / CACHE).mkdir(exist_ok=True)
            held.enter_context(FileLock(folder / CACHE / _LOCK))
        yield


def _full(key: str) -> str:
    """A key after the version of what lays columns out, without which nobody can read them."""
    return f"{version_of('columns')} {key}"


def _opened(path: Path) -> Linked | None:
    try:
        linked = Linked.open(path)
        if not linked.key.startswith(_full("")):
            return None
        linked.sections.spoilt = lambda: path.unlink(missing_ok=True)
        if path.stat().st_size <= _AT_ONCE:
            linked.sections.check()
    except (OSError, DamagedColumns):
        return None
    return linked


def _kept_at(path: Path) -> int:
    """When a file was written, in nanoseconds; 0 where another process has removed it."""
    try:
        return path.stat().st_mtime_ns
    except OSError:
        return 0


def _path(folder: Path, key: str) -> Path:
    return folder / CACHE / _NAME.format(_named(key))


def _named(key: str) -> str:
    return hashlib.sha256(key.encode()).hexdigest()[:16]
