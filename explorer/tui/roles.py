"""The style of a role of words in a widget that paints its lines itself."""

from __future__ import annotations

from textual.style import Style
from textual.widget import Widget


def component(widget: Widget, name: str) -> Style:
    """Return what the style sheet says of a component class of a widget, and nothing more, to be laid over another style.

    `get_visual_style(partial=True)` makes an opaque background transparent in this version of Textual.
    """
    styles = widget.get_component_styles(name)
    letters = styles.text_style
    return Style(
        background=styles.background if styles.has_rule("background") else None,
        foreground=styles.color if styles.has_rule("color") else None,
        bold=letters.bold,
        italic=letters.italic,
        underline=letters.underline,
        reverse=letters.reverse,
    )
