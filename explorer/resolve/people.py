"""Which mentions name one person: blocks by surname within a council, names by their parts, support, and vetoes.

A rule joins two names only where exactly one candidate fits and nothing contradicts; the doubtful pairs are kept with their
reason. Members of one attendance list are never joined.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Collection, Iterable
from typing import Final

from explorer.resolve import forenames, fullnames, surnames
from explorer.resolve.alike import alike
from explorer.resolve.facts import Facts, Key
from explorer.resolve.forms import slug, words
from explorer.resolve.groups import Rulings
from explorer.resolve.joins import MOST_DOUBTS, YEARS_INITIAL, Joins
from explorer.resolve.personforms import Profile, parts
from explorer.resolve.profiles import Double, block_key, doubles_of, profile_of
from explorer.schema import LISTED, TOOK_PART

_FORENAME: Final = "the forename fits, but it stands alone, and nothing tells for sure whose it is"
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
        self.joins = joins = Joins(facts)
        self.groups = joins.groups
        self.node_of: dict[Key, Profile] = {}
        self.listed: dict[Profile, Key] = {}
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
            joins.known.add(profile, support(key), lists)
            self._meet(key, profile)
            self._doubt_forename(key, profile, double)
            blocks[block_key(profile)][profile] = None
        for block in sorted(blocks):
            self._resolve(sorted(blocks[block]))
        self.doubtful = {pair: why for pair, why in joins.doubtful.items() if not joins.in_one_list(*pair)}
        self.roots = joins.roots([profile for block in sorted(blocks) for profile in blocks[block]])
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
        return self.joins.fit(a, b, YEARS_INITIAL) and (bool(a.given) or self.joins.of_one_body(a, b))

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
        if any(True for _ in self.facts.out(key, *TOOK_PART)):
            self.joins.acted.add(profile)
        ways = {claim.kind for _, claim in self.facts.out(key, *LISTED)}
        if ways:
            self.joins.away[profile] = self.joins.away.get(profile, True) and "attended" not in ways

    def _doubt_forename(self, key: Key, profile: Profile, doubles: Collection[Double]) -> None:
        """Take all whom a forename alone may mean in its paper for doubtful."""
        for other in forenames.doubted(self.facts, key)[:MOST_DOUBTS]:
            member = profile_of(self.facts, other, doubles)
            if member is not None:
                self.listed.setdefault(member, other)
                self.joins.doubt(member, profile, _FORENAME)

    def _resolve(self, block: list[Profile]) -> None:
        """Equal names first, then initials, then surnames alone; each later step sees what the earlier ones joined."""
        joins = self.joins
        named = [profile for profile in block if profile.given]
        fullnames.join_equal(joins, named)
        fullnames.join_respelt(joins, joins.roots(named))
        fullnames.join_longer(joins, joins.roots(named))
        fullnames.join_inner(joins, joins.roots(named))
        fullnames.join_misread(joins, joins.roots(named), named)
        fullnames.doubt_respelt(joins, joins.roots(named))
        alone = [profile for profile in block if not profile.given]
        if alone:
            unsure = surnames.join_surnames(joins, alone, named)
            single = [profile for profile in alone if len(joins.groups.members(profile)) == 1]
            surnames.join_alone(joins, single, unsure)
            fullnames.join_misread(joins, joins.roots(alone), block)


def _torn(facts: Facts, key: Key) -> bool:
    """Whether recognition may have left a part of a name, which no list of a meeting has."""
    return bool(facts.mentions[key].attrs.get("_torn")) and not any(True for _ in facts.out(key, *LISTED))
