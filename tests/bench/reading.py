"""How fast texts become claims: beside a bare reading of the same files, beside the PDF libraries, on two processes, and as
papers grow.

usage: python -m tests.bench.reading [--rounds 5] [--folder DIR]

Reads the papers beside the checkout (`../shared`) where they are there, else the sample. Rates are in megabytes of text a
second; times are of the processor, so that other work on the machine counts little, but for two processes, which are timed by
the clock. What the rules remember of names is forgotten before each round.
"""

from __future__ import annotations

import argparse
import functools
import gc
import io
import logging
import re
import statistics
import tempfile
import time
from collections.abc import Callable, Iterable, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass, replace
from multiprocessing import get_context
from pathlib import Path

from explorer.errors import ReadError
from explorer.locations import sample_papers
from explorer.model import Source
from explorer.reading import SUFFIXES, read
from explorer.text import extract

ROOT = Path(__file__).resolve().parents[2]
SHARED = ROOT.parent / "shared"
COPIES = 6
"""How often the papers are taken for two processes, so that starting them counts little."""

_YEAR = re.compile(r"\b(19|20)(\d\d)\b")


@dataclass(frozen=True)
class Papers:
    """Papers of one publisher: where they lie and what was read of them."""

    family: str
    paths: tuple[Path, ...]
    sources: tuple[Source, ...]

    @property
    def size(self) -> float:
        """Megabytes of text."""
        return sum(len(source.text.encode("utf-8", "replace")) for source in self.sources) / 1e6


def gathered(folder: Path) -> list[Papers]:
    """The readable papers below `folder`, one group for each folder in it."""
    groups: dict[str, list[Path]] = {}
    for path in sorted(folder.rglob("*")):
        if path.suffix.lower() in SUFFIXES and path.is_file():
            below = path.relative_to(folder).parts
            groups.setdefault(below[0] if len(below) > 1 else folder.name, []).append(path)
    return [papers for name, paths in groups.items() if (papers := _read(name, paths)).sources]


def _read(family: str, paths: Iterable[Path]) -> Papers:
    kept: list[Path] = []
    sources: list[Source] = []
    for path in paths:
        try:
            sources.append(read(path))
            kept.append(path)
        except ReadError:
            continue
    return Papers(family, tuple(kept), tuple(sources))


def default_folders() -> list[Path]:
    """The folders of real papers, or the sample's."""
    real = [SHARED / "papers", SHARED / "seeds"]
    return [folder for folder in real if folder.is_dir()] or [sample_papers()]


def forget() -> None:
    """Empty what the rules remember, so that each round starts as a new process does."""
    for kept in gc.get_objects():
        if isinstance(kept, functools._lru_cache_wrapper) and str(kept.__module__).startswith("explorer."):
            kept.cache_clear()


def spent(work: Callable[[], object], rounds: int, clock: Callable[[], float] = time.process_time) -> list[float]:
    """Seconds of `rounds` runs of `work`, each from a fresh start."""
    times = []
    for _ in range(rounds):
        forget()
        begin = clock()
        work()
        times.append(clock() - begin)
    return times


def extract_all(sources: Sequence[Source]) -> int:
    """Extract each; returns the number of claims."""
    return sum(len(extract(source).claims) for source in sources)


def split_all(paths: Sequence[Path]) -> int:
    """Read files and split them into words."""
    return sum(len(path.read_text("utf-8", "replace").split()) for path in paths)


def rate(all_papers: Sequence[Papers], rounds: int) -> tuple[float, float]:
    """Megabytes a second of extracting, and of a bare reading and splitting of the same texts; medians."""
    sources = [source for papers in all_papers for source in papers.sources]
    size = sum(papers.size for papers in all_papers)
    ours = statistics.median(spent(lambda: extract_all(sources), rounds))
    with tempfile.TemporaryDirectory() as folder:
        texts = _written(sources, Path(folder))
        bare = statistics.median(spent(lambda: split_all(texts), rounds))
    return size / ours, size / bare


def _written(sources: Sequence[Source], folder: Path) -> list[Path]:
    paths = []
    for number, source in enumerate(sources):
        path = folder / f"{number:05}.txt"
        path.write_text(source.text, "utf-8", "replace")
        paths.append(path)
    return paths


def by_pypdf(path: Path) -> int:
    """Characters that pypdf finds in a PDF."""
    from pypdf import PdfReader

    return sum(len(page.extract_text()) for page in PdfReader(io.BytesIO(path.read_bytes())).pages)


def by_pdfium(path: Path) -> int:
    """Characters that PDFium finds in a PDF."""
    import pypdfium2

    document = pypdfium2.PdfDocument(path.read_bytes())
    found = sum(len(document[number].get_textpage().get_text_bounded()) for number in range(len(document)))
    document.close()
    return found


def pdf_seconds(all_papers: Sequence[Papers], rounds: int) -> dict[str, float]:
    """Medians for getting the text out of the PDFs, in the child process that the program reads them in and with each library alone,
    and for extracting claims from it."""
    logging.getLogger("pypdf").setLevel(logging.CRITICAL)
    pairs = [
        pair
        for papers in all_papers
        for pair in zip(papers.paths, papers.sources, strict=True)
        if pair[0].suffix.lower() == ".pdf"
    ]
    if not pairs:
        return {}
    work: dict[str, Callable[[], object]] = {
        "pypdf, text of the PDFs": lambda: [by_pypdf(path) for path, _ in pairs],
        "pypdfium2, text of the PDFs": lambda: [by_pdfium(path) for path, _ in pairs],
        "claims from that text": lambda: extract_all([source for _, source in pairs]),
    }
    taken = {name: statistics.median(spent(one, rounds)) for name, one in work.items()}
    clock = spent(lambda: [read(path) for path, _ in pairs], rounds, time.perf_counter)
    return {"the PDFs read as by add, by the clock": statistics.median(clock), **taken}


def in_processes(sources: Sequence[Source], workers: int, rounds: int) -> float:
    """Best time by the clock of `workers` processes, already started, over the papers taken `COPIES` times."""
    many = [source for _ in range(COPIES) for source in sources]
    shares = [many[start : start + 16] for start in range(0, len(many), 16)]
    with ProcessPoolExecutor(workers, mp_context=get_context("forkserver")) as pool:
        list(pool.map(extract_all, [[source] for source in sources[: 4 * workers]]))
        return min(spent(lambda: list(pool.map(extract_all, shares)), rounds, time.perf_counter))


def grown(source: Source, times: int) -> Source:
    """`times` copies of a paper in one text, each with years of its own."""
    copies = [_YEAR.sub(lambda m, n=n: f"{1900 + (int(m[0]) + n) % 200}", source.text) for n in range(times)]  # type: ignore[misc]
    return replace(source, text="\n\n".join(copies), pages=())


def growth(papers: Papers, rounds: int) -> tuple[float, float]:
    """Best seconds for the longest paper of a family, and for ten of it in one text."""
    longest = max(papers.sources, key=lambda source: len(source.text))
    small, large = grown(longest, 1), grown(longest, 10)
    return min(spent(lambda: extract(small), 2 * rounds)), min(spent(lambda: extract(large), rounds))


def main(arguments: Sequence[str] | None = None) -> dict[str, float]:
    """Print the table; returns the figures a test may look at."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--folder", type=Path, action="append", default=[])
    asked = parser.parse_args(arguments)
    folders = asked.folder or default_folders()
    everything = [papers for folder in folders for papers in gathered(folder)]
    if not everything:
        raise SystemExit(f"No readable papers in {', '.join(map(str, folders))}.")
    return _table(everything, asked.rounds)


def _table(everything: Sequence[Papers], rounds: int) -> dict[str, float]:
    sources = [source for papers in everything for source in papers.sources]
    size = sum(papers.size for papers in everything)
    ours, bare = rate(everything, rounds)
    print(f"{len(sources)} papers, {size:.2f} MB of text, medians of {rounds}")
    print(f"{'text to claims, one core':44} {ours:8.2f} MB/s")
    print(f"{'bare read and split of the same texts':44} {bare:8.2f} MB/s  {bare / ours:5.1f} times as fast")
    figures = {"rate": ours}
    for name, taken in (pdfs := pdf_seconds(everything, rounds)).items():
        print(f"{name:44} {taken * 1000:8.1f} ms")
    if pdfs:
        figures["beside pypdf"] = pdfs["claims from that text"] / pdfs["pypdf, text of the PDFs"]
    one, two = (in_processes(sources, workers, max(2, rounds // 2)) for workers in (1, 2))
    print(f"{'two processes beside one':44} {one / two:8.2f} times as fast ({COPIES * size / two:.2f} MB/s)")
    figures["growth"] = 0.0
    for papers in everything:
        small, large = growth(papers, rounds)
        figures["growth"] = max(figures["growth"], large / small)
        print(
            f"{papers.family:32} {len(papers.sources):4} papers {small * 1000:8.1f} ms, ten times the text {large / small:5.1f} times"
        )
    return figures


if __name__ == "__main__":
    main()
