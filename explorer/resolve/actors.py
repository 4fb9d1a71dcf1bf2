"""Bodies, posts and people as things of the graph: the name each is known by, its other names, its id."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from typing import Any, TypeVar

from explorer.resolve.bodies import COUNCIL, RUN_TOGETHER, Bodies, printed_aliases
from explorer.resolve.bodyforms import is_acronym, ran_together, split_acronym
from explorer.resolve.councils import UNKNOWN, parse_council
from explorer.resolve.facts import Attrs, Facts, Key, Thing
from explorer.resolve.forms import clip, slug, words
from explorer.resolve.groups import Groups
from explorer.resolve.naming import Registry
from explorer.resolve.people import People
from explorer.resolve.personforms import Profile, generation_of, is_initial, parts
from explorer.resolve.posts import Posts
from explorer.text.contacts import left_out
from explorer.text.naming.names import PersonName
from explorer.text.naming.namewords import FORENAMES

_OWNED = re.compile(
    r"^(?:the\s+)?(?:(?:city|county|borough|district|parish|town)\s+)?council['’]?s['’]?\s+(?=\w)", re.IGNORECASE
)
_MANY = 20
"""Papers that print a person, of which more than one has a forename that is not misread."""
N = TypeVar("N", bound=tuple[Any, ...])


def body_things(bodies: Bodies, registry: Registry) -> dict[Key, Thing]:
    """One thing for every group of bodies."""
    found: dict[Key, Thing] = {}
    for keys, nodes in _grouped(bodies.node_of, bodies.groups):
        facts = bodies.facts
        names = _weights(facts, [key for key in keys if bodies.reason(key) != RUN_TOGETHER] or keys)
        nodes = sorted(nodes)
        local = {
            facts.mentions[key].name
            for key in keys
            if bodies.node_of[key][1] or bodies.node_of[key][0] in bodies.said_alias
        }
        is_council = any(node[0].tokens == COUNCIL for node in nodes)
        owners = [node[0].owner for node in nodes if node[0].tokens == COUNCIL] or [nodes[0][0].owner]
        owner = next((owner for owner in owners if owner != UNKNOWN.slug), owners[0])
        name = _council_name(facts, keys, names, owner) if is_council else _body_name(names, local)
        aliases = {split_acronym(printed)[0] for printed in names} | {
            alias for key in keys for alias in printed_aliases(facts, key)
        }
        classes: Counter[str] = Counter()
        for key in keys:
            if value := facts.attr(key, "classification"):
                classes[value] += facts.times(key)
        attrs: Attrs = {"name": name}
        if classes:
            attrs["classification"] = min(classes, key=lambda value: (-classes[value], value))
        if aliases - {name}:
            attrs["aliases"] = tuple(sorted(aliases - {name}))
        keys.sort(
            key=lambda key: (
                facts.mentions[key].name != name,
                is_acronym(facts.mentions[key].name),
                key[0],
                facts.mentions[key].spans[0],
            )
        )
        label = clip(_label_of_council(name, names) if is_council else name)
        thing = Thing(f"body/{owner}/{slug(name)}", "body", label, attrs, keys, bodies.groups.basis(nodes))
        called = aliases | {split_acronym(facts.mentions[key].name)[0] for key in keys}
        thing.other_ids = {f"body/{owner}/{slug(name)}" for name in called} - {thing.id}
        registry.add(thing)
        found.update(dict.fromkeys(keys, thing))
    return found


def post_things(posts: Posts, registry: Registry) -> dict[Key, Thing]:
    """One thing for every group of posts."""
    found: dict[Key, Thing] = {}
    for keys, nodes in _grouped(posts.node_of, posts.groups):
        names = _weights(posts.facts, keys)
        name = _body_name(names, {printed for printed in names if words(printed)[:1] in (("interim",), ("acting",))})
        keys.sort(key=lambda key: (posts.facts.mentions[key].name != name, key[0], posts.facts.mentions[key].spans[0]))
        others = {left_out(other) for other in names} - {left_out(name)}
        name = left_out(name)
        attrs: Attrs = {"name": name}
        if others:
            attrs["aliases"] = tuple(sorted(others))
        thing = Thing(f"post/{nodes[0][0]}/{slug(name)}", "post", clip(name), attrs, keys)
        thing.other_ids = {f"post/{nodes[0][0]}/{slug(other)}" for other in names} - {thing.id}
        registry.add(thing)
        found.update(dict.fromkeys(keys, thing))
    return found


def person_things(people: People, registry: Registry) -> dict[Key, Thing]:
    """One thing for every group of profiles, called by the full name that most papers print; of several with one initial and
    surname, the first seen keeps the plain id."""
    drafts = []
    for keys, profiles in _grouped(people.node_of, people.groups):
        printed = Counter(map(_called, profiles))
        doubtful = _misread(people, profiles, keys)
        fullest = min(
            profiles,
            key=lambda p: (
                not p.given,
                is_initial(p.given) or p in doubtful,
                p in doubtful,
                -printed[_called(p)],
                -len(p.given),
                p,
            ),
        )
        drafts.append((min((p.date or "9999", p) for p in profiles), fullest, profiles, keys))
    found: dict[Key, Thing] = {}
    for _, fullest, profiles, keys in sorted(drafts, key=lambda draft: draft[0]):
        thing = _person(people, fullest, profiles, keys)
        if thing.id in registry.things:
            given = slug(fullest.given) if fullest.given and not is_initial(fullest.given) else ""
            generation = next((profile.generation for profile in sorted(profiles) if profile.generation), "")
            extra = given or generation or fullest.rank
            thing.id = f"{thing.id}-{extra}" if extra else thing.id
        registry.add(thing)
        found.update(dict.fromkeys(keys, thing))
    return found


def _misread(people: People, profiles: Sequence[Profile], keys: Iterable[Key]) -> set[Profile]:
    """The profiles whose forename may be one that recognition misread: it is no known one, and one paper alone has it of many that print
    the person."""
    papers: Counter[Profile] = Counter()
    for key in keys:
        papers[people.node_of[key]] += people.facts.times(key)
    if papers.total() < _MANY:
        return set()
    strange = [p for p in profiles if p.given and not is_initial(p.given) and p.given.split()[0] not in FORENAMES]
    return {p for p in strange if sum(papers[other] for other in profiles if other.given == p.given) == 1}


def _person(people: People, fullest: Profile, profiles: list[Profile], keys: list[Key]) -> Thing:
    facts = people.facts
    keys.sort(
        key=lambda key: (
            _called(people.node_of[key]) != _called(fullest),
            not _in_full(people, key),
            key[0],
            facts.mentions[key].spans[0],
        )
    )
    parsed = {key: parts(facts.mentions[key].name) for key in keys}
    spoken = {_full(name) for name in parsed.values()}
    spoken |= {_full(replace(name, surname=name.former)) for name in parsed.values() if name.former}
    best = [key for key in keys if _called(people.node_of[key]) == _called(fullest) and _in_full(people, key)]
    names = Counter(_full(parsed[key]) for key in best)
    name = min(names, key=lambda one: (not one.endswith((" Snr", " Jnr")), -names[one], one))
    titles = Counter(title for key in keys for title in (*parsed[key].titles, *facts.listed(key, "titles")))
    if not fullest.given:
        name = " ".join((*parsed[best[0]].titles[:2], name))
    attrs: Attrs = {"name": name}
    aliases = {other for other in spoken if " " in other} - {name}
    if aliases:
        attrs["aliases"] = tuple(sorted(aliases))
    if titles:
        attrs["titles"] = tuple(sorted(titles, key=lambda title: (-titles[title], title)))
    surname = slug(parsed[best[0]].surname)
    initial = fullest.given[:1]
    ident = f"person/{fullest.scope}/{initial}-{surname}" if initial else f"person/{fullest.scope}/{surname}"
    thing = Thing(ident, "person", clip(name), attrs, keys, people.groups.basis(profiles))
    thing.other_ids = {
        f"person/{fullest.scope}/{slug((*p.given.split(), *words(parsed[k].surname)))}"
        for k in keys
        for p in [people.node_of[k]]
        if _in_full(people, k)
    } - {ident}
    return thing


def _called(profile: Profile) -> tuple[str, str]:
    return profile.given, profile.surname


def _in_full(people: People, key: Key) -> bool:
    """Tell whether a mention prints the surname it is known by, and is no forename alone."""
    return not people.node_of[key].given or bool(parts(people.facts.mentions[key].name).initials)


def _full(name: PersonName) -> str:
    """A name without titles and letters, but with what tells a parent from a child of one name."""
    return " ".join(
        (*_given(name.forenames, name.initials), name.surname, *filter(None, (generation_of(name).title(),)))
    )


def _given(forenames: tuple[str, ...], initials: tuple[str, ...]) -> list[str]:
    full = list(forenames)
    return [full.pop(0) if full and full[0][:1].upper() == initial else initial for initial in initials]


def _grouped(node_of: Mapping[Key, N], groups: Groups[N]) -> list[tuple[list[Key], list[N]]]:
    by_root: dict[N, list[Key]] = defaultdict(list)
    for key, node in node_of.items():
        by_root[groups.root(node)].append(key)
    grouped = ((keys, groups.members(root)) for root, keys in by_root.items())
    return sorted(grouped, key=lambda pair: min(pair[1]))


def _weights(facts: Facts, keys: list[Key]) -> Counter[str]:
    counts: Counter[str] = Counter()
    for key in keys:
        counts[facts.mentions[key].name] += facts.weight(key)
    return counts


def _body_name(names: Counter[str], lesser: set[str]) -> str:
    """The commonest full name: acronyms, short names and words in capitals only where there is nothing else."""
    merged: Counter[str] = Counter()
    for name, count in names.items():
        merged[_OWNED.sub("", split_acronym(name)[0])] += count

    def order(name: str) -> tuple[bool, bool, bool, bool, int, int, str]:
        bracketed = name.endswith(")") and not name[-2].isdigit()
        capitals = name.isupper() and len(name) > 6
        return (
            is_acronym(name),
            name in lesser or ran_together(name),
            capitals,
            bracketed,
            -merged[name],
            -len(name),
            name,
        )

    return min(merged, key=order)


def _label_of_council(name: str, names: Counter[str]) -> str:
    """The name of a council, which of a corporation is what its papers call its council: "Municipal Council, City of Elm"."""
    called = {printed: count for printed, count in names.items() if printed.lower().endswith("council")}
    if "council" in name.lower() or not called:
        return name
    return f"{min(called, key=lambda printed: (-called[printed], printed))}, {name}"


def _council_name(facts: Facts, keys: list[Key], names: Counter[str], owner: str) -> str:
    full: Counter[str] = Counter()
    for name, count in names.items():
        if (council := parse_council(name)) and council.types:
            full[council.name] += count
    if full:
        return min(
            full,
            key=lambda name: (name.isupper(), abs(name.lower().count("council") - 1), -full[name], -len(name), name),
        )
    stated = min(
        (council.name for key in keys if (council := facts.council(key)).slug == owner and council.name), default=""
    )
    return stated or min(names, key=lambda name: (-names[name], -len(name), name))
