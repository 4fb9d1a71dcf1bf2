"""Links as somebody looks at them: one way, further away, with words, without mentions."""

from __future__ import annotations

from itertools import product

from explorer.cards import groups
from explorer.selection.around import WAYS, Around
from explorer.views.around import around_view
from explorer.views.panes import View, links_view
from tests.example_papers import AGENCY, CABINET
from tests.tui.driving import example

ALL = frozenset(f"{distance} {kind}" for distance in (2, 3) for kind in example().counts())


def view(id: str, around: Around) -> View:
    return around_view(example(), id, groups(example(), id), around, ALL)


def ends(found: View) -> list[str]:
    return [spot.target for spot in found.spots.values() if spot.target]


def test_one_link_away_is_as_the_links_are() -> None:
    assert view(AGENCY, Around()).rows == links_view(groups(example(), AGENCY), ALL).rows


def test_outward_and_inward_are_the_two_halves() -> None:
    both, out, into = (ends(view(AGENCY, Around(way=way))) for way in WAYS)
    assert sorted(both) == sorted([*out, *into])
    assert set(out) == {link.target for link in example().out(AGENCY)}
    assert set(into) == {link.source for link in example().into(AGENCY)}


def test_further_away_is_what_a_slow_walk_reaches() -> None:
    corpus = example()
    for way, weak in product(WAYS, (True, False)):
        reached, ring = {CABINET}, {CABINET}
        for _ in range(2):
            links = [link for link in corpus.links if weak or link.kind not in ("mentions", "documented_in")]
            out = {link.target for link in links if link.source in ring and way != "in"}
            into = {link.source for link in links if link.target in ring and way != "out"}
            ring = (out | into) - reached
            last = ring
            reached |= ring
        found = view(CABINET, Around(2, way, weak))
        assert {spot.target for key, spot in found.spots.items() if key.startswith("2 ")} == last
        assert all(spot.evidence for key, spot in found.spots.items() if key.startswith("2 "))


def test_words_leave_what_has_them_all() -> None:
    found = view(AGENCY, Around(2, words="fostering NORTH"))
    assert ends(found)
    for row in found.rows:
        if row.stops:
            assert "fostering north" in row.text.casefold()
    assert "no link fits: ‘zzz’" in view(AGENCY, Around(words="zzz")).rows[0].text


def test_the_keys_go_round_and_are_told() -> None:
    around = Around()
    assert [around := around.deeper() for _ in range(3)][-1] == Around()
    assert [around := around.turned() for _ in range(3)][-1] == Around()
    assert Around(3, "in", False, "x").told == "in · to 3 links away · without mentions · ‘x’"
