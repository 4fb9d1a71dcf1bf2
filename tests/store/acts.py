"""What people do with a store, drawn by chance from a number, and what must be there afterwards."""

from __future__ import annotations

import random
import tempfile
from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Literal, NamedTuple

from explorer.resolve.judgements import Judgement
from explorer.store import Store
from tests.store.records import TEXT, a_record

if TYPE_CHECKING:
    from explorer.corpus import Corpus
    from explorer.export.part import Part

Kind = Literal["put", "put many", "judge", "keep", "drop", "compact", "export"]
KINDS: tuple[Kind, ...] = ("put", "put many", "judge", "keep", "drop", "compact", "export")
_WEIGHTS = (10, 2, 5, 4, 2, 2, 3)
SHELF = "searches"
VARIANTS = 3


class Act(NamedTuple):
    """One thing done: which, and a number that decides the rest."""

    kind: Kind
    number: int


def act(seed: int, number: int) -> Act:
    """Return the act of a number in the run of a seed."""
    chance = random.Random(seed * 1_000_003 + number)
    (kind,) = chance.choices(KINDS, _WEIGHTS)
    return Act(kind, number)


def papers(done: Act) -> list[tuple[int, str]]:
    """Return the papers that an act puts: what each says, and where it comes from."""
    many = 5 if done.kind == "put many" else 1
    return [(done.number * 10 + part, f"/papers/{(done.number * 7 + part) % 23}.txt") for part in range(many)]


def words(number: int) -> str:
    """Return the text of a paper's record; some are long."""
    return TEXT * (1 + number % 7 * 3)


def perform(store: Store, done: Act, target: Path) -> None:
    """Do it."""
    if done.kind in ("put", "put many"):
        store.put_many((a_record(number, words=words(number)), origin) for number, origin in papers(done))
    elif done.kind == "judge":
        store.judge([Judgement("same", f"a{done.number}", "b")])
    elif done.kind == "keep":
        store.shelf(SHELF).put(str(done.number % 11), {"number": done.number})
    elif done.kind == "drop":
        store.shelf(SHELF).delete(str(done.number % 11))
    elif done.kind == "compact":
        store.compact()
    else:
        from explorer.export import export

        export(_chosen(done.number % VARIANTS), str(target))


@cache
def _chosen(variant: int) -> Corpus | Part:
    """Return what an export writes: all, or what lies around one of two things."""
    from explorer.corpus import from_resolution
    from explorer.export import part
    from tests.example import example_resolution, example_texts, ident

    corpus = from_resolution(example_resolution(), example_texts())
    return part.around(corpus, ident("person", "p-harlow"), variant) if variant else corpus


@cache
def exports() -> dict[bytes, int]:
    """Return what an exported file may hold, byte for byte, and which variant that is."""
    from explorer.export import export

    with tempfile.TemporaryDirectory() as name:
        target, found = Path(name) / "council.graphml", {}
        for variant in range(VARIANTS):
            export(_chosen(variant), str(target))
            found[target.read_bytes()] = variant
    return found


@dataclass
class Model:
    """What a store holds, as plain dictionaries, and which export lies beside it."""

    papers: dict[str, int] = field(default_factory=dict)
    judged: list[str] = field(default_factory=list)
    kept: dict[str, int] = field(default_factory=dict)
    exported: int | None = None

    def perform(self, done: Act) -> None:
        """Do the same."""
        if done.kind in ("put", "put many"):
            self.papers.update((origin, number) for number, origin in papers(done))
        elif done.kind == "judge":
            self.judged.append(f"a{done.number}")
        elif done.kind == "keep":
            self.kept[str(done.number % 11)] = done.number
        elif done.kind == "drop":
            self.kept.pop(str(done.number % 11), None)
        elif done.kind == "export":
            self.exported = done.number % VARIANTS

    @property
    def size(self) -> int:
        """Things that are there."""
        return len(self.papers) + len(self.judged) + len(self.kept)

    def missing(self, found: Model, further: Model) -> list[str]:
        """Return what should be there and is not, where what `further` says may be there instead."""
        missing = [at for at, said in self.papers.items() if found.papers.get(at) not in (said, further.papers.get(at))]
        missing += [judged for judged in self.judged if judged not in found.judged]
        missing += [key for key, said in self.kept.items() if found.kept.get(key) not in (said, further.kept.get(key))]
        missing += ["the export"] if found.exported not in (self.exported, further.exported) else []
        return missing

    @classmethod
    def of(cls, done: Iterable[Act]) -> Model:
        """Return what is there after some acts."""
        model = cls()
        for one in done:
            model.perform(one)
        return model

    @classmethod
    def read(cls, store: Store) -> Model:
        """Return what a store holds, each record compared with what it was made of."""
        model = cls()
        for record in store.records():
            number = int(record.source.path.removeprefix("minutes-").removesuffix(".txt"))
            assert record == a_record(number, words=words(number)), f"the record of paper {number} has changed"
        numbers = {entry.document: entry.path for entry in store.entries()}
        for entry in store.entries():
            number = int(numbers[entry.document].removeprefix("minutes-").removesuffix(".txt"))
            model.papers.update(dict.fromkeys(entry.origins, number))
        model.judged = [judged.a for judged in store.judgements()]
        model.kept = {key: row["number"] for key, row in store.shelf(SHELF).items()}
        return model
