"""A council site's page to text: the main content only, one block a paragraph, item numbers and table cells kept."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from explorer.errors import ReadError
from explorer.reading.limits import Limits

if TYPE_CHECKING:
    from lxml.etree import _Element

_TAG = re.compile(r"<(/?)([a-zA-Z][a-zA-Z0-9]*)([^<>]{0,2000}?)(/?)>")
_VOID = {
    "br",
    "img",
    "hr",
    "input",
    "meta",
    "link",
    "area",
    "base",
    "col",
    "embed",
    "source",
    "track",
    "wbr",
    "p",
    "li",
    "td",
    "tr",
    "th",
    "option",
    "dd",
    "dt",
}
_DROPPED = {
    "script", "style", "template", "noscript", "nav", "header", "footer", "aside", "svg", "iframe", "button", "select", "option", "form-field",
    "input", "textarea", "object", "embed", "canvas", "video", "audio", "head", "label", "dialog",
}  # fmt: skip
_BLOCKS = {
    "p", "div", "section", "article", "main", "body", "ul", "ol", "dl", "dt", "dd", "h1", "h2", "h3", "h4", "h5", "h6", "table", "tbody", "thead",
    "tfoot", "caption", "blockquote", "pre", "figure", "figcaption", "address", "form", "fieldset", "hr", "html", "td", "th", "tr", "li", "center",
}  # fmt: skip
_FURNITURE = re.compile(
    r"\b(?:cookie|breadcrumb|skip-?link|site-?nav|side-?nav|main-?nav|mg-?action-?list|mgActionList|mgLinks|mgFooter|mgHelpLine|mgHide|social|share|"
    r"sidebar|site-?header|site-?footer|page-?footer|page-?header|screen-reader-text|visually-hidden|sr-only|comments?-area|related-posts|pagination|post-navigation|widget)\b",
    re.IGNORECASE,
)
_MAIN = (
    "//*[@id='modgov']", "//*[contains(concat(' ',normalize-space(@class),' '),' mgContent ')]/..", "//*[@role='main']", "//main", "//article",
    "//*[@id='content' or @id='main-content' or @id='main' or @id='mainContent']", "//*[contains(concat(' ',normalize-space(@class),' '),' entry-content ')]",
)  # fmt: skip
_SPACE = re.compile(r"[ \t\r\n\f\u00a0]+")


def depth(page: str) -> int:
    """Return how deep the elements of a page are nested, counted without parsing it."""
    level = deepest = 0
    for match in _TAG.finditer(page):
        name = match[2].lower()
        if name in _VOID or match[4]:
            continue
        level = max(0, level - 1) if match[1] else level + 1
        deepest = max(deepest, level)
    return deepest


def to_text(page: str, limits: Limits) -> tuple[str, str, str]:
    """Return the main text, the title and the address a page states for itself.

    Raises ReadError for a page that is too large or nested too deep to be parsed whole.
    """
    from lxml import etree, html

    if len(page) > limits.html_bytes:
        raise ReadError(
            "The page is not read", f"it has over {limits.html_bytes // 1_000_000} MB", "Save only its main part."
        )
    if depth(page) > limits.html_depth:
        raise ReadError(
            "The page is not read", f"its elements are nested over {limits.html_depth} deep", "Save it as text."
        )
    parser = html.HTMLParser(huge_tree=True, encoding="utf-8", remove_comments=True, remove_pis=True)
    try:
        root = html.document_fromstring(page.encode("utf-8", "replace"), parser=parser)
    except (etree.ParserError, etree.XMLSyntaxError, ValueError) as error:
        raise ReadError(
            "The page is not read", "it has no content that can be parsed", "Check that it was saved whole."
        ) from error
    if any("RESOURCE_LIMIT" in str(entry.type_name) for entry in parser.error_log):
        raise ReadError("The page is not read", "its elements are nested too deep", "Save it as text.")
    title = _first(root, "//title//text()") or _first(root, "//meta[@name='DC.title']/@content")
    address = _first(root, "//link[@rel='canonical']/@href") or _first(root, "//meta[@property='og:url']/@content")
    return _Writer().write(_main(root)), title, address if address.startswith(("http://", "https://")) else ""


def _first(root: _Element, path: str) -> str:
    found: Any = root.xpath(path)
    return _SPACE.sub(" ", str(found[0])).strip() if found else ""


def _inner(node: _Element) -> str:
    return "".join(str(part) for part in node.itertext())


def _main(root: _Element) -> _Element:
    for path in _MAIN:
        found: Any = root.xpath(path)
        if found:
            best: _Element = max(found, key=lambda node: len(_inner(node)))
            if len(_inner(best).strip()) > 80:
                return best
    body: Any = root.xpath("//body")
    return body[0] if body else root


class _Writer:
    """Writes an element tree as paragraphs; an explicit stack, so that depth costs no recursion."""

    def __init__(self) -> None:
        self.blocks: list[str] = []
        self.line: list[str] = []

    def write(self, root: _Element) -> str:
        stack: list[tuple[_Element | None, str]] = [(root, "open")]
        while stack:
            node, step = stack.pop()
            if node is None:
                self._words(step)
                continue
            name = node.tag if isinstance(node.tag, str) else ""
            if step == "open":
                self._open(node, name, stack)
            else:
                self._close(name)
        self._break()
        return "\n\n".join(block for block in self.blocks if block)

    def _open(self, node: _Element, name: str, stack: list[tuple[_Element | None, str]]) -> None:
        if not name or name in _DROPPED or _hidden(node):
            return
        if name == "br":
            self.line.append("\n")
            return
        if name == "tr" and _plain_row(node):
            self._break()
            cells = [_SPACE.sub(" ", _inner(cell)).strip() for cell in node if cell.tag in ("td", "th")]
            self._row("\t".join(cells))
            return
        if name in _BLOCKS:
            self._break()
        if name == "li":
            self.line.append("- ")
        stack.append((node, "close"))
        for child in reversed(node):
            if child.tail:
                stack.append((None, child.tail))
            stack.append((child, "open"))
        if node.text:
            stack.append((None, node.text))

    def _close(self, name: str) -> None:
        if name in _BLOCKS:
            self._break()

    def _words(self, text: str) -> None:
        self.line.append(_SPACE.sub(" ", text))

    def _row(self, words: str) -> None:
        if not words.strip():
            return
        if self.blocks and "\t" in self.blocks[-1].rsplit("\n", 1)[-1] and "\t" in words:
            self.blocks[-1] += "\n" + words
        else:
            self.blocks.append(words)

    def _break(self) -> None:
        lines = "".join(self.line).split("\n")
        words = "\n".join(re.sub(" {2,}", " ", line).strip() for line in lines).strip()
        self.line = []
        if words and words != "-":
            self.blocks.append(words)


def _hidden(node: _Element) -> bool:
    marks = f"{node.get('class') or ''} {node.get('id') or ''}"
    if _FURNITURE.search(marks):
        return True
    style = (node.get("style") or "").replace(" ", "").lower()
    return "display:none" in style or node.get("hidden") is not None or node.get("aria-hidden") == "true"


def _plain_row(row: _Element) -> bool:
    """Tell whether a table row is data: no cell holds more than one paragraph."""
    cells = [cell for cell in row if cell.tag in ("td", "th")]
    if len(cells) < 2:
        return False
    return not any(len(list(cell.iter("p", "div", "ul", "ol", "table", "h2", "h3"))) > 1 for cell in cells) and not any(
        "mgItemNumberCell" in (cell.get("class") or "") for cell in cells
    )
