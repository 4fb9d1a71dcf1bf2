"""Every command of the explorer, in the order of footer, palette and help; each room holds the commands of one group."""

from __future__ import annotations

from typing import Final

from explorer.tui.command import Command
from explorer.tui.commands import finding, moving, pictures, program, reading, reviewing, taking

COMMANDS: Final[tuple[type[Command], ...]] = (
    finding.Search,
    *moving.COMMANDS,
    finding.OneKind,
    finding.Facets,
    finding.RemovePart,
    finding.Palette,
    *reading.COMMANDS,
    *pictures.COMMANDS,
    *taking.COMMANDS,
    *reviewing.COMMANDS,
    *program.COMMANDS,
)
BY_NAME: Final = {command.name: command for command in COMMANDS}
