"""How long our GraphML writer takes beside NetworkX's own, and how much memory, in one run on one generated graph.

Seconds are of the processor; NetworkX is given the finished graph. Memory is of a process of its own.

usage: python -m tests.bench.graphml [--nodes 10000] [--edges 50000] [--rounds 3]
"""

from __future__ import annotations

import argparse
import random
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator, Sequence
from operator import attrgetter
from pathlib import Path
from typing import Final, NamedTuple

import networkx as nx

from explorer.export import export
from explorer.export.graphml import count_graphml, write_graphml
from explorer.export.table import Edge, Node, Table
from explorer.graph import to_networkx
from explorer.model import Entity, Evidence, Link
from explorer.schema import RELATIONS
from tests.bench.council.timing import growing, seconds

ROOT = Path(__file__).resolve().parents[2]

SENTENCE = """
The report of the director on the annual review of children and housing services was considered by the committee, which
notes that members asked whether there was a delay & approves the budget of £412,000 (2018/19) for further consultation on
the “strategy” with regard to highway and transport proposals; recommends that council delegated minutes policy to officer
"""
WORDS = SENTENCE.split()
KINDS = ("person", "meeting", "decision", "report", "item", "body")


class Generated(NamedTuple):
    """A made-up record with the shape of a real one, and its order: things by id, links by kind, source, target and id."""

    entities: dict[str, Entity]
    links: tuple[Link, ...]


def generated(nodes: int, edges: int, seed: int = 7) -> Generated:
    """A record of `nodes` things and `edges` links: words, dates and evidence as long as in council papers."""
    dice = random.Random(seed)
    entities = {entity.id: entity for entity in _things(dice, nodes)}
    ids = list(entities)
    links = sorted(
        (_link(dice, number, ids) for number in range(edges)), key=attrgetter("kind", "source", "target", "id")
    )
    return Generated(dict(sorted(entities.items())), tuple(links))


def _things(dice: random.Random, nodes: int) -> Iterator[Entity]:
    for number in range(nodes):
        kind = dice.choices(KINDS, (10, 5, 35, 15, 30, 5))[0]
        ident = f"{kind}/anytown/{number:07}"
        words = " ".join(dice.choices(WORDS, k=dice.randint(8, 40)))
        attrs: dict[str, str | int | bool] = (
            {"name": words[:40]} if kind in ("person", "body") else {"date": _date(dice)}
        )
        if kind == "decision":
            attrs |= {"text": words, "outcome": "resolved", "power": "scrutiny"}
        elif kind in ("report", "item"):
            attrs |= {"title": words[:80]}
        yield Entity(ident, kind, words[:50], attrs, (_evidence(dice, words),))


def _link(dice: random.Random, number: int, ids: list[str]) -> Link:
    kind = dice.choice(tuple(RELATIONS))
    source, target = dice.choice(ids), dice.choice(ids)
    attrs = {"date": _date(dice)} if dice.random() < 0.6 else {}
    words = " ".join(dice.choices(WORDS, k=dice.randint(4, 15)))
    return Link(f"{kind}/{source}/{target}/{number}", kind, source, target, attrs, (_evidence(dice, words),))


def _evidence(dice: random.Random, quote: str) -> Evidence:
    start = dice.randrange(60_000)
    return Evidence(f"document/anytown/{dice.randrange(2_000):05}", start, start + len(quote), quote)


def _date(dice: random.Random) -> str:
    return f"{dice.randint(2004, 2024)}-{dice.randint(1, 12):02}-{dice.randint(1, 28):02}"


def checked(table: Table, target: Path) -> None:
    """Write `table`, read it back and count."""
    streamed(table, target)
    with open(target, "rb") as file:
        assert count_graphml(file) == table.size


class Ready(Table):
    """A table whose rows were made beforehand: what NetworkX's writer is given too."""

    def __init__(self, linked: Generated) -> None:
        super().__init__(linked)
        self._nodes, self._edges = tuple(super().nodes()), tuple(super().edges())

    def nodes(self) -> Iterator[Node]:
        """Every node."""
        return iter(self._nodes)

    def edges(self) -> Iterator[Edge]:
        """Every edge."""
        return iter(self._edges)


def streamed(table: Table, target: Path) -> None:
    """Write `table` and nothing else."""
    with open(target, "wb") as file:
        write_graphml(table, file)


def graph_memory(nodes: int, edges: int) -> float:
    """Megabytes that the graph takes as NetworkX holds it, its rows with it."""
    record = generated(nodes, edges)
    with growing() as grown:
        graph = to_networkx(record.entities.values(), record.links)
    assert graph.number_of_edges() == edges
    return grown[0]


def export_memory(nodes: int, edges: int) -> float:
    """Megabytes that an export takes beyond the record, at its peak."""
    record = generated(nodes, edges)
    with tempfile.TemporaryDirectory() as folder, growing() as grown:
        export(record, str(Path(folder, "ours.graphml")))
    return grown[0]


def measured(work: Callable[[int, int], float], asked: argparse.Namespace) -> float:
    """What a measure of memory gives in a process of its own."""
    command = f"from tests.bench import graphml; print(graphml.{work.__name__}({asked.nodes}, {asked.edges}))"
    done = subprocess.run([sys.executable, "-c", command], cwd=ROOT, capture_output=True, text=True, check=True)
    return float(done.stdout)


def main(arguments: Sequence[str] | None = None) -> dict[str, float]:
    """Print medians, memory, and what they are to one another; returns the medians in seconds."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--nodes", type=int, default=10_000)
    parser.add_argument("--edges", type=int, default=50_000)
    parser.add_argument("--rounds", type=int, default=3)
    asked = parser.parse_args(arguments)
    record = generated(asked.nodes, asked.edges)
    graph = to_networkx(record.entities.values(), record.links)
    ready, table = Ready(record), Table(record)
    with tempfile.TemporaryDirectory() as folder:
        ours, theirs = Path(folder, "ours.graphml"), Path(folder, "theirs.graphml")
        work: dict[str, Callable[[], object]] = {
            THEIRS: lambda: nx.write_graphml_lxml(graph, theirs, named_key_ids=True),
            OURS: lambda: streamed(ready, ours),
            f"{OURS}, and read back": lambda: checked(ready, ours),
            "our writer, rows made from the record": lambda: streamed(table, ours),
            "our export: written, read back, in place": lambda: export(record, str(ours)),
        }
        taken = {name: seconds(one, asked.rounds) for name, one in work.items()}
        with open(ours, "rb") as file:
            nodes, edges = count_graphml(file)
        sizes = ours.stat().st_size / 1e6, theirs.stat().st_size / 1e6
    print(f"{nodes:,} nodes, {edges:,} edges, {sizes[0]:.1f} MB (NetworkX {sizes[1]:.1f}); medians of {asked.rounds}")
    for name, median in taken.items():
        print(
            f"{name:58} {median:7.3f} s  {taken[THEIRS] / median:5.1f} times as fast  {BOUNDS.get(name, '')}".rstrip()
        )
    whole, extra = measured(graph_memory, asked), measured(export_memory, asked)
    print(f"{'the graph in memory, as NetworkX holds it':58} {whole:7.1f} MB")
    print(
        f"{'our export, beyond the record':58} {extra:7.1f} MB  {extra / whole:5.3f} of it         (to be: under 0.1)"
    )
    return taken


THEIRS: Final = "networkx.write_graphml_lxml"
OURS: Final = "our writer, rows made beforehand as there"
BOUNDS: Final = {
    OURS: "(to be: at least 6)",
    f"{OURS}, and read back": "(to be: at least 2)",
    "our export: written, read back, in place": "(to be: at least 2)",
}


if __name__ == "__main__":
    main()
