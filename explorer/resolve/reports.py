"""Which mentions name one report: the same title at the same meeting, or one item's report under a shorter title."""

from __future__ import annotations

from collections import defaultdict

from explorer.resolve.facts import Facts, Key, Thing
from explorer.resolve.forms import clip, slug
from explorer.resolve.groups import Groups, Rulings
from explorer.resolve.meetings import Meetings
from explorer.resolve.naming import Registry
from explorer.resolve.titles import title_period, title_words, titles_fit


class Reports:
    """Reports by mention."""

    def __init__(
        self,
        facts: Facts,
        meetings: Meetings,
        items: dict[Key, Thing],
        registry: Registry,
        rulings: Rulings[Key] | None = None,
    ) -> None:
        self.facts, self.meetings = facts, meetings
        judged = rulings or Rulings()
        self.groups: Groups[Key] = Groups()
        self.of: dict[Key, Thing] = {}
        keys = facts.keys("report")
        for key in keys:
            period = self.period(key)
            self.groups.add(key, {"period": period} if period else None)
            judged.mark(self.groups, key)
        self.node_of = {key: key for key in keys}
        self._by_title(keys)
        self._by_item(keys, items)
        self._appendices(keys)
        judged.force(self.groups)
        sets = sorted(sorted(group) for group in self.groups.sets())
        for group in sets:
            self._make(group, registry)

    def form_id(self, key: Key) -> str:
        """Reports have no ids of printed forms."""
        return ""

    def title(self, key: Key) -> str:
        """The printed title."""
        return self.facts.attr(key, "title") or self.facts.mentions[key].name

    def period(self, key: Key) -> str:
        """The period a report covers, as its front or its title says."""
        return title_period(self.facts.attr(key, "period")) or title_period(self.title(key))

    def words(self, key: Key) -> tuple[str, ...]:
        """The deciding words of the title."""
        return title_words(self.title(key), self.facts.council(key))

    def _by_title(self, keys: list[Key]) -> None:
        seen: dict[tuple[str, tuple[str, ...]], list[Key]] = defaultdict(list)
        for key in keys:
            for target, _ in self.facts.out(key, "considered_at"):
                if target in self.meetings.of:
                    group = seen[self.meetings.of[target].id, self.words(key)]
                    if not any(self.groups.join(other, key, "one title at one meeting") for other in group):
                        group.append(key)

    def _by_item(self, keys: list[Key], items: dict[Key, Thing]) -> None:
        seen: dict[str, list[Key]] = defaultdict(list)
        for key in keys:
            if "_further" in self.facts.mentions[key].attrs:
                continue  # The item's own title may be a part of any of theirs.
            for item in (items[target] for target, _ in self.facts.out(key, "considered_under") if target in items):
                group = seen[item.id]
                for other in group:
                    if titles_fit(self.words(other), self.words(key)):
                        self.groups.join(other, key, "one item, and one title is the other with words left out")
                group.append(key)

    def _appendices(self, keys: list[Key]) -> None:
        """A report named without a meeting is the one of the same paper and title that has one."""
        placed: dict[tuple[str, tuple[str, ...]], list[Key]] = defaultdict(list)
        for key in keys:
            if any(True for _ in self.facts.out(key, "considered_at")):
                placed[key[0], self.words(key)].append(key)
        for key in keys:
            if not any(True for _ in self.facts.out(key, "considered_at")):
                roots = {self.groups.root(other) for other in placed.get((key[0], self.words(key)), ())}
                if len(roots) == 1:
                    self.groups.join(min(roots), key, "the only report of that title in the paper")

    def _make(self, group: list[Key], registry: Registry) -> None:
        facts = self.facts
        group.sort(key=lambda key: (facts.mentions[key].attrs.get("_cover") is not True, -len(self.title(key)), key))
        sittings = sorted(
            {
                self.meetings.of[t].id: self.meetings.of[t]
                for key in group
                for t, _ in facts.out(key, "considered_at")
                if t in self.meetings.of
            }.values(),
            key=lambda thing: (str(thing.attrs.get("date", "9999")), thing.id),
        )
        date = next((str(s.attrs["date"]) for s in sittings if s.attrs.get("date")), "")
        date = date or facts.first(group, "date")
        title = self.title(group[0])
        period = next((value for key in group if (value := self.period(key))), "")
        key_decision = facts.first(group, "key_decision")
        attrs = {"title": title, "date": date, "period": period, "key_decision": key_decision}
        owner = facts.council(group[0]).slug
        label = clip(title if not period or title_period(title) else f"{title} {period}")
        thing = Thing(
            f"report/{owner}/{date or 'undated'}/{slug(title)}",
            "report",
            label,
            {k: v for k, v in attrs.items() if v},
            group,
            self.groups.basis(group),
        )
        thing.other_ids = {
            f"report/{owner}/{s.attrs.get('date', 'undated')}/{slug(self.title(key))}"
            for s in sittings
            for key in group
        } - {thing.id}
        registry.add(thing)
        self.of.update(dict.fromkeys(group, thing))
