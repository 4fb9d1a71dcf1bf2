"""Bodies of a whole text: every place, short forms given in brackets, and second names."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from itertools import islice

from explorer.text.councils import bodies, bodyclass, bodyedges, lettered, listings, partnerships, wrappedbodies
from explorer.text.councils.bodies import Body
from explorer.text.councils.bodynames import key, tidy, without_sitting
from explorer.text.page.draft import Draft, fold
from explorer.text.page.seek import Cued, Reach, cues, near, occurrences

_DEFINED = re.compile(
    r"(?<![\w'-])(?P<name>(?:[A-Z][\w'-]{1,60}[ ](?:(?:of|and|for|the|in)[ ]){0,2}){1,7}?[A-Z][\w'-]{1,60})[ ]\("
    r"(?P<short>[A-Z][A-Za-z]{1,6})\)"
)
_SHORT = re.compile(r"\([A-Z][A-Za-z]{1,6}\)")
_RUNS_INTO, _RUNS_ON = re.compile(r"[\w(]"), re.compile(r"[\w)]")
"""What stands before and after letters that are part of a word, or that define a short form."""
_LONGEST_NAME = 240
_MOST_SHORT_FORMS = 200
"""A text that seems to define more is no paper, and looking for each would take too long."""
_EQUATED = re.compile(
    r"(?:\s*[-,:]\s*|\s+(?:(?:is|was|that has been|which has been|has been|now|and is)\s+){0,2}"
    r"(?:called|named|known as)\s+|\.\s+This is\s+|\s*\(\s*)$"
)
_ACTS = re.compile(
    r"\s+(?:became operational|is responsible|is also responsible|provides|provided|administers|was established"
    r"|has been operational|delivers|which has been operational)\b"
)
_AREAS = ("neighbourhood", "area", "district", "locality", "ward")


_CLUBS = re.compile(r" (?:CC|DC)\Z|\A[A-Z]{1,2}[CD]C\Z")
"""Letters of a council that are those of a club of cricket or a capital where nothing speaks of councils."""
_COUNCILS = cues("council", "cllr")
_OF_PARISH = re.compile(r"\b(?:Parish|Community|Town)\s+Council\b|\b(?:PC|TCC|TC)\b", re.IGNORECASE)
_OTHER_TIER = Cued(
    re.compile(r"(?:(?:Borough|District|County)\s+Council|(?:BOROUGH|DISTRICT|COUNTY)\s+COUNCIL)(?![\w-])"),
    ("Borough Council", "District Council", "County Council", "BOROUGH COUNCIL", "DISTRICT COUNCIL", "COUNTY COUNCIL"),
)
"""A council of another tier, called no more than that."""


def _is_of(name: str, kind: str) -> bool:
    """Tell whether a council's full name is of one of this kind: "Elm Borough Council", "Borough Council of Elm and Oak"."""
    return len(name) > len(kind) and (name.endswith(kind) or name.startswith(f"{kind} of "))


def _of_areas(found: Iterable[Body]) -> dict[str, str]:
    """Return the whole name by the name without the word of its kind of area: "North Mere Committee" for the North Mere
    Neighbourhood Committee, where the place has two words or more."""
    known = {}
    for body in found:
        words = body.name.split()
        if len(words) > 3 and words[-2].lower() in _AREAS:
            known[" ".join([*words[:-2], words[-1]])] = body.name
    return known


class Organisations:
    """The bodies of one text in order, with lookups by place; every one is a mention of the draft."""

    def __init__(self, draft: Draft, met: Iterable[str] = ()) -> None:
        """`met` are the names of the bodies whose meetings the text is of, which hold in it wherever they stand."""
        self.draft = draft
        self._met = sorted({name for name in met if bodyclass.is_particular(name)})
        self.places: list[Body] = []
        self.refs: list[str] = []
        self._known: dict[str, str] = {}
        self._read()

    def _read(self) -> None:
        text = self.draft.masked
        found = [*bodies.find(text, self.draft.seeker), *wrappedbodies.find(self.draft.seeker)]
        found = bodyedges.parted([bodyedges.trimmed(body, text) for body in found], text)
        found = bodyedges.extended(found, text, self._met)
        listed = listings.bodies_of(self.draft)
        lines = [(body.start, body.end) for body in listed]
        found = [body for body in found if not any(start <= body.start < end for start, end in lines)] + listed
        found += self._defined(found)
        found += self._of_meetings()
        found.sort(key=lambda b: (b.start, -b.end))
        found += self._shortened(found)
        found += lettered.find(self.draft, found)
        if not self.draft.seeker.any(_COUNCILS, 0, len(text)):
            found = [body for body in found if not (body.classification == "council" and _CLUBS.search(body.name))]
        found += self._of_other_tiers(found)
        found.sort(key=lambda b: (b.start, b.start - b.end))
        whole = _of_areas(found)
        end = -1
        for body in found:
            if body.start < end and not (body.end == end and body.classification == "council"):
                continue
            end = max(end, body.end)
            name = whole.get(body.name, body.name)
            self.places.append(body if name == body.name else body._replace(name=name))
            self.refs.append(self.mention(self.places[-1]))
            if name != body.name:
                self.also_called(self.refs[-1], body.name)
        self._starts = [place.start for place in self.places]

    def _of_meetings(self) -> list[Body]:
        """The places of the bodies that met, whose whole names may say more than a name in running text can ("… Board B")."""
        return [
            Body(name, at, at + len(name), bodyclass.classify(name))
            for name in self._met
            for at in self.draft.seeker.places(name.lower())
            if self.draft.masked[at].isupper()
        ]

    def _shortened(self, found: Sequence[Body]) -> list[Body]:
        """The places of the short forms that `found` defines, outside brackets."""
        names = {b.short: b.name for b in found if b.short}
        kinds = {b.short: b.classification for b in reversed(found)}
        places = []
        text = self.draft.masked
        for short in islice(names, _MOST_SHORT_FORMS):
            for at in occurrences(text, short):
                end = at + len(short)
                if not (at and _RUNS_INTO.match(text, at - 1)) and not _RUNS_ON.match(text, end):
                    places.append(Body(names[short], at, end, kinds[short]))
        return places

    def _of_other_tiers(self, found: Sequence[Body]) -> list[Body]:
        """The places in a parish's or community's paper of "the Borough Council" and its like, which is another one's: the only one
        of its kind that the paper names in full, or one that it calls no more than that."""
        if not any(_OF_PARISH.search(name) for name in self._met):
            return []
        starts = sorted((body.start, body.end) for body in found)
        named = {body.name for body in found if body.classification == "council"}
        whole: dict[str, list[str]] = {}
        places = []
        for match in self.draft.seeker.finditer(_OTHER_TIER):
            k = bisect_left(starts, (match.start() + 1, 0)) - 1
            if k >= 0 and starts[k][1] >= match.end():
                continue
            kind = fold(match.group()).title()
            if kind not in whole:
                whole[kind] = [name for name in named if _is_of(name, kind)]
            name = whole[kind][0] if len(whole[kind]) == 1 else kind
            places.append(Body(name, match.start(), match.end(), "council"))
        return places

    def mention(self, body: Body) -> str:
        """Record a body and return its ref; one mention per name, whatever its case."""
        ref = self._known.get(body.name, "")
        if ref:
            self.draft.also(ref, body.start, body.end)
        else:
            name, sort = tidy(without_sitting(body.name)), body.classification
            ref = self.draft.mention("body", name, body.start, body.end, key=key(name), classification=sort)
            self._known[body.name] = ref
        if body.short:
            self.also_called(ref, body.short)
        return ref

    def named(self, name: str, start: int, end: int) -> str:
        """Record a body by its printed name and return its ref."""
        clean = tidy(fold(name))
        return self.mention(Body(clean, start, end, bodyclass.classify(clean)))

    def also_called(self, ref: str, name: str) -> None:
        """Record another name of a body."""
        known = self.draft.attr(ref, "aliases")
        aliases = known if isinstance(known, tuple) else ()
        if name not in aliases:
            self.draft.put(ref, aliases=(*aliases, name))

    def _defined(self, found: list[Body]) -> list[Body]:
        text, extra = self.draft.masked, []
        ends = {b.end: b for b in found}
        starts = [b.start for b in found]
        shorts = [match.start() for match in _SHORT.finditer(text)]
        for match in near(_DEFINED, text, shorts, Reach(_LONGEST_NAME, 10), 0, len(text)):
            inside = bisect_right(starts, match.start()) - 1
            if not bodies.short_for(match["name"], match["short"]) or (
                inside >= 0 and match.start() < found[inside].end
            ):
                continue
            before = _EQUATED.search(text, max(0, match.start() - 40), match.start())
            common = ends.get(before.start()) if before else None
            if common is None and before:
                near_by = [ends[at] for at in range(before.start() - 3, before.start() + 2) if at in ends]
                common = min(near_by, key=lambda b: b.start, default=None)
            if common is None and not _ACTS.match(text, match.end()):
                continue
            kind = common.classification if common else "agency"
            body = Body(match["name"], match.start("name"), match.end(), kind, match["short"])
            extra.append(body)
            if common:
                self._alias(body, common.name)
        return extra

    def _alias(self, body: Body, other: str) -> None:
        ref = self.mention(body._replace(short=""))
        for name in filter(None, (body.short, tidy(other))):
            self.also_called(ref, name)

    def between(self, start: int, end: int) -> list[tuple[Body, str]]:
        """Return the bodies that lie in `[start, end)` with their refs, in order."""
        low = bisect_left(self._starts, start)
        high = bisect_left(self._starts, end, low)
        return [(self.places[i], self.refs[i]) for i in range(low, high) if self.places[i].end <= end]

    def at(self, start: int) -> tuple[Body, str] | None:
        """Return the body whose name begins at `start`, with its ref."""
        low = bisect_left(self._starts, start)
        found = low < len(self.places) and self.places[low].start == start
        return (self.places[low], self.refs[low]) if found else None

    def relate(self) -> None:
        """Record which body hosts, joins or is a partner in which other one, where a sentence says so."""
        partnerships.relate(self.draft, self.places, self.refs)
