"""What people may set: read once from a file and the environment, passed to what needs it, and never read at import."""

from __future__ import annotations

from explorer.settings.limits import DEFAULT, Limits
from explorer.settings.loading import load, settings_file
from explorer.settings.sections import Screen, Settings

__all__ = ["DEFAULT", "Limits", "Screen", "Settings", "load", "settings_file"]
