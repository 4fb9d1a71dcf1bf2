"""How long our GraphML writer takes beside NetworkX's own, in one run on one generated graph.

usage: python -m tests.bench.graphml [--nodes 10000] [--edges 50000] [--rounds 3]
"""

from __future__ import annotations

import argparse
import random
import statistics
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

import networkx as nx

from explorer.export import export
from explorer.export.graphml import count_graphml, write_graphml
from explorer.export.table import Edge, Node, Table
from explorer.graph import to_networkx
from explorer.model import Entity, Evidence, Link
from explorer.schema import RELATIONS

SENTENCE = """
The report of the director on the annual review of children and housing services was considered by the committee, which
notes that members asked whether there was a delay & approves the budget of £412,000 (2018/19) for further consultation on
the “strategy” with regard to highway and transport proposals; recommends that council delegated minutes policy to officer
"""
WORDS = SENTENCE.split()
KINDS = ("person", "meeting", "decision", "report", "item", "body")


class Generated(NamedTuple):
    """A made-up record with the shape of a real one."""

    entities: dict[str, Entity]
    links: tuple[Link, ...]


def generated(nodes: int, edges: int, seed: int = 7) -> Generated:
    """A record of `nodes` things and `edges` links: words, dates and evidence as long as in council papers."""
    dice = random.Random(seed)
    entities = {entity.id: entity for entity in _things(dice, nodes)}
    ids = list(entities)
    links = tuple(_link(dice, number, ids) for number in range(edges))
    return Generated(entities, links)


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


def seconds(work: Callable[[], object], rounds: int) -> float:
    """The median time of `rounds` runs."""
    times = []
    for _ in range(rounds):
        begin = time.perf_counter()
        work()
        times.append(time.perf_counter() - begin)
    return statistics.median(times)


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


def main(arguments: Sequence[str] | None = None) -> dict[str, float]:
    """Print the medians and what they are to one another; returns the medians in seconds."""
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
            "networkx.write_graphml_lxml": lambda: nx.write_graphml_lxml(graph, theirs, named_key_ids=True),
            "our writer, rows made beforehand as there": lambda: streamed(ready, ours),
            "our writer, rows made from the record": lambda: streamed(table, ours),
            "our export: written, read back, put in place": lambda: export(record, str(ours)),
        }
        taken = {name: seconds(one, asked.rounds) for name, one in work.items()}
        with open(ours, "rb") as file:
            nodes, edges = count_graphml(file)
        sizes = ours.stat().st_size, theirs.stat().st_size
    slow = taken["networkx.write_graphml_lxml"]
    print(
        f"{nodes:,} nodes, {edges:,} edges, {sizes[0] / 1e6:.1f} MB (networkx {sizes[1] / 1e6:.1f}), medians of {asked.rounds}"
    )
    for name, median in taken.items():
        print(f"{name:46} {median:7.3f} s  {slow / median:5.1f} times as fast")
    return taken


if __name__ == "__main__":
    main()
