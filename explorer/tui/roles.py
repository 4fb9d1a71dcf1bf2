"""The styles of roles of words in a widget that paints its lines itself."""

from __future__ import annotations

from rich.style import Style as RichStyle
from textual.dom import DOMNode
from textual.style import Style
from textual.widget import Widget


class Roles:
    """What the style sheet says of the roles of words in a widget, as `RowList > .rows--muted` does of the role rows--muted.

    A style is looked up when a word of its role is first painted. As Textual's component classes all of them would be looked up again with
    each class and each focus that changes anywhere: with a dozen lists of twenty roles that holds the screen for 100 ms.
    """

    def __init__(self, widget: Widget) -> None:
        self._widget = widget
        self._found: dict[tuple[str, bool], Style] = {}
        self._painted: dict[tuple[str, str], RichStyle] = {}
        self._on: tuple[Style, bool] | None = None
        self.look: object = object()
        """Another one when what is painted would look otherwise."""

    def forget(self) -> None:
        """Look every style up again: the widget's own have changed, as with another theme."""
        self._found.clear()
        self._on = None

    def take(self) -> None:
        """Look once, before lines are painted, what the widget's own style is and whether it has the keys."""
        now = self._widget.visual_style, self._widget.has_focus
        if now != self._on:
            self._on, self.look = now, object()
            self._painted.clear()

    def painted(self, role: str, under: str = "") -> RichStyle:
        """Return the style of words of a role over that of the role `under` them and the widget's own; an empty role adds nothing."""
        found = self._painted.get((role, under))
        if found is None:
            style = self._widget.visual_style
            for one in filter(None, (under, role)):
                style += self.style(one)
            found = self._painted[role, under] = style.rich_style
        return found

    def style(self, role: str) -> Style:
        """Return what the style sheet says of a role, and nothing more, to be laid over another style."""
        key = role, self._widget.has_focus
        if key not in self._found:
            self._found[key] = _looked_up(self._widget, role)
        return self._found[key]


def _looked_up(widget: Widget, role: str) -> Style:
    # Of a node that stands where the words do the style sheet says what it would of them.
    words = DOMNode(classes=role)
    words._attach(widget)
    widget.app.stylesheet.apply(words)
    styles = words.styles
    letters = styles.text_style
    return Style(
        background=styles.background if styles.has_rule("background") else None,
        foreground=styles.color if styles.has_rule("color") else None,
        bold=letters.bold,
        italic=letters.italic,
        underline=letters.underline,
        reverse=letters.reverse,
    )
