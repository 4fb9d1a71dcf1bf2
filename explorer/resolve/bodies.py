"""Which mentions name one body: by equal words, stated aliases, acronyms, numbers and owners; a number vetoes."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Container, Iterable, Iterator
from functools import cached_property
from typing import Final

from explorer.resolve.bodyforms import (
    CITY_AND_COUNTY,
    JOINS,
    NATIONAL,
    Form,
    body_form,
    folded,
    initials,
    is_acronym,
    split_acronym,
)
from explorer.resolve.councils import UNKNOWN, Council, own_initials, parse_council
from explorer.resolve.facts import Facts, Key
from explorer.resolve.forms import as_misread, near_misses, slug, words
from explorer.resolve.groups import Groups, Rulings

Node = tuple[Form, str]
"""A form, and the document where it has its meaning; empty for forms that mean one thing in all papers of a council."""

COUNCIL = ("council",)
RUN_TOGETHER: Final = "the council's name, misread or run together with other words"
"""Why a name is a council's whose place it prints with other letters or after other words."""
CITY: Final = ("city", "council")
CITY_AND_COUNTY_COUNCIL: Final = ("city", "county", "council")
_OWN_NAMES: Final = (COUNCIL, CITY, CITY_AND_COUNTY_COUNCIL)
_LONG: Final = 3
"""Words beyond which a name with the same in another order is a slip, and of which it has so many that are no joining words."""
_LETTERS: Final = 3
"""Letters that are left of the last word of a name that is cut off in it."""
_COMMONER: Final = 10
"""How many times as many papers must print a name for another to be a misprint of it."""


class Bodies:
    """The groups of body mentions. Mentions that name a sort of body and none in particular are not in `node_of`."""

    def __init__(self, facts: Facts, rulings: Rulings[Node] | None = None) -> None:
        self.facts = facts
        self._rulings = rulings or Rulings()
        self.groups: Groups[Node] = Groups()
        self.node_of: dict[Key, Node] = {}
        self.doubtful: dict[tuple[Node, Node], str] = {}
        self.said_alias: set[Form] = set()
        self._near: dict[tuple[Node, Node], str] = {}
        forms = self._read()
        self._stated = self._read_aliases(forms)
        self._renamed = self._read_renamed(forms)
        self._longer = self._read_longer(forms)
        self._acronyms = {key for key in forms if is_acronym(facts.mentions[key].name)}
        self._here: dict[str, set[Form]] = defaultdict(set)
        self._by_initials: dict[tuple[str, str], set[Form]] = defaultdict(set)
        self.local: dict[Node, None] = {}
        self._unnamed: dict[Node, Form] = {}
        for key, form in forms.items():
            self._add(key, form)
        self._join_unnamed()
        self._join_full_aliases()
        papers: Counter[Form] = Counter()
        for key, form in forms.items():
            papers[form] += facts.times(key)
        self._join_misprinted(papers)
        self._join_reworded(papers)
        self._join_shortened(papers)
        self._join_cut_short(papers)
        for node in sorted(self.local):
            self._join_local(node)
        self._join_left_over()
        self.doubtful.update({pair: why for pair, why in self._near.items() if not self.groups.together(*pair)})
        self._doubt_former()
        self._doubt_unnamed()
        self._rulings.force(self.groups)

    def form_id(self, key: Key) -> str:
        """The id that a mention's printed name alone would have."""
        return f"body/{self.node_of[key][0].owner}/{slug(split_acronym(self.facts.mentions[key].name)[0])}"

    def reason(self, key: Key) -> str:
        """Why a mention was taken for its body, empty where it is by the same name."""
        node, council = self.node_of[key], self.facts.council(key)
        if node in self.groups.reasons or node[0].owner != council.slug or node[0].tokens not in _OWN_NAMES:
            return self.groups.reasons.get(node, "")
        printed = split_acronym(self.facts.mentions[key].name)[0]
        named = parse_council(printed)
        if named is None:
            return "the council whose paper it is"
        whole = len(words(named.name)) == len(words(printed))
        return "" if whole and named.place == council.place else RUN_TOGETHER

    def _read(self) -> dict[Key, Form]:
        forms: dict[Key, Form] = {}
        places: dict[tuple[str, ...], set[str]] = defaultdict(set)
        merged: set[str] = set()
        for council in self.facts.councils.values():
            if council.place:
                places[council.place].add(council.slug)
            if council.types >= CITY_AND_COUNTY:
                merged.add(council.slug)
        for key in self.facts.keys("body"):
            name = self.facts.mentions[key].name
            form = body_form(name, self.facts.attr(key, "classification"), self.facts.council(key))
            named = parse_council(split_acronym(name)[0])
            if form:
                form = forms[key] = _of_its_type(form, named, self.facts.council(key), merged)
                if named and named.types:
                    places[named.place].add(form.owner)
        return {key: _placed(form, places) for key, form in forms.items()}

    def _read_aliases(self, forms: dict[Key, Form]) -> dict[tuple[str, tuple[str, ...]], dict[str, set[Form]]]:
        """(council, words of the alias) → document → the full forms said to have it."""
        stated: dict[tuple[str, tuple[str, ...]], dict[str, set[Form]]] = defaultdict(lambda: defaultdict(set))
        for key, form in forms.items():
            council = self.facts.council(key)
            for alias in printed_aliases(self.facts, key):
                other = body_form(alias, "", council)
                if other and other.tokens != form.tokens:
                    stated[council.slug, other.tokens][key[0]].add(form)
        return stated

    def _read_renamed(self, forms: dict[Key, Form]) -> set[frozenset[Form]]:
        """Pairs of forms that papers say are one body's name before and after: they stay two bodies."""
        return {
            frozenset((form, old))
            for key, form in forms.items()
            for name in self.facts.listed(key, "_former")
            if (old := body_form(name, "", self.facts.council(key)))
        }

    def _read_longer(self, forms: dict[Key, Form]) -> dict[Form, set[Form]]:
        """Short form → the longer forms that end (or, where numbered, begin) with it and add a body's name or a topic; the council itself is
        no short form of a body that a paper calls a council."""
        longer: dict[Form, set[Form]] = defaultdict(set)
        distinct = set(forms.values())
        owners = {(form.owner, form.tokens) for form in distinct}
        owners |= {(owner, tokens) for owner, tokens in self._stated}
        for form in distinct:
            size = len(form.tokens) - bool(form.number)
            base = form.tokens[:size]
            for cut in range(1, size):
                if form.number:
                    for part in (base[cut:], base[:-cut]):
                        longer[Form(form.owner, (*part, form.number), form.number)].add(form)
                elif (form.owner, base[:cut]) in owners and base[cut:] != COUNCIL:
                    longer[Form(form.owner, base[cut:])].add(form)
        apart = {
            short: {form for form in forms if frozenset((short, form)) not in self._renamed}
            for short, forms in longer.items()
        }
        return {short: found for short, found in apart.items() if found and short in distinct}

    def _add(self, key: Key, form: Form) -> None:
        unnamed = key[0] in self.facts.adopted and form == Form(self.facts.council(key).slug, COUNCIL)
        unnamed = unnamed and parse_council(self.facts.mentions[key].name) is None
        local = key in self._acronyms or form in self._longer
        node = (Form(UNKNOWN.slug, COUNCIL), key[0]) if unnamed else (form, key[0] if local else "")
        marks: dict[object, object] = {"council": form.owner if form.tokens == COUNCIL else ""}
        if len(form.tokens) == 1 and form.tokens[0] in own_initials(self.facts.council(key)):
            marks = {}
        if form.number:
            marks["number"] = form.number
        self.groups.add(node, marks)
        self._rulings.mark(self.groups, node)
        self.node_of[key] = node
        if unnamed:
            self._unnamed[node] = form
        elif local:
            self.local[node] = None
        else:
            self._here[key[0]].add(form)
            for every in (False, True):
                self._by_initials[form.owner, initials(form.tokens, every)].add(form)
            if form == Form(self.facts.council(key).slug, COUNCIL):
                for letters in own_initials(self.facts.council(key)):
                    self._by_initials[form.owner, letters].add(form)

    def _join_unnamed(self) -> None:
        """Join the council of papers that do not name it with the one whose room they share."""
        for node, form in sorted(self._unnamed.items()):
            if form in self._everywhere and self.groups.join((form, ""), node, self.facts.adopted[node[1]]):
                self._here[node[1]].add(form)

    def _join_full_aliases(self) -> None:
        for (owner, tokens), by_document in sorted(self._stated.items()):
            alias = (Form(owner, tokens, tokens[-1] if tokens[-1].isdigit() else ""), "")
            if alias[0] not in self._everywhere:
                continue
            targets = self._roots(form for forms in by_document.values() for form in forms)
            if len(targets) == 1 and self.groups.join(targets[0], alias, "a paper says that one is called the other"):
                self.said_alias.add(alias[0])
            else:
                self.doubtful.update({(target, alias): "a paper gives both names" for target in targets})

    def _join_shortened(self, papers: Counter[Form]) -> None:
        """Join a name whose last word is the initials of others with the only one that has these, or the much commonest: "Roads SPC"."""
        ends: dict[tuple[str, tuple[str, ...], str], set[Form]] = defaultdict(set)
        everywhere = sorted(self._everywhere)
        for form in everywhere:
            for cut in range(1, len(form.tokens) - 1):
                for every in (False, True):
                    ends[form.owner, form.tokens[:cut], initials(form.tokens[cut:], every)].add(form)
        for form in everywhere:
            full = ends.get((form.owner, form.tokens[:-1], form.tokens[-1]), set())
            most = max(full, key=lambda other: (papers[other], other), default=form)
            others = sum(papers[other] for other in full if not self.groups.together((other, ""), (most, "")))
            if full and papers[most] >= _COMMONER * others:
                self.groups.join((most, ""), (form, ""), "its last word is the initials of the other's last words")

    def _join_cut_short(self, papers: Counter[Form]) -> None:
        """Join a name that one paper prints, and that ends within a word of just one other, much commoner name: "Board for Roads and Wat"."""
        begun: dict[tuple[str, tuple[str, ...]], set[Form]] = defaultdict(set)
        common = [form for form in self._everywhere if papers[form] >= _COMMONER]
        for form in common:
            for cut in range(2, len(form.tokens)):
                begun[form.owner, form.tokens[:cut]].add(form)
        for form in sorted(self._everywhere):
            last = form.tokens[-1]
            if papers[form] > 1 or form.number or len(last) < _LETTERS:
                continue
            longer = begun.get((form.owner, form.tokens[:-1]), set())
            fits = {
                other
                for other in longer
                if other.tokens[len(form.tokens) - 1].startswith(last) and last not in other.tokens
            }
            if len(fits) == 1:
                self.groups.join(
                    (fits.pop(), ""), (form, ""), "the beginning of a much commoner name, cut off within a word"
                )

    def _join_misprinted(self, papers: Counter[Form]) -> None:
        """Join a name with the much commoner one that has other letters in one longer word, or letters that recognition takes for its."""
        commonest: dict[object, Form] = {}
        for form in sorted(self._everywhere, key=lambda form: (-papers[form], form)):
            for near in _misprints(form) if len(form.tokens) > 1 else ():
                other = commonest.setdefault(near, form)
                if papers[other] >= _COMMONER * papers[form]:
                    self.groups.join((other, ""), (form, ""), "a misprint of a much commoner name")
                elif other != form:
                    self._near[(other, ""), (form, "")] = "nearly the same letters"

    def _join_reworded(self, papers: Counter[Form]) -> None:
        """Join names of the same words in another order, where letters stand for the words of the body that they are the only initials of,
        or much the commonest: "Elmshire District JPC Sub-Committee", "Joint Parks Sub-Committee of the District of Elmshire"."""
        commonest: dict[object, Form] = {}
        for form in sorted(self._everywhere, key=lambda form: (-papers[form], form)):
            said = [(form.tokens, "the same words in another order")]
            if (spelt := self._spelt_out(form, papers)) != form.tokens:
                said.append((spelt, "its letters are the initials of the other's words"))
            for tokens, reason in said:
                strong = sorted(word for word in tokens if word not in JOINS)
                if len(tokens) > _LONG and len(strong) >= _LONG:
                    commoner = commonest.setdefault((form.owner, form.number, *strong), form)
                    self.groups.join((commoner, ""), (form, ""), reason)

    def _spelt_out(self, form: Form, papers: Counter[Form]) -> tuple[str, ...]:
        """The words of a form with those of a body in the place of its initials."""
        out: list[str] = []
        for word in form.tokens:
            full = (
                self._by_initials.get((form.owner, word), set()) if len(form.tokens) > 1 and len(word) >= _LONG else ()
            )
            most = max(full, key=lambda other: (papers[other], other), default=form)
            others = sum(papers[other] for other in full if other != most)
            out += most.tokens if full and papers[most] >= _COMMONER * others and word not in most.tokens else (word,)
        return folded(tuple(out))

    @cached_property
    def _everywhere(self) -> set[Form]:
        """The forms that mean one thing in all papers, once all mentions are taken."""
        return {form for forms in self._here.values() for form in forms}

    def _roots(self, forms: Iterable[Form]) -> list[Node]:
        known = self._everywhere
        return sorted({self.groups.root((form, "")) for form in forms if form in known})

    def _join_local(self, node: Node) -> None:
        form, document = node
        stated = self._stated.get((form.owner, form.tokens), {})
        longer = self._longer.get(form, set())
        initial = self._by_initials.get((form.owner, form.tokens[0]), set()) if len(form.tokens) == 1 else set()
        national = self._by_initials.get((NATIONAL, form.tokens[0]), set()) if len(form.tokens) == 1 else set()
        here = self._here[document]
        tries = (
            (stated.get(document, set()), "the paper gives both names"),
            (longer & here, "the only longer name of that number or owner in the paper"),
            ((initial | national) & here, "initials of the only such name in the paper"),
            ({full for forms in stated.values() for full in forms}, "another paper gives both names"),
            (longer, "the only longer name of that number or owner"),
            (initial | national if len(form.tokens[0]) > 2 else set(), "initials of the only such name"),
        )
        for forms, reason in tries:
            targets = self._roots(forms)
            if len(targets) == 1:
                self.groups.join(targets[0], node, reason)
                return
            if targets:
                self.doubtful.update({(target, node): "a short name of more than one body" for target in targets[:4]})
                return

    def _join_left_over(self) -> None:
        first: dict[Form, Node] = {}
        for node in sorted(self.local):
            if len(self.groups.members(node)) == 1:
                other = first.setdefault(node[0], node)
                if other != node:
                    self.groups.join(other, node, "the same name")

    def _doubt_former(self) -> None:
        """Leave it in doubt whether the council of a city is that of the city and the county around it, called in short, or the one before."""
        for form in self._everywhere:
            both = Form(form.owner, COUNCIL)
            if form.tokens == CITY and both in self._everywhere:
                self.doubtful[(both, ""), (form, "")] = "one place, but the name says another type of council"

    def _doubt_unnamed(self) -> None:
        """Leave it in doubt whether a body in papers that name no council is the one of its name in papers of just one council."""
        owned: dict[tuple[tuple[str, ...], str], set[Form]] = defaultdict(set)
        for form in sorted(self._everywhere):
            owned[form.tokens, form.number].add(form)
        places = {council.slug: council.place for council in self.facts.councils.values() if council.place}
        for form in sorted(self._everywhere):
            if form.owner != UNKNOWN.slug or form.tokens == COUNCIL:
                continue
            same = owned[form.tokens, form.number] - {form}
            for cut in range(1, len(form.tokens) - 1):
                others = owned.get((form.tokens[cut:], form.number), ())
                same |= {other for other in others if places.get(other.owner) == form.tokens[:cut]}
            if len(same) == 1:
                self.doubtful[(same.pop(), ""), (form, "")] = "the same name, but in papers that name no council"


def _misprints(form: Form) -> Iterator[object]:
    """Keys of which two forms share one that differ in a letter of a longer word, or in letters that recognition takes for others."""
    yield form.owner, form.number, tuple(map(as_misread, form.tokens))
    for near in near_misses(form.tokens):
        yield form.owner, form.number, *near


def printed_aliases(facts: Facts, key: Key) -> list[str]:
    """The other names that a mention brings with it, its bracketed acronym among them."""
    return [*facts.listed(key, "aliases"), *filter(None, (split_acronym(facts.mentions[key].name)[1].strip(),))]


def _of_its_type(form: Form, named: Council | None, council: Council, merged: Container[str]) -> Form:
    """The form of a council, with its type where one place has had a council of its city and then one of city and county.

    `named` is the council as printed, `merged` are the slugs of councils of a city and a county whose papers are here.
    """
    own = form.owner == council.slug
    types = named.types if named and named.types else council.types if own else frozenset[str]()
    if form.tokens != COUNCIL or not types:
        return form
    both = types >= CITY_AND_COUNTY
    if form.owner in merged:
        return form if both or "city" not in types else Form(form.owner, CITY)
    return Form(form.owner, CITY_AND_COUNTY_COUNCIL) if both and own and not council.types >= types else form


def _placed(form: Form, places: dict[tuple[str, ...], set[str]]) -> Form:
    """A bare place, or a place with the type of its council, is the council where only one council is of that place."""
    if form.number or form.tokens == COUNCIL:
        return form
    shorter = form.tokens[:-1] if form.tokens[-1] in ("city", "county", "borough", "district", "council") else ()
    for place in (form.tokens, shorter):
        owners = places.get(place, set())
        if len(owners) == 1:
            return Form(min(owners), COUNCIL)
    return form
