"""The explorer as numbered lines: one view where nobody answers, a conversation on a terminal."""

from __future__ import annotations

import importlib
import shlex
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final

from explorer.cli.output import say
from explorer.cli.pages import ALL
from explorer.errors import WhoDecidedError
from explorer.resolve.judgements import VERDICTS
from explorer.selection import Selection
from explorer.views.address import NOWHERE
from explorer.views.lines import numbered
from explorer.views.pages import Asked, page
from explorer.views.plain import plain

if TYPE_CHECKING:
    from explorer.corpus import Corpus
    from explorer.views.panes import Spot

PROMPT: Final = "> "
ANSWERS: Final = (
    ("NUMBER", "open what the line leads to"),
    ("WORDS", "search; /WORDS searches also for a number or a word of this list"),
    *((f"{one.name} {'[NUMBER]' if one.things else ''}".strip(), one.about) for one in ALL.values()),
    ("mark [NUMBER]", "mark the thing of the line, or the one shown; once more takes the mark away"),
    ("all", "list everything again, without words and narrowing"),
    ("back", "the view before"),
    ("export, note, same …", "how to do it on the command line; in the review s, d and u too"),
    ("help", "this list"),
    ("keys", "the keys of the screen, which do nothing here: whodecided explore"),
    ("quit", "leave; so does the end of what is typed"),
)

VERDICT_KEYS: Final = {verdict[0]: verdict for verdict in VERDICTS}
"""The keys that judge on the screen."""

ELSEWHERE: Final = {
    "export": "whodecided export {part}FILE.md",
    "note": "whodecided collection note NAME WORDS --on {thing}",
    "undo": "whodecided undo",
    "add": "whodecided add FOLDER",
}
"""What the screen does by a key, and lines by a command of their own."""


@dataclass(frozen=True, slots=True)
class Stop:
    """One view on the way: its name and what it was asked."""

    name: str
    asked: Asked


class Walk:
    """A way through the views, driven by what is typed. `help_rows` are the lines of the screen's help."""

    def __init__(self, corpus: Corpus, first: Stop, help_rows: Callable[[], Sequence[str]]) -> None:
        self._corpus, self._help = corpus, help_rows
        self._way = [first]
        self._marks = first.asked.marks
        self._lines: tuple[str, ...] = ()
        self._spots: tuple[Spot, ...] = ()
        self.over = False

    def show(self) -> tuple[str, ...]:
        """Return the lines of the present view. Raises WhoDecidedError."""
        here = self._way[-1]
        shown = page(self._corpus, here.name, replace(here.asked, marks=self._marks), ALL)
        self._lines, self._spots = numbered(shown)
        return self._lines

    @property
    def leads(self) -> bool:
        """Whether a line of the view shown last leads to anything."""
        return bool(self._spots)

    def answer(self, typed: str) -> tuple[str, ...]:
        """Return the lines that answer what was typed; a mistake is answered with a sentence, and one stays where one was."""
        before, words = list(self._way), typed.strip()
        try:
            return self._answer(words)
        except WhoDecidedError as error:
            self._way = before
            return (plain(str(error)),)

    def _answer(self, words: str) -> tuple[str, ...]:
        name, _, rest = words.partition(" ")
        rest = rest.strip()
        if not words:
            return self.show()
        if words in ("quit", "q", "exit"):
            self.over = True
            return ()
        if words in ("help", "?"):
            return self._helped()
        if words in ("back", "b"):
            return self._back()
        if words == "keys":
            return tuple(self._help())
        if words == "all":
            return self._go(Stop("results", Asked()))
        if words.isdecimal():
            return self._open(self._spot(words))
        if name == "mark" and (not rest or rest.isdecimal()):
            return self._mark(self._spot(rest).target if rest else next(iter(self._here.asked.things), ""))
        if told := self._elsewhere(words):
            return (told,)
        if name in ALL and (not rest or rest.isdecimal()):
            return self._turn(name, self._spot(rest) if rest else None)
        query = words.removeprefix("/").strip()
        return self._go(Stop("results", Asked(self._here.asked.selection.containing(query))))

    @property
    def _here(self) -> Stop:
        return self._way[-1]

    def _spot(self, number: str) -> Spot:
        at = int(number)
        if not 1 <= at <= len(self._spots):
            reach = f"the lines go from 1 to {len(self._spots)}" if self._spots else "this view has no numbered lines"
            raise WhoDecidedError(f"There is no line {at}", reach, f"To search for it: /{number}")
        return self._spots[at - 1]

    def _open(self, spot: Spot) -> tuple[str, ...]:
        if spot.unfolds:
            asked = self._here.asked
            self._way[-1] = replace(self._here, asked=replace(asked, unfolded=asked.unfolded | {spot.unfolds}))
            return self.show()
        if spot.target:
            return self._go(Stop("card", self._of(spot.target)))
        if spot.narrows:
            return self._go(Stop("facets", Asked(self._here.asked.selection.toggled(spot.narrows))))
        if spot.finds:
            return self._go(Stop("results", Asked(Selection.read(spot.finds))))
        return self._go(Stop("source", replace(self._here.asked, evidence=spot.evidence)))

    def _turn(self, name: str, spot: Spot | None) -> tuple[str, ...]:
        asked = replace(
            self._here.asked,
            unfolded=frozenset(),
            address=NOWHERE,
            evidence=self._here.asked.evidence if not spot else (),
        )
        if ALL[name].things == 0:
            asked = replace(asked, things=())
        elif spot and name in ("source", "read") and spot.evidence:
            asked = replace(asked, evidence=spot.evidence)
        elif spot and ALL[name].things == 2 and asked.things:
            asked = replace(asked, things=(asked.things[0], spot.target))
        elif spot and spot.target:
            asked = self._of(spot.target)
        elif spot:
            raise WhoDecidedError("That line leads to no thing", "", f"Without a number: {name}")
        return self._go(Stop(name, asked))

    def _mark(self, thing: str) -> tuple[str, ...]:
        if not thing:
            raise WhoDecidedError(
                "There is nothing to mark", "no thing is named", "With the number of a line: mark NUMBER"
            )
        there = thing in self._marks
        self._marks = tuple(one for one in self._marks if one != thing) if there else (*self._marks, thing)
        done = "No longer marked" if there else "Marked"
        return (plain(f"{done}: {self._corpus.get(thing).label}. {len(self._marks):,} marked; marks lists them."),)

    def _of(self, thing: str) -> Asked:
        return Asked(self._here.asked.selection, (thing,))

    def _go(self, stop: Stop) -> tuple[str, ...]:
        self._way.append(stop)
        return self.show()

    def _back(self) -> tuple[str, ...]:
        if len(self._way) == 1:
            return ("Nothing further back.", *self.show())
        self._way.pop()
        return self.show()

    def _elsewhere(self, words: str) -> str:
        """Return how the command line does what a word asks that nothing here does; nothing for any other word."""
        here, review = self._here, self._here.name == "review"
        verdict = VERDICT_KEYS.get(words, words) if review else words
        if verdict in VERDICTS:
            lines = [line for line in self._lines if f"whodecided {verdict} " in line] if review else []
            how = lines[-1].strip() if lines else f"whodecided {verdict} A B"
        elif words in ELSEWHERE:
            thing = shlex.quote(here.asked.things[0]) if here.asked.things else ""
            line = here.asked.selection.line
            part = f"--around {thing} " if thing else f"--find {shlex.quote(line)} " if line else ""
            how = ELSEWHERE[words].format(part=part, thing=thing or "ID")
        else:
            return ""
        return f"On the command line, after quit: {how} (to search for the word: /{words})"

    def _helped(self) -> tuple[str, ...]:
        width = max(len(typed) for typed, _ in ANSWERS) + 2
        return ("What you can type", *(f"      {typed:<{width}}{about}" for typed, about in ANSWERS))


def screen_help() -> tuple[str, ...]:
    """Return the lines of the screen's help, with the keys as they are set. Raises SettingsError."""
    from explorer.settings import load

    # By name: neither front end imports the other.
    helping = importlib.import_module("explorer.tui.helping")
    keymap = importlib.import_module("explorer.tui.keymap").keymap(load().keys)
    from explorer.views.pages import Pane
    from explorer.views.panes import View

    return numbered((Pane("Keys of the screen", View(helping.help_rows(keymap=keymap))),))[0]


def converse(corpus: Corpus, first: Stop, listening: bool) -> bool:
    """Show the first view, and where somebody listens go on with what is typed until they leave; tell whether the first view leads to
    anything. Raises WhoDecidedError."""
    walk = Walk(corpus, first, screen_help)
    say("\n".join(walk.show()))
    leads = walk.leads
    if listening:
        say("\nA number opens a line, words search, help tells more, quit leaves.")
    while listening and not walk.over:
        try:
            typed = input(PROMPT)
        except EOFError:
            say("")
            break
        say("\n".join(walk.answer(typed)))
    return leads
