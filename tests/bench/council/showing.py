"""Showing: cards, paths and pictures of the things with most links, as the explorer works them out off the screen's thread."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from explorer.corpus import Corpus, load
from tests.bench.council.names import STORE
from tests.bench.council.timing import seconds

_TIMES = 7


def _hub(corpus: Corpus, kind: str) -> str:
    """The thing of a kind with most links."""
    linked = corpus.linked
    return linked.id(
        max(linked.rows_of(kind), key=lambda row: len(linked.group("out", row)) + len(linked.group("into", row)))
    )


def _shown(folder: Path, kind: str, show: Callable[[Corpus, str], object]) -> float:
    corpus = load(folder / STORE)
    id = _hub(corpus, kind)
    return seconds(lambda: show(corpus, id), _TIMES)


def body_card(folder: Path) -> float:
    """Seconds for the card of the body with most links."""
    from explorer.cards import card

    return _shown(folder, "body", card)


def person_card(folder: Path) -> float:
    """Seconds for the card of the person with most links."""
    from explorer.cards import card

    return _shown(folder, "person", card)


def links(folder: Path) -> float:
    """Seconds for the groups of links of the body with most links, and the first of each."""
    from explorer.cards import groups

    return _shown(folder, "body", lambda corpus, id: [group.neighbours[:6] for group in groups(corpus, id)])


def body_timeline(folder: Path) -> float:
    """Seconds for the timeline of the body with most links, drawn on a wide screen."""
    from explorer.views.drawn.timeline import timeline, timeline_drawn

    return _shown(folder, "body", lambda corpus, id: timeline_drawn(timeline(corpus, id), 118, 36))


def around(folder: Path) -> float:
    """Seconds for the picture of what is around the body with most links, drawn on a wide screen."""
    from explorer.views.drawn.nearby import nearby, nearby_drawn

    return _shown(folder, "body", lambda corpus, id: nearby_drawn(nearby(corpus, id), 118, 36))


def grid(folder: Path) -> float:
    """Seconds for the attendance of the body with most links, drawn on a wide screen."""
    from explorer.views.drawn.attendance import attendance, attendance_drawn

    return _shown(folder, "body", lambda corpus, id: attendance_drawn(attendance(corpus, id), 118, 36))


def sentences(folder: Path) -> float:
    """Seconds for the three shortest ways between the person and the body with most links, in sentences."""
    from explorer.cards.ways import ways

    corpus = load(folder / STORE)
    person, body = _hub(corpus, "person"), _hub(corpus, "body")
    return seconds(lambda: ways(corpus, person, body), _TIMES)
