"""The pictures by name."""

from __future__ import annotations

from typing import Final

from explorer.tui.command import ATTENDANCE, NEARBY, TIMELINE
from explorer.tui.pictures.attendance import AttendanceScreen
from explorer.tui.pictures.frame import PictureScreen
from explorer.tui.pictures.nearby import NearbyScreen
from explorer.tui.pictures.timeline import TimelineScreen

SCREENS: Final[dict[str, type[PictureScreen]]] = {
    TIMELINE: TimelineScreen,
    NEARBY: NearbyScreen,
    ATTENDANCE: AttendanceScreen,
}
