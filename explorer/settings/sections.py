"""All settings as one value: a field for each section of the file.

A section is a frozen dataclass with a docstring under each field, which is its line in `whodecided settings`; one whose names are
others' is a mapping of names to words (`values.KEYS`).
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Annotated, Final

from explorer.settings.limits import Limits
from explorer.settings.values import KEYS, OneOf

THEMES: Final = ("council-dark", "council-light", "council-contrast", "council-colours-dark", "council-colours-light")


@dataclass(frozen=True, slots=True)
class Screen:
    """How the explorer looks."""

    theme: Annotated[str, OneOf(THEMES)] = "council-dark"
    """Colours of the explorer when it opens: council-dark, council-light, council-contrast, council-colours-dark or council-colours-light."""

    still: bool = False
    """Nothing on the screen moves by itself: true for those whom motion troubles."""


@dataclass(frozen=True, slots=True)
class Settings:
    """What a person has set; the defaults where nothing is."""

    limits: Limits = field(default_factory=Limits)
    """What may be spent on one paper before it is given up."""

    screen: Screen = field(default_factory=Screen)
    """How the explorer looks."""

    keys: KEYS = field(default_factory=dict)
    """The keys of a command of the explorer, by the command's name, in place of its own."""
