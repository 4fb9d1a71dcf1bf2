"""Looking after a store: verify all of it, carry it away in one file, put it back."""

from explorer.upkeep.archiving import ArchiveError, Saved, backup
from explorer.upkeep.restoring import Restored, restore
from explorer.upkeep.verifying import Report, check, mend

__all__ = ["ArchiveError", "Report", "Restored", "Saved", "backup", "check", "mend", "restore"]
