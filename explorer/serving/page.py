"""The page that holds the explorer: no script of its own, no font, picture or style from elsewhere."""

from __future__ import annotations

from html import escape
from typing import Final

_PAGE: Final = """<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<title>whodecided</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="/static/css/xterm.css">
<script src="/static/js/textual.js"></script>
<style>
@font-face {{ font-family: "Roboto Mono"; src: url("/static/fonts/RobotoMono-VariableFont_wght.ttf"); }}
html, body {{ margin: 0; height: 100%; background: #15181d; color: #d5dae2; font: 16px "Roboto Mono", monospace; }}
p {{ margin: 2rem; }}
a {{ color: #7fa7d9; }}
.ended, body.-closed .waiting, body.-first-byte .waiting {{ display: none; }}
body.-closed .ended {{ display: block; }}
body.-closed .textual-terminal {{ display: none; }}
</style>
</head>
<body>
<p class="waiting">Opening the explorer…</p>
<p class="ended">The explorer was left, or too many are open. <a href="/">Open it again</a></p>
<noscript><p>The explorer needs scripts here. Without them: whodecided --plain in a terminal.</p></noscript>
<div id="terminal" class="textual-terminal" data-session-websocket-url="ws://{host}/ws" data-font-size="{size}"></div>
</body>
</html>
"""


def page(host: str, size: int) -> str:
    """Return the page for a host with its port, with letters of so many pixels."""
    return _PAGE.format(host=escape(host, quote=True), size=size)
