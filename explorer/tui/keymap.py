"""Which keys run which commands: those of the command classes, and over them those that a person has set."""

from __future__ import annotations

import difflib
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Final

from explorer.errors import SettingsError
from explorer.settings import settings_file
from explorer.tui.command import EVERYWHERE, KEY_WORDS, PANES, Command, key_word, sign
from explorer.tui.commands import BY_NAME, COMMANDS
from explorer.tui.commands.program import Quit
from explorer.views.hints import HINTS

_SLOT: Final = re.compile(r"\{([a-z-]+)(\*?)\}")
_BOX: Final = frozenset({"enter", "escape", "tab", "right"})
"""Keys that mean the same in every box, whatever is set."""

_NAMED: Final = frozenset(
    {*KEY_WORDS, "enter", "tab", "space", "home", "end", "insert", "delete", "backspace"}
    | {f"f{n}" for n in range(1, 13)}
)
_HELD: Final = re.compile(r"(?:(?:ctrl|alt|shift)\+)*")


@dataclass(frozen=True, slots=True)
class Keymap:
    """The keys of each command; `changed` has those of commands whose keys were set."""

    changed: Mapping[str, tuple[str, ...]] = field(default_factory=dict)

    def of(self, command: type[Command]) -> tuple[str, ...]:
        """Return the keys that run a command, by the screen library's names."""
        return self.changed.get(command.name, command.keys)

    def words(self, command: type[Command]) -> tuple[str, ...]:
        """Return the keys as they are printed on a keyboard."""
        return tuple(map(key_word, self.of(command)))

    def told(self, words: str) -> str:
        """Return words with the keys in force in their slots: `{name}` is the first key of a command, `{name*}` one that works where words
        are typed, `{enter}` a key of a box."""
        return _SLOT.sub(lambda slot: self._in_slot(slot[1], bool(slot[2])) or slot[0], words)

    def hint(self, name: str) -> str:
        """Return a hint with the keys in force."""
        return self.told(HINTS[name].screen)

    def about(self, command: type[Command]) -> str:
        """Return the help line of a command with the keys in force."""
        return self.told(command.about())

    def _in_slot(self, name: str, typing: bool) -> str:
        if name in _BOX:
            return key_word(name)
        if name not in BY_NAME:
            return ""
        keys = self.words(BY_NAME[name])
        if typing and keys and all(len(key) == 1 for key in keys):
            return f"{self._in_slot('leave', typing=True)}, then {keys[0]}"
        return next((key for key in keys if not typing or len(key) > 1), "(no key)")

    def at(self, pane: str, key: str) -> type[Command] | None:
        """Return the command that a key runs in a pane: one of the pane, else one of a pane beside it."""
        beside = PANES if pane in PANES else frozenset({pane})
        found = [command for command in COMMANDS if key in self.of(command) and command.panes & beside]
        return next((command for command in found if pane in command.panes), found[0] if found else None)


DEFAULT: Final = Keymap()


def keymap(given: Mapping[str, tuple[str, ...]]) -> Keymap:
    """Return the keys with those set in the section `keys` of the settings, a list for each command's name.

    Raises SettingsError for a command that there is none of, with its nearest; for a key that no keyboard sends; where one key would run
    two commands in one pane, with the names of both; and where nothing would leave the explorer.
    """
    changed = {_command(name).name: tuple(_key(word) for word in words) for name, words in given.items()}
    made = Keymap(changed)
    if not made.of(Quit):
        raise SettingsError(
            "The command “quit” needs a key",
            f"[keys] in {settings_file()} gives it none",
            'Give it one: quit = ["f12"].',
        )
    for pane, key, first, second in conflicts(made):
        raise SettingsError(
            f"The key {key_word(key)} cannot run both “{first.name}” and “{second.name}”",
            f"both work in the {pane}, as [keys] in {settings_file()} has it",
            f'Give one of them another key there, such as {first.name} = ["f12"].',
        )
    return made


def conflicts(made: Keymap) -> Iterator[tuple[str, str, type[Command], type[Command]]]:
    """Yield each pane and key that would run two commands, with the two."""
    for pane in sorted(EVERYWHERE, key=lambda pane: (pane not in PANES, pane)):
        taken: dict[str, type[Command]] = {}
        for command in COMMANDS:
            for key in made.of(command) if pane in command.panes else ():
                if key in taken:
                    yield pane, key, taken[key], command
                taken[key] = command


def _command(name: str) -> type[Command]:
    found = BY_NAME.get(name) or BY_NAME.get(name.replace("_", "-"))
    if found is None:
        near = difflib.get_close_matches(name.replace("_", "-"), list(BY_NAME), 1, 0.5)
        then = f"Did you mean {near[0]}?" if near else f"Known: {', '.join(BY_NAME)}."
        raise SettingsError(f"There is no command “{name}”", f"it stands under [keys] in {settings_file()}", then)
    return found


def _key(word: str) -> str:
    """Return a key as the screen library names it, from how a keyboard or the library writes it."""
    held = _HELD.match(word)
    before = held.group() if held else ""
    name = word.removeprefix(before)
    printed = {said: key for key, said in KEY_WORDS.items()}
    if word in printed:
        return printed[word]
    if name in printed:
        return before + printed[name]
    if len(name) == 1 and name.isprintable():
        return before + (name if name.isalnum() else sign(name))
    if name in _NAMED:
        return before + name
    raise SettingsError(
        f"“{word}” is no key",
        f"it stands under [keys] in {settings_file()}",
        "Keys are written x, X, ?, ctrl+x, alt+left, f5, enter.",
    )
