"""Hits, things, ways and counts as lines for people."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from explorer.cards import Line, card, groups, whole_place
from explorer.cli.output import file_name, one_line
from explorer.columns.days import date_words
from explorer.model import Entity, Evidence
from explorer.schema import KINDS, counted
from explorer.text.contacts import hide

if TYPE_CHECKING:
    from explorer.cards.ways import Ways
    from explorer.corpus import Corpus
    from explorer.search import Hit

_NAMED = 8
"""Files that are named of those that could not be read for one reason."""
_NOT_LINKED = ("Source", "problems")
"""Lists of a card that are no links."""
_QUOTE = 240
"""Characters of a quote in a list; a thing's own quotes and JSON have all of them."""


def hit_lines(corpus: Corpus, hits: Sequence[Hit]) -> Iterator[str]:
    """Yield the lines of a list of hits: label, for an action whom it asks and by when, reason, quote with its place, id."""
    for number, hit in enumerate(hits):
        if number:
            yield ""
        yield f"{KINDS[hit.kind].glyph} {one_line(hit.label)}"
        said = (KINDS[hit.kind].one, hit.date, *_duty(corpus, hit), one_line(hit.why))
        yield f"    {' · '.join(part for part in said if part)}"
        if hit.evidence:
            yield f"    {_quoted(hit.evidence)}  {_place(corpus, hit.evidence)}"
        yield f"    {hit.id}"


def _duty(corpus: Corpus, hit: Hit) -> Iterator[str]:
    from explorer.cards.answer import asked, due
    from explorer.cards.words import told_state

    if hit.kind == "action":
        if people := asked(corpus, hit.id):
            yield f"asked of {one_line(', '.join(one.label for one in people), 120)}"
        if day := due(corpus.get(hit.id)):
            yield f"due {one_line(date_words(day), 80)}"
        if state := told_state(corpus.get(hit.id)):
            yield state


def entity_lines(corpus: Corpus, entity: Entity) -> Iterator[str]:
    """Yield the card of a thing, then every link of it by relation, each with the words that say so."""
    said = card(corpus, entity.id)
    yield f"{KINDS[entity.kind].glyph} {one_line(said.title)}"
    yield f"  {one_line(said.subtitle)}"
    yield f"  {entity.id}"
    for section in said.sections:
        yield ""
        yield section.heading
        width = max(len(line.label) for line in section.lines)
        yield from (_line(line, width) for line in section.lines)
    for group in groups(corpus, entity.id):
        yield ""
        yield f"{group.heading} ({len(group.neighbours)}): {group.verb}"
        for end in group.neighbours:
            yield f"  {named(end.other)}{f'  ({one_line(end.note)})' if end.note else ''}"
            for piece in end.link.evidence[:1]:
                more = f"  and {len(end.link.evidence) - 1} more" if len(end.link.evidence) > 1 else ""
                yield f"      {_quoted(piece)}  {_place(corpus, piece)}{more}"
            yield f"      {end.other.id}"


def problem_lines(problems: Sequence[tuple[str, str]]) -> Iterator[str]:
    """Yield what could not be read, `(name, reason)`: each reason once, with the first few of the files that have it named below it
    and the rest counted."""
    from explorer.ingest.walk import LINKS

    alike: defaultdict[str, list[str]] = defaultdict(list)
    for name, reason in problems:
        alike[reason].append(name)
    for reason, names in alike.items():
        if len(names) == 1:
            yield f"! {file_name(names[0])}: {reason}"
            continue
        yield f"! {len(names):,} {'links' if reason in LINKS else 'files'}: {reason}"
        yield from _first_few(names)


def silent_lines(names: Sequence[str]) -> Iterator[str]:
    """Yield which papers were stored though nothing was found in them; of many the first few are named and the rest counted."""
    if len(names) == 1:
        yield f"No meeting, decision or name was found in {file_name(names[0])}; the text is kept."
    elif names:
        yield f"No meeting, decision or name was found in {len(names):,} papers; their text is kept:"
        yield from _first_few(names)


def _first_few(names: Sequence[str]) -> Iterator[str]:
    first = names if len(names) == _NAMED + 1 else names[:_NAMED]
    yield from (f"    {file_name(name)}" for name in first)
    if len(names) > len(first):
        yield f"    and {len(names) - len(first):,} more"


def ways_lines(corpus: Corpus, found: Ways) -> Iterator[str]:
    """Yield the ways between two things, each step a sentence with the words that say so, and what was left out."""
    from explorer.views.ways import ways_view

    yield one_line(found.heading)
    for row in ways_view(corpus, found).rows:
        lead = "".join(piece.text for piece in row.lead)
        yield f"{lead}{one_line(row.text)}".rstrip()


def stats_lines(corpus: Corpus) -> Iterator[str]:
    """Yield the counts by kind and relation, and the problems."""
    counts, relations = corpus.counts(), corpus.relations()
    yield f"{counted(len(corpus.entities), 'thing')} in {counted(counts.get('document', 0), 'paper')}"
    for name, count in counts.items():
        yield f"  {count:>8,}  {KINDS[name].one if count == 1 else KINDS[name].many}"
    yield ""
    yield f"{len(corpus.links):,} links"
    yield from (f"  {count:>8,}  {name.replace('_', ' ')}" for name, count in relations.items())
    from explorer.cards.problems import found

    if groups := found(corpus):
        yield ""
        yield "What a reader should know; each with its words: whodecided problems --kind KIND"
        for group in groups:
            yield f"  {len(group.troubles):>8,}  {group.heading}  ({group.kind})"


def _line(line: Line, width: int) -> str:
    label = f"{line.label.ljust(width)}  " if width else ""
    linked = line.unfolds and line.unfolds not in _NOT_LINKED
    said = "among the links below" if linked else one_line(line.note)
    note = f"  ({said})" if said else ""
    return f"  {label}{one_line(hide(line.text))}{note}"


def named(entity: Entity) -> str:
    """Return the sign of a thing's kind and its label, on one line."""
    return f"{KINDS[entity.kind].glyph} {one_line(entity.label, 160)}"


def _quoted(piece: Evidence) -> str:
    return f"“{one_line(hide(piece.quote), _QUOTE)}”"


def _place(corpus: Corpus, piece: Evidence) -> str:
    return f"[{one_line(whole_place(corpus, piece), 240)}, characters {piece.start}–{piece.end}]"
