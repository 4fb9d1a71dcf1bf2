"""One bit after another, anywhere in any file of a store and what is kept beside it: what `check` says of each."""

from __future__ import annotations

import random
import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import islice
from pathlib import Path

from explorer.resolve.judgements import Judgement
from explorer.store import Store
from explorer.upkeep import check
from tests.council import papers
from tests.store.records import files_of

PAPERS = 6
_DOCUMENT = re.compile(r"the document (\S+) of the table (\S+) is damaged")


@dataclass
class Flips:
    """Bits that were turned, by the kind of file; those that were not found, those of which another file was named, and those that touched
    a document of which another one was named."""

    turned: Counter[str] = field(default_factory=Counter)
    unseen: int = 0
    elsewhere: int = 0
    misnamed: int = 0
    named: int = 0
    examples: list[str] = field(default_factory=list)

    def __str__(self) -> str:
        kinds = ", ".join(f"{count:,} in {kind}" for kind, count in sorted(self.turned.items()))
        return (
            f"  bits turned      {self.turned.total():7,}   {kinds}\n"
            f"  not found        {self.unseen:7,}\n"
            f"  file not named   {self.elsewhere:7,}\n"
            f"  wrong document   {self.misnamed:7,}   after {self.named:,} in a document that counts"
        )


def flips(folder: Path, times: int, seed: int) -> Flips:
    """Make a store with shards, two journals, a linked record and an index, turn bits in it and ask `check`."""
    _fill(folder)
    counted = Flips()
    texts = files_of(folder)
    for name, at in turned(folder, times, seed):
        counted.turned[_kind(name)] += 1
        found = check(folder).findings
        if not found:
            counted.unseen += 1
            counted.examples.append(f"{name} at {at:,}: nothing was found")
        elif name not in {finding.file for finding in found}:
            counted.elsewhere += 1
            counted.examples.append(f"{name} at {at:,}: {found[0]}")
        for finding in found:
            if said := _DOCUMENT.search(finding.what):
                counted.named += 1
                line = texts[name][texts[name].rfind(b"\n", 0, at) + 1 :].partition(b"\n")[0].decode()
                if not line.startswith(f'["{said[2]}","{said[1]}",'):
                    counted.misnamed += 1
                    counted.examples.append(f"{name} at {at:,}: {finding}")
    return counted


def turned(folder: Path, times: int, seed: int) -> Iterator[tuple[str, int]]:
    """Turn one bit at a time, anywhere in any file, and put it back; yield the file and the byte."""
    chance = random.Random(seed)
    files = {name: data for name, data in files_of(folder).items() if data}
    sizes = [len(data) for data in files.values()]
    for turn in range(times):
        # Half of the places by bytes, half by files, so that small ones have their share.
        (name,) = chance.choices(list(files), sizes if turn % 2 else None)
        at = chance.randrange(len(files[name]))
        spoilt = bytearray(files[name])
        spoilt[at] ^= 1 << chance.randrange(8)
        (folder / name).write_bytes(spoilt)
        yield name, at
        # What is asked may have taken away or made anew a file that is derived.
        for other, data in files.items():
            if other == name or other.startswith("cache/"):
                (folder / other).write_bytes(data)


def _fill(folder: Path) -> None:
    from explorer.corpus import load

    with Store.open(folder, write=True, journal_bytes=30_000) as store:
        for number, made in enumerate(islice(papers(PAPERS), PAPERS)):
            store.put(made.record, f"/council/{made.path}")
            store.judge([Judgement("unsure", "person/a", f"person/{number}")])
            store.shelf("searches").put(str(number), {"query": "waste"})
    load(folder).search("housing")
    report = check(folder)
    if report.findings:
        raise RuntimeError(f"the store is damaged before a bit is turned: {report.findings[0]}")


def _kind(name: str) -> str:
    parts = name.split("/")
    return {"shards": "shards", "cache": "caches"}.get(parts[0]) or (
        "journals" if name.startswith("journal") else "the root"
    )
