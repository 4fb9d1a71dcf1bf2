"""Interests declared: who, in what, in which item of business, and whether they stayed for it.

Councils print them as sentences, as lines "Name - reason" or "Item 4 - Name (Financial)", and as tables with the member, the
item and the nature of the interest in columns of any order.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from explorer.text.agenda.items import Item
from explorer.text.agenda.touched import Business, Entry
from explorer.text.councils.organisations import Organisations
from explorer.text.naming import names
from explorer.text.page.draft import Draft, fold
from explorer.text.page.lines import cells_of
from explorer.text.page.sentences import sentence_end
from explorer.text.persons import people, statements
from explorer.text.room import knownnames, printednames, tookpart

_DECLARES = re.compile(r"\b(?:declare|disclose)[sd]?\b", re.IGNORECASE)
_AS_DID = re.compile(r"\b(?:as|so)\s+(?:also\s+)?(?:did|do|does)\s", re.IGNORECASE)
_AMENDED = re.compile(r"\bminutes\b[^.;]{0,160}\b(?:amendments?|corrections?)\b[^.;]{0,30}:", re.IGNORECASE)
"""What stands above a list of what an earlier record should have said."""
_NAMED = re.compile(
    r"(?:to .{0,20})?(?:apologies(?: for absence)?(?:,? [a-z]{3,15}){0,2},? (?:and|&) )?(?:(?:members|councillors)'? )?(?:declarations?|disclosures?|interests?)\b"
    r"(?! of (?:the )?(?:acceptance of )?office\b| of (?:the )?(?:results?|polls?|vacanc\w+|opening|quorum)\b)",
    re.IGNORECASE,
)
_WITHDREW = re.compile(
    r"\b(?:withdrew|withdraw|left the (?:meeting|room|chamber)|leave the (?:meeting|room|chamber)"
    r"|(?<!that he )(?<!that she )(?<!that they )(?<!had )took no part|take no part"
    r"|did not (?:take part|participate|vote))\b",
    re.IGNORECASE,
)
_REMAINED = re.compile(r"\b(?:remained|stayed|remain in|stay in)\b", re.IGNORECASE)
_MR = re.compile(r"\b(?:Mrs?|Ms|Miss|Dr|Prof)\.?\s+(?:[A-Z]\.?\s?){0,3}[A-Z][\w'-]+(?:\s[A-Z][\w'-]+)?(?=\W|\Z)")
_LETTERS = re.compile(
    r"\b(?P<who>[A-Z]{2,3}(?:(?:,|\s(?:and|&))\s[A-Z]{2,3}){0,4})\s(?:also\s|both\s)?(?:declared|disclosed)\b"
)
_LETTER = re.compile(r"[A-Z]{2,3}")
"""Initials by which minutes that list them name whoever declares: "AB and CD declared an interest"."""
_SPEAKER = re.compile(
    r"(?:(?:Board )?Member\s+)?(?P<name>[A-Z][\w'.-]*(?: [A-Z][\w'.-]*){1,3})"
    r"(?P<post>,\s[^.;]{3,60},|\s\([^()]{3,60}\),?)?\s+"
    r"(?:also\s+|had\s+|further\s+)?(?:declare|disclose)[sd]\b"
)
_MEMBER = re.compile(
    r"(?:(?:Board|Committee) )?Member\s+(?P<name>[A-Z][\w'-]+)\s+(?:also\s+|had\s+|further\s+)?"
    r"(?:declare|disclose)[sd]\b"
)
"""A member called by a surname who opens a sentence on an interest."""
_SPEAKERS = re.compile(
    r"(?P<names>[A-Z][\w'.-]*(?: [A-Z][\w'.-]*){1,3}(?:,\s[A-Z][\w'.-]*(?: [A-Z][\w'.-]*){1,3}){0,4}"
    r",? and [A-Z][\w'.-]*(?: [A-Z][\w'.-]*){1,3})\s+(?:both\s+|also\s+|each\s+|had\s+|further\s+)?"
    r"(?:declare|disclose)[sd]?\b"
)
"""Several, without titles, who open a sentence on their interests."""
_FOLLOWS = re.compile(
    r"\b(?:declared|declarations?|interests?)\b[^.]{0,120}(?:as follows|by|following)?\s*:\W*\Z", re.IGNORECASE
)
_ENTRY = re.compile(r"(?:[·•▪*]\s*)?(?P<name>(?:[A-Z][\w'.-]*\s){0,2}[A-Z][\w'-]+)\s+[-:]\s+(?P<what>\S.{3,200})")
_TITLES = re.compile(r"\b(?:Cllrs|Crs|Councillors)\.?\s+\Z")
_MARK = re.compile(r"\s*(?:\([a-z0-9]{1,4}\)|[a-z]\)|[ivx]{1,4}\))\s+")
"""What counts a statement in a list of them."""
_COLUMN = re.compile(r"(?:councillor|member|name)s?\b.{0,12}", re.IGNORECASE)
_NATURE = re.compile(r"\b(?:nature|interest|reason|from|declaration|details)\b", re.IGNORECASE)
_PRONOUN = re.compile(
    r"(?:he|she|they|as (?:this|he|she|they|a)|both|having|the (?:member|councillor))\b", re.IGNORECASE
)
_SHORT = 60
"""Characters that show whom a sentence is about."""


def read(
    draft: Draft, organisations: Organisations, titled: people.Titled, meeting: str, items: Sequence[Entry]
) -> None:
    """Record interests declared: everybody named in a declarations item, and declarations in sentences elsewhere."""
    declarations = _Declarations(draft, organisations, titled, meeting, Business(items))
    for item, ref in items:
        told = statements.DECLARED.search(item.title[: statements.LONGEST]) is not None
        if item.first >= item.last and not told:
            continue
        low = item.start if told else min(draft.lines[item.first].start, item.end)
        high = draft.lines[item.last - 1].end if item.first < item.last else item.end
        if told or _NAMED.match(item.title) is not None:
            declarations.under(item, low, high)
        elif draft.seeker.any(statements.INTERESTS, low, high):
            declarations.beside(item, ref, low, high)


def above(
    draft: Draft,
    organisations: Organisations,
    titled: people.Titled,
    meeting: str,
    part: tuple[int, int],
    items: Sequence[Entry],
) -> None:
    """Record who declares an interest in sentences of a `part` of minutes that stands under no item, as all do that have none."""
    if draft.seeker.any(statements.INTERESTS, *part):
        _Declarations(draft, organisations, titled, meeting, Business(items)).beside(None, "", *part)


@dataclass(frozen=True, slots=True)
class _Declarations:
    """Records who declared an interest at a meeting, and in which of its items."""

    draft: Draft
    organisations: Organisations
    titled: people.Titled
    meeting: str
    business: Business

    def under(self, item: Item, low: int, high: int) -> None:
        """Record everybody named in `[low, high)` of the item of declarations."""
        if self._in_table(item) or self._in_cells(item) or self._in_list(item):
            return
        for start, stop in statements.split(self.draft, low, high, True):
            if statements.declares(self.draft, start, stop, True):
                self._declare((start, stop), high, "")

    def beside(self, item: Item | None, ref: str, low: int, high: int) -> None:
        """Record who declares an interest in sentences of `[low, high)` under another item, or under none."""
        amended = _AMENDED.search(self.draft.masked, min(item.start, low) if item else low, high)
        for start, stop in statements.split(self.draft, low, amended.start() if amended else high, False):
            if statements.declares(self.draft, start, stop, False):
                self._declare((start, stop), high, ref)

    def _in_table(self, item: Item) -> bool:
        """Record the rows of a table of interests; tell whether there is such a table."""
        draft = self.draft
        for k in range(item.first, item.last):
            heads = [words.strip() for words, _ in cells_of(draft.lines[k])]
            whose = next((n for n, cell in enumerate(heads) if _COLUMN.fullmatch(cell)), None)
            nature = next((n for n in range(len(heads) - 1, -1, -1) if n != whose and _NATURE.search(heads[n])), None)
            if whose is None or nature is None:
                continue
            for line in draft.lines[k + 1 : item.last]:
                parts = cells_of(line)
                cells = [words for words, _ in parts]
                if len(cells) < 2:
                    break
                at = parts[whose][1] if whose < len(cells) else line.end
                for start, end in names.split_names(cells[whose])[:1] if whose < len(cells) else ():
                    person = printednames.person_at(draft, at + start, at + end, councillor=True)
                    attrs = {"interest": fold(cells[nature] if nature < len(cells) else cells[-1])}
                    self._claim(person, self.business.touched(line.text, cells), line.start, line.end, attrs)
            return True
        return False

    def _in_cells(self, item: Item) -> bool:
        """Record the rows of a table of interests that has each cell on a line of its own; tell whether there is one."""
        draft, lines = self.draft, self.draft.lines
        head = next((k for k in range(item.first, item.last) if _COLUMN.fullmatch(lines[k].text)), item.last)
        row = next((k for k in range(head + 1, min(head + 5, item.last)) if names.is_name(lines[k].text)), item.last)
        columns = [line.text for line in lines[head + 1 : row]]
        nature = next((n for n in range(len(columns), 0, -1) if _NATURE.search(columns[n - 1])), 0)
        if row == item.last or not nature:
            return False
        while row + len(columns) < item.last and names.is_name(lines[row].text):
            who, cells = lines[row], [line.text for line in lines[row + 1 : row + 1 + len(columns)]]
            end = lines[row + len(columns)].end
            person = printednames.person_at(draft, who.start, who.end, councillor=True)
            touched = self.business.touched(" ".join(cells), cells)
            self._claim(person, touched, who.start, end, {"interest": fold(cells[nature - 1])})
            row += len(columns) + 1
        return True

    def _in_list(self, item: Item) -> bool:
        """Record lines "Name - reason" below words that announce interests; tell whether there are any."""
        found = False
        announced = ""
        for line in self.draft.lines[item.first : item.last]:
            entry = _ENTRY.fullmatch(line.text) if announced else None
            if entry and names.is_name(entry["name"], bare=True):
                start, end = line.start + entry.start("name"), line.start + entry.end("name")
                touched = self.business.touched(line.text) or self.business.touched(announced)
                person = printednames.person_at(self.draft, start, end, councillor=True)
                attrs = {"interest": fold(entry["what"]), **_action(entry["what"])}
                self._claim(person, touched, line.start, line.end, attrs)
                found = True
            else:
                announced = line.text if _FOLLOWS.search(line.text) else ""
        return found

    def _declare(self, statement: tuple[int, int], high: int, item: str) -> None:
        """Record who declares in a statement, with what they did for it as far as that is told before `high`; in `item`, or in the items that
        the statement names."""
        draft, (start, stop) = self.draft, statement
        found = _declarers(draft, self.titled, start, stop)
        if not found:
            return
        after = _told_below(draft, [person for person, _, _ in found], stop, high)
        tail = draft.masked[start:after]
        action = _action(tail)
        attrs = {"interest": draft.words(_opening(draft.masked, start, found[0][1]), stop), **action}
        touched = [item] if item else self.business.touched(draft.masked[start:stop])
        member = people.stated_membership(draft, start, stop)
        for person, _, _ in found:
            self._claim(person, touched, start, stop, attrs)
            if action and not tookpart.ABSENT.search(tail) and not tookpart.listed(draft, person, self.meeting):
                role = tookpart.role(draft, person, start, stop)
                draft.claim("attended", person, self.meeting, start, after, tookpart.as_taking_part(role))
            if member:
                people.join(draft, self.organisations.named, person, member, start)

    def _claim(self, person: str, touched: Sequence[str], start: int, stop: int, attrs: dict[str, str]) -> None:
        """Record that `[start, stop)` says somebody declared an interest at the meeting, and in the items `touched`."""
        for target in (self.meeting, *touched):
            self.draft.claim("declared_interest", person, target, start, stop, attrs)


def _opening(text: str, start: int, first: int) -> int:
    """Return where the words of a statement begin, the first of those who declare named at `first`: behind its mark or the item's title."""
    if headed := statements.HEADED.match(text, start, first):
        colon = text.find(":", headed.end(), first)
        titles = _TITLES.search(text, headed.end(), first)
        return colon + 1 if colon >= 0 else titles.start() if titles else first
    mark = _MARK.match(text, start)
    return mark.end() if mark else start


def _declarers(draft: Draft, titled: people.Titled, start: int, stop: int) -> list[tuple[str, int, int]]:
    """Return those who declare in a statement, with their places: of several named in it those before the verb, or said to do as they did."""
    found = list(titled.between(start, stop)) or list(_others(draft, start, stop))
    verb = max((match.start() for match in _DECLARES.finditer(draft.masked, start, stop)), default=stop)
    before = [one for one in found if one[1] < verb]
    also = [one for one in found if one[1] > verb and _AS_DID.search(draft.masked, verb, one[1])]
    return [*before, *also] if before else found


def _told_below(draft: Draft, people: Sequence[str], stop: int, high: int) -> int:
    """Return where the sentence ends that tells, below a statement, what those who declared did, or `stop` where it is of others."""
    after = draft.masked[stop : stop + _SHORT].lstrip()
    surnames = [draft.name(person).rpartition(" ")[2] for person in people]
    of_same = any(surname in after for surname in surnames)
    apart = draft.paragraphs.end(max(0, stop - 1)) <= stop
    if (
        stop >= high
        or (statements.OPENS.match(after) and not of_same)
        or (apart and not (of_same or _PRONOUN.match(after)))
    ):
        return stop
    return sentence_end(draft.masked, stop, min(high, stop + 260))


def _action(words: str) -> dict[str, str]:
    """Return what was done for an interest as an attribute, or none where the words do not say."""
    action = "withdrew" if _WITHDREW.search(words) else "remained" if _REMAINED.search(words) else ""
    return {"action": action} if action else {}


def _others(draft: Draft, start: int, stop: int) -> Iterator[tuple[str, int, int]]:
    """Yield those without a public title who declare: "Mr B Elm", or a member or an officer by name, who opens the sentence."""
    member = _MEMBER.match(draft.masked, start, stop)
    if member and (known := knownnames.by_surname(draft, member["name"])):
        draft.also(known, *member.span("name"))
        yield known, *member.span("name")
    for match in _LETTERS.finditer(draft.masked, start, stop):
        for letters in _LETTER.finditer(draft.masked, match.start("who"), match.end("who")):
            if known := knownnames.by_initials(draft, letters.group()):
                draft.also(known, *letters.span())
                yield known, *letters.span()
    for match in _MR.finditer(draft.masked, start, stop):
        if names.is_name(match.group()):
            yield printednames.person_at(draft, match.start(), match.end()), match.start(), match.end()
    speaker = _SPEAKER.match(draft.masked, start, stop)
    if several := _SPEAKERS.match(draft.masked, start, stop):
        for a, b in names.split_names(several["names"]):
            at = several.start("names")
            yield printednames.person_at(draft, at + a, at + b), at + a, at + b
    elif speaker and names.is_name(speaker["name"]):
        yield (
            printednames.person_at(draft, speaker.start("name"), speaker.end("name")),
            speaker.start("name"),
            speaker.end("name"),
        )
