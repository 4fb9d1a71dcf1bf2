"""Which mentions name one person: blocks by surname within a council, names by their parts, support, and vetoes.

A rule joins two names only where exactly one candidate fits and nothing contradicts; the doubtful pairs are kept with their
reason. Members of one attendance list are never joined.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Collection, Iterable
from itertools import combinations
from typing import Final

from explorer.resolve import forenames
from explorer.resolve.alike import alike
from explorer.resolve.councils import UNKNOWN
from explorer.resolve.facts import Facts, Key
from explorer.resolve.forms import as_misread, near_misses, slug, words
from explorer.resolve.groups import Groups, Rulings
from explorer.resolve.known import COMMONER, Known
from explorer.resolve.personforms import Profile, given_fit, is_initial, openings, parts, sought
from explorer.resolve.profiles import Double, block_key, doubles_of, profile_of
from explorer.schema import LISTED
from explorer.text.naming.namewords import FORENAMES

YEARS_FULL: Final = 12
YEARS_INITIAL: Final = 6
YEARS_SURNAME: Final = 4
"""How far apart two papers may be for a full name, an initial, a surname alone to be taken for one person."""

_APART: Final = slice(Profile._fields.index("rank"), Profile._fields.index("generation") + 1)
"""Of a profile, what tells two of one name apart."""
_ACTS: Final = ("moved", "seconded", "voted")
"""What nobody does who is away."""
_MOST_DOUBTS: Final = 4
_FORENAME: Final = "the forename fits, but it stands alone, and nothing tells for sure whose it is"
_RESPELT: Final = "nearly the same letters, one body, the same years"
_MISREAD: Final = f"letters that recognition takes for each other, in papers of one body, {COMMONER} times as many of them with the first"
_NEARLY: Final = "nearly the same letters, in one office or in papers of one body"
_ONE_CALLED: Final = "one candidate in papers of one body"
_WHICH: Final = "nearly the same letters, but nothing that tells which person it is"
_ONE_BODY: Final = f"the same surname in papers of one body within {YEARS_SURNAME} years"
_MEMBER: Final = "the only member of the council who has that surname"
_ALONE: Final = "one surname, but nothing else is printed, and nothing tells whether it is one person's"
_ONLY: Final = "the only person of that surname and rank in papers of those years"
Support = Callable[[Key], Iterable[tuple[str, object]]]


class People:
    """The groups of person mentions; `support` says which offices, bodies and addresses a mention has.

    `roots` has one profile for every group, and `alike` those of them whose surnames differ and that may be one, with the reason. Of
    some papers among many the hyphenated surnames are given. `listed` has a mention of each person whom a forename alone may mean.
    A name that recognition may have torn is nobody's where no paper of the council has its surname otherwise.
    """

    def __init__(
        self,
        facts: Facts,
        support: Support,
        rulings: Rulings[Profile] | None = None,
        doubles: Collection[Double] | None = None,
    ) -> None:
        self.facts = facts
        self._judged = judged = rulings or Rulings()
        self.groups: Groups[Profile] = Groups()
        self.node_of: dict[Key, Profile] = {}
        self.doubtful: dict[tuple[Profile, Profile], str] = {}
        self.listed: dict[Profile, Key] = {}
        self.known = Known(self.groups)
        self._acted: set[Profile] = set()
        self._away: dict[Profile, bool] = {}
        blocks: dict[tuple[str, str], dict[Profile, None]] = defaultdict(dict)
        double = doubles_of(facts) if doubles is None else doubles
        found = [(key, profile) for key in facts.keys("person") if (profile := profile_of(facts, key, double))]
        whole = {block_key(profile) for key, profile in found if not _torn(facts, key)}
        for key, profile in found:
            if block_key(profile) not in whole:
                continue
            self.node_of[key] = profile
            self.groups.add(profile, self._marks(key, profile))
            judged.mark(self.groups, profile)
            lists = ((key[0], meeting[1]) for meeting, _ in facts.out(key, *LISTED))
            self.known.add(profile, support(key), lists)
            self._meet(key, profile)
            self._doubt_forename(key, profile, double)
            blocks[block_key(profile)][profile] = None
        for block in sorted(blocks):
            self._resolve(sorted(blocks[block]))
        self.doubtful = {pair: why for pair, why in self.doubtful.items() if not self._in_one_list(*pair)}
        self.roots = self._roots([profile for block in sorted(blocks) for profile in blocks[block]])
        self.alike = alike(self.roots, self.may_be_one) if doubles is None else {}

    def judge(self) -> None:
        """Join those whom judgements say are one, once all is told that rests on what the rules know."""
        self._judged.force(self.groups)

    def form_id(self, key: Key) -> str:
        """The id that a mention's printed name alone would have."""
        profile = self.node_of[key]
        return f"person/{profile.scope}/{slug((*profile.given.split(), *words(parts(self.facts.mentions[key].name).surname)))}"

    def doubts(self) -> dict[tuple[Profile, Profile], str]:
        """Pairs that may be one, and why, those with surnames alike among them."""
        return {**{pair: why for pair, why in self.alike.items() if why}, **self.doubtful}

    def may_be_one(self, a: Profile, b: Profile) -> bool:
        """Whether nothing but the surname keeps two names apart; of surnames alone, which papers of one body print."""
        return self._fit(a, b, YEARS_INITIAL) and (bool(a.given) or self._of_one_body(a, b))

    def _marks(self, key: Key, profile: Profile) -> dict[object, object]:
        marks: dict[object, object] = {
            ("list", key[0], meeting[1], claim.kind): profile for meeting, claim in self.facts.out(key, *LISTED)
        }
        if profile.rank:
            marks["rank"] = profile.rank
        if profile.gender:
            marks["gender"] = profile.gender
        if profile.generation:
            marks["generation"] = profile.generation
        return marks

    def _meet(self, key: Key, profile: Profile) -> None:
        """Take who moved, seconded or voted, and who was away and nowhere present."""
        if any(True for _ in self.facts.out(key, *_ACTS)):
            self._acted.add(profile)
        ways = {claim.kind for _, claim in self.facts.out(key, *LISTED)}
        if ways:
            self._away[profile] = self._away.get(profile, True) and "attended" not in ways

    def _doubt_forename(self, key: Key, profile: Profile, doubles: Collection[Double]) -> None:
        """Take all whom a forename alone may mean in its paper for doubtful."""
        for other in forenames.doubted(self.facts, key)[:_MOST_DOUBTS]:
            member = profile_of(self.facts, other, doubles)
            if member is not None:
                self.listed.setdefault(member, other)
                self._doubt(member, profile, _FORENAME)

    def _resolve(self, block: list[Profile]) -> None:
        """Equal names first, then initials, then surnames alone; each later step sees what the earlier ones joined."""
        named = [profile for profile in block if profile.given]
        self._join_equal(named)
        self._join_respelt(self._roots(named))
        roots = self._roots(named)
        by_opening: dict[tuple[str, str], dict[Profile, None]] = defaultdict(dict)
        for root in roots:
            for surname in {profile.surname for profile in self.groups.members(root)}:
                for opening in openings(root.given):
                    by_opening[surname, opening][root] = None
        for root in sorted(roots, key=lambda profile: (is_initial(profile.given), -len(profile.given), profile)):
            near = {other for key in sought(root.given) for other in by_opening.get((root.surname, key), ())}
            self._join_compatible(root, near)
        self._join_inner(self._roots(named))
        self._join_misread(self._roots(named), named)
        self._doubt_respelt(self._roots(named))
        alone = [profile for profile in block if not profile.given]
        if alone:
            unsure = self._join_surnames(alone, named)
            self._join_alone([profile for profile in alone if len(self.groups.members(profile)) == 1], unsure)
            self._join_misread(self._roots(alone), block)

    def _roots(self, profiles: list[Profile]) -> list[Profile]:
        """One profile for every set, the fullest name of each."""
        best: dict[Profile, Profile] = {}
        for profile in profiles:
            root = self.groups.root(profile)
            other = best.get(root)
            if other is None or _fuller(profile) < _fuller(other):
                best[root] = profile
        return sorted(best.values())

    def _join_equal(self, profiles: list[Profile]) -> None:
        by_name: dict[tuple[str, str], list[Profile]] = defaultdict(list)
        for profile in sorted(profiles, key=lambda p: (not p.rank, not p.gender, p)):
            seen = by_name[profile.surname, profile.given]
            reach = YEARS_INITIAL if is_initial(profile.given) else YEARS_FULL
            fits = [other for other in seen if self._fit(profile, other, reach)]
            if len(fits) > 1:
                fits = [other for other in fits if other.document == profile.document] or self.known.likely(
                    profile, fits
                )[0]
            alike = [other for other in fits if other[_APART] == profile[_APART]]
            if len(fits) == 1 or len(alike) == 1:
                self._join((alike or fits)[0], profile, f"the same name in papers of one council within {reach} years")
            for other in (fits or seen)[:_MOST_DOUBTS] if len(fits) != 1 else ():
                why = "one name, but nothing that tells which" if fits else self._against(other, profile)
                self._doubt(other, profile, "" if self.groups.together(other, profile) else why)
            if len(fits) != 1 and len(alike) != 1:
                seen.append(profile)

    def _join_respelt(self, roots: list[Profile]) -> None:
        """Join those who sit in one body, in the same years, and never both in one list, where one letter is another in the given name
        ("Gerard", "Gerald"), or letters of the surname are such as recognition takes for each other ("Hallam", "Hailam"). Of two such names
        that one list has, nothing tells which it is."""
        seen: dict[tuple[object, ...], list[Profile]] = defaultdict(list)
        for root in roots:
            keys = _respellings(root) if root.rank and not is_initial(root.given) else set()
            near = sorted({other for key in keys for other in seen[key][:_MOST_DOUBTS]})
            fits = self._distinct(
                other for other in near if self._fit(root, other, 0) and self.known.shared(root, other)
            )
            apart = any(self.groups.contradict(*pair) is not None for pair in combinations(fits, 2))
            for other in fits:
                if apart:
                    self._doubt(other, root, _WHICH)
                else:
                    self._join(other, root, f"{_printed(other)} and {_printed(root)}: {_RESPELT}")
            for key in keys:
                seen[key].append(root)

    def _join_inner(self, roots: list[Profile]) -> None:
        """Join whoever is called by a word that is no given name with the only one, in papers of one body, whose given names end with it: "Elm
        Uí Oak", "S Elm Uí Oak"."""
        whole = [root for root in roots if " " in root.given]
        for root in roots if whole else ():
            if " " in root.given or is_initial(root.given) or root.given in FORENAMES:
                continue
            fits = [
                other
                for other in whole
                if (other.surname, other.given.partition(" ")[2]) == (root.surname, root.given)
                and self._fit(root, other, YEARS_INITIAL)
                and self._of_one_body(root, other)
            ]
            if len(fits) == 1:
                self._join(fits[0], root, f"{_printed(root)} is how {_printed(fits[0])} ends: {_ONE_CALLED}")

    def _join_misread(self, roots: list[Profile], block: list[Profile]) -> None:
        """Join each of `roots` with the only one of its block, in papers of one body, who has ten times its papers, whose given names fit and
        of whose surname recognition makes its own ("J Hailam", "Jo Hallam")."""
        if len({profile.surname for profile in block}) < 2:
            return
        size = {root: len(self.groups.members(root)) for root in self._roots(block)}
        commonest = sorted(size, key=lambda root: (-size[root], root))[: _MOST_DOUBTS + 1]
        for root in roots:
            least = COMMONER * len(self.groups.members(root))
            fits = [other for other in commonest if size[other] >= least and self._misreads(root, other)]
            if len(fits) == 1 and (len(commonest) <= _MOST_DOUBTS or size[commonest[-1]] < least):
                self._join(fits[0], root, f"{_printed(fits[0])} and {_printed(root)}: {_MISREAD}")

    def _misreads(self, one: Profile, other: Profile) -> bool:
        """Whether nothing but misread letters keeps a name from another one of its block."""
        spelt = all(profile.surname != one.surname for profile in self.groups.members(other))
        return (
            spelt
            and self._given_fit(other, one)
            and self._fit(one, other, YEARS_INITIAL)
            and self._of_one_body(one, other)
        )

    def _doubt_respelt(self, roots: list[Profile]) -> None:
        """Leave in doubt who is printed with another letter in the same office or body, where nothing else tells that the names are one."""
        seen: dict[tuple[object, ...], list[Profile]] = defaultdict(list)
        for root in roots:
            keys = {key[1:] for key in _respellings(root)} if not is_initial(root.given) else set()
            for other in sorted({other for key in keys for other in seen[key][:_MOST_DOUBTS]}):
                named = (other.surname, other.given) != (root.surname, root.given)
                if named and self._fit(root, other, YEARS_FULL) and self._of_one_body(root, other):
                    self._doubt(other, root, f"{_printed(other)} and {_printed(root)}: {_NEARLY}")
            for key in keys:
                seen[key].append(root)

    def _of_one_body(self, a: Profile, b: Profile) -> bool:
        """Whether two have an office or an address in common, or a body in whose papers they stand."""
        return self.known.shared(a, b) or not self.known.bodies(a).isdisjoint(self.known.bodies(b))

    def _join_compatible(self, root: Profile, near: Iterable[Profile]) -> None:
        """Join `root` with the one of `near`, of its surname, whose longer given names fit."""
        fits = self._distinct(
            other
            for other in sorted(near)
            if (
                len(other.given) > len(root.given)
                or (other.given == root.given and other.generation > root.generation == "")
            )
            and not self.groups.together(other, root)
            and self._given_fit(other, root)
            and self._fit(root, other, YEARS_INITIAL if is_initial(root.given) else YEARS_FULL)
        )
        fits, _ = self.known.likely(root, fits)
        here = any(other.document == root.document for other in fits)
        if len(fits) == 1 and (
            is_initial(root.given) or root.rank == "member" or here or self.known.shared(root, fits[0])
        ):
            self._join(
                fits[0],
                root,
                f"{root.given.upper()} fits {fits[0].given.title()}: one candidate in papers of one council",
            )
            return
        for other in fits[:_MOST_DOUBTS]:
            self._doubt(other, root, "the given names fit, but nothing tells which person it is")

    def _join_surnames(self, alone: list[Profile], named: list[Profile]) -> set[Profile]:
        """Join surnames alone with the one person in the same paper whom they fit, then with the one in other papers, who is known by then
        by the bodies of all papers that tell; return those that fit somebody and nobody for sure."""
        by_document: dict[str, list[Profile]] = defaultdict(list)
        for profile in named:
            by_document[profile.document].append(profile)
        waiting = []
        for profile in alone:
            same = [other for other in by_document[profile.document] if other.surname == profile.surname]
            here = self._distinct(other for other in same if self._fit(profile, other, 0))
            if len(here) > 1 and profile in self._acted:
                here = [other for other in here if not self._away.get(other)] or here
            if len(here) == 1:
                self._join(here[0], profile, "the only person of that surname in the paper")
            else:
                waiting.append((profile, here, any(self._in_one_list(profile, other) for other in same)))
        roots, unsure = self._roots(named), set()
        spelt = {root: {profile.surname for profile in self.groups.members(root)} for root in roots}
        for profile, here, beside in waiting:
            fit = (root for root in roots if profile.surname in spelt[root] and self._fit(profile, root, YEARS_SURNAME))
            wide, reason = (here, "") if here else self.known.likely(profile, [*fit])
            shares = len(wide) == 1 and self.known.shared(profile, wide[0])
            if shares or (len(wide) == 1 and profile.rank == "member" and not beside):
                self._join(wide[0], profile, reason or _ONLY)
                continue
            for other in wide[:_MOST_DOUBTS]:
                self._doubt(
                    other, profile, "the surname fits, but nothing else is printed, and nothing tells whose it is"
                )
                unsure.add(profile)
        return unsure

    def _join_alone(self, alone: list[Profile], unsure: set[Profile]) -> None:
        """Join surnames alone in papers of one body, and with the only member of the council who has that surname; all others wait for a
        judgement."""
        first: dict[str, list[Profile]] = defaultdict(list)
        at: dict[tuple[str, str], list[Profile]] = defaultdict(list)
        for profile in sorted(alone, key=lambda p: (not p.rank, not p.gender, p)):
            places = [(profile.surname, place) for place in (profile.document, *sorted(self.known.bodies(profile)))]
            near = self._distinct(other for place in places for other in at[place])
            fits = [other for other in near if self._fit(profile, other, YEARS_SURNAME)]
            if len(fits) > 1:
                fits = [other for other in fits if other.document == profile.document] or fits
                fits = [other for other in fits if other[_APART] == profile[_APART]] or fits
            if len(fits) == 1:
                self._join(fits[0], profile, _ONE_BODY)
            else:
                seen = fits or first[profile.surname]
                for other in seen[:_MOST_DOUBTS]:
                    fit = self._fit(profile, other, YEARS_SURNAME)
                    self._doubt(other, profile, _ALONE if fit else self._against(other, profile))
                first[profile.surname].append(profile)
            for place in places:
                if not any(self.groups.together(other, profile) for other in at[place]):
                    at[place].append(profile)
        for same in first.values():
            self._join_members(same, unsure)

    def _join_members(self, same: list[Profile], unsure: set[Profile]) -> None:
        """Join members of committees and districts with the only one of their surname in the lists of the council that these are of."""
        sure = [profile for profile in same if unsure.isdisjoint(self.groups.members(profile))]
        council = [profile for profile in sure if self.known.in_council(profile)]
        for profile in sure if len(council) == 1 and len(sure) == len(same) else ():
            if profile.rank == "member" and self._fit(council[0], profile, YEARS_SURNAME):
                self._join(council[0], profile, _MEMBER)

    def _distinct(self, profiles: Iterable[Profile]) -> list[Profile]:
        found: dict[Profile, Profile] = {}
        for profile in profiles:
            root = self.groups.root(profile)
            if root not in found or len(profile.given) > len(found[root].given):
                found[root] = profile
        return sorted(found.values())

    def _given_fit(self, a: Profile, b: Profile) -> bool:
        left = {profile.given for profile in self.groups.members(a)}
        right = {profile.given for profile in self.groups.members(b)}
        return all(given_fit(one, other) for one in left for other in right)

    def _fit(self, a: Profile, b: Profile, years: int) -> bool:
        fit = self.groups.contradict(a, b) is None and self.known.near(a, b, years) and not self.known.crossed(a, b)
        return fit and not self._of_any_council(a, b)

    def _of_any_council(self, a: Profile, b: Profile) -> bool:
        """Whether two papers may be of two councils, as both are of none that is known, and the names have no body in common."""
        unsure = self.facts.several and a.scope == UNKNOWN.slug and a.document != b.document
        return unsure and not self.known.shared(a, b)

    def _join(self, a: Profile, b: Profile, reason: str) -> None:
        one, other = self.groups.root(a), self.groups.root(b)
        if one == other or not self.groups.join(a, b, reason):
            return
        self.known.joined(one, other)

    def _doubt(self, a: Profile, b: Profile, reason: str) -> None:
        if reason:
            self.doubtful.setdefault((min(a, b), max(a, b)), reason)

    def _in_one_list(self, a: Profile, b: Profile) -> bool:
        """Whether two of one surname stand in one attendance list, by themselves or by those they were joined with."""
        marks = self.groups.clashes(a, b) if block_key(a) == block_key(b) else []
        return any(isinstance(mark, tuple) and mark[0] == "list" for mark in marks)

    def _against(self, a: Profile, b: Profile) -> str:
        mark = self.groups.contradict(a, b)
        if mark is None:
            return "" if self._of_any_council(a, b) else "one name, but many years apart"
        return {"rank": "one name, but once of a member and once of an officer"}.get(str(mark), "")


def _torn(facts: Facts, key: Key) -> bool:
    """Whether recognition may have left a part of a name, which no list of a meeting has."""
    return bool(facts.mentions[key].attrs.get("_torn")) and not any(True for _ in facts.out(key, *LISTED))


def _fuller(profile: Profile) -> tuple[int, bool, Profile]:
    """The order in which profiles stand for their set: the fullest name, which shows most surnames, first."""
    return (-len(profile.given), not profile.others, profile)


def _respellings(profile: Profile) -> set[tuple[object, ...]]:
    """Keys of which two names share one whose given names differ in a letter, or whose surnames differ in misread ones."""
    first = profile.given.split()[:1]
    given = {(profile.rank, profile.surname, *near) for near in near_misses(first)}
    return given | {(profile.rank, as_misread(profile.surname), *first)}


def _printed(profile: Profile) -> str:
    return f"{profile.given} {profile.surname}".title()
