"""A council site's page: its own words, without what every page of the site repeats; runs in the child process."""

from __future__ import annotations

import re
from itertools import islice
from typing import TYPE_CHECKING, Final

from explorer.reading.clean import clean_line, clean_text
from explorer.reading.decode import DAMAGED, decode
from explorer.reading.layout import lay_out
from explorer.reading.taken import Refused, Taken, beyond
from explorer.settings import Limits

if TYPE_CHECKING:
    from lxml.html import HtmlElement

_NEVER: Final = frozenset({
    "script", "style", "template", "noscript", "head", "title", "meta", "link", "base", "iframe", "frame", "object", "embed",
    "applet", "canvas", "svg", "math", "video", "audio", "map", "input", "select", "textarea", "button", "datalist",
})  # fmt: skip
"""Elements whose content is no text of the page."""

_FURNITURE_TAGS: Final = frozenset({"nav", "aside", "dialog", "form", "label", "menu"})
_SITE_TAGS: Final = frozenset({"header", "footer"})
_ROLES: Final = frozenset({"navigation", "banner", "contentinfo", "search", "dialog", "alertdialog", "menu", "menubar"})
_WHOSE: Final = (
    r"(?:(?:site|page|main|global|primary|secondary|top|side|left|right|mobile|header|footer|section|entry|post"
    r"|wp)[-_]?)?"
)
_FURNITURE: Final = re.compile(
    rf"{_WHOSE}(?:nav|navbar|navigation|menu|footer|sidebar|links-?list)"
    r"|mg(?:Footer|Links|ActionList|HelpLine|Hide|TabList|ShareLinks)"
    r"|(?:.*[-_])?(?:cookies?|cookie-?(?:consent|banner|notice|bar|law)|gdpr|breadcrumbs?"
    r"|skip-?(?:link|links|nav|to-content))(?:[-_].*)?"
    r"|(?:cookie|breadcrumb|skiplink)\w*"
    r"|sr-only|screen-reader-text|visually-?hidden|offscreen|masthead|widget-area|widget|back-to-top|pagination"
    r"|(?:social|share|sharing|sharedaddy|newsletter|related|comments?|disqus)"
    r"(?:[-_](?:links?|media|icons?|buttons?|bar|posts?|area|list|respond|form|thread))"
    r"|sharedaddy|respond|post-tags|tags-links|cat-links|nav-links|jp-relatedposts|language-switcher|feedback-form",
    re.IGNORECASE,
)
_SITE: Final = re.compile(r"(?:site|page|global|main)[-_]?header|banner|header", re.IGNORECASE)
_MAINS: Final = (
    "//*[@id='modgov']",
    "//*[contains(concat(' ', normalize-space(@class), ' '), ' mgContent ')]/..",
    "//main",
    "//*[@role='main']",
    "//article",
    "//*[@id='main-content' or @id='maincontent' or @id='mainContent' or @id='content' or @id='main' or @id='page-content']",
    "//*[contains(concat(' ', normalize-space(@class), ' '), ' entry-content ')]",
    "//*[contains(concat(' ', normalize-space(@class), ' '), ' post-content ')]",
)
_UNSEEN: Final = re.compile(r"(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*hidden)\b", re.IGNORECASE)
_FILES: Final = re.compile(r"(?:supporting|additional) documents\s*:?", re.IGNORECASE)
_YEAR: Final = re.compile(r"\b(?:19|20)\d\d\b")
_NAMES: Final = (
    "//title", "//meta[@property='og:title']/@content", "//meta[@name='DC.title']/@content", "//meta[@name='description']/@content",
)  # fmt: skip
_ENOUGH: Final = 0.25
_MOST: Final = 0.5
_LONGEST_NAME: Final = 80
_DEEP: Final = "its elements are nested too deep to be read whole"
_SAVED_FROM: Final = re.compile(r"<!--\s*saved from url=\(\d+\)\s*(https?://[^\s>]{1,500})", re.IGNORECASE)
_LONG_TAG: Final = re.compile(r"<[a-zA-Z][^<>]{50000,}")
_QUOTED: Final = re.compile(r"\"[^\"]*\"|'[^']*'")
_ATTRIBUTES: Final = 5_000
"""Attributes of one element that are read: the parser compares each with all before it."""
_ADDRESS: Final = re.compile(r"https?://[^\s<>\"]{3,2000}")

Sizes = dict["HtmlElement", int]


def take_page(data: bytes, limits: Limits) -> Taken:
    """Return the main text, the title and the address of the web page `data`.

    Raises Refused for a page without an element, and for one nested deeper than lxml keeps, since it drops the rest
    without an error.
    """
    decoded = decode(data, declares=True)
    source = clean_text(decoded.text)
    root = _parsed(source, limits.depth)
    title = _title(root)
    address = _said(root, "//link[@rel='canonical']/@href", "//meta[@property='og:url']/@content")
    if not _ADDRESS.fullmatch(address):
        saved = _SAVED_FROM.search(source[:4096])
        address = saved[1] if saved else ""
    main, furniture = _main(root)
    text = lay_out(_headings(root, main), main, furniture)
    if not text.strip():
        raise Refused("it is a web page without words of its own", "Save the page after it has loaded, or its PDF.")
    return Taken(text, (), title[:300], address, (DAMAGED,) if decoded.damaged else ())


def _parsed(source: str, depth: int) -> HtmlElement:
    from lxml import etree, html

    if any(len(_QUOTED.sub("", tag.group()).split()) > _ATTRIBUTES for tag in _LONG_TAG.finditer(source)):
        raise Refused(
            f"one of its elements has more than {_ATTRIBUTES:,} attributes", "Save it as text, or print it to PDF."
        )
    parser = html.HTMLParser(encoding="utf-8", huge_tree=True, remove_comments=True, remove_pis=True)
    try:
        root: HtmlElement = html.document_fromstring(source.encode(), parser=parser)
    except (etree.ParserError, etree.XMLSyntaxError):
        raise Refused("it is a web page with nothing in it", "Fetch it again from where it came.") from None
    if any(
        error.type == etree.ErrorTypes.ERR_RESOURCE_LIMIT or "depth" in error.message.lower()
        for error in parser.error_log
    ):
        raise Refused(_DEEP, "Save it as text, or print it to PDF.")
    if source.count("<") > depth and _deeper(root, depth):
        raise beyond("depth", f"{_DEEP} ({depth:,} levels are allowed)")
    return root


def _deeper(root: HtmlElement, depth: int) -> bool:
    """Tell whether more than `depth` elements lie one in another."""
    from lxml import etree

    level = 0
    for event, _ in etree.iterwalk(root, events=("start", "end")):
        level += 1 if event == "start" else -1
        if level > depth:
            return True
    return False


def _title(root: HtmlElement) -> str:
    """Return what the page calls itself: the first of its titles and descriptions that names a year, else its first title.

    The date in a page's metadata is left alone: sites put the day there on which the page was made or fetched.
    """
    said = [words for path in _NAMES if (words := _said(root, path))]
    return next((words for words in said if _YEAR.search(words)), said[0] if said else "")


def _said(root: HtmlElement, *paths: str) -> str:
    for path in paths:
        for found in root.xpath(path):
            if words := clean_line(found if isinstance(found, str) else str(found.text_content())):
                return words
    return ""


def _main(root: HtmlElement) -> tuple[HtmlElement, set[HtmlElement]]:
    """Return the element that holds the page's own words, the body where none can be told, and the furniture in it."""
    from lxml import etree

    etree.strip_elements(root, *_NEVER, with_tail=False)
    body = next(root.iter("body"), root)
    sizes = _sizes(body)
    for path in _MAINS:
        large = [node for node in root.xpath(path) if sizes.get(node, 0) >= max(1, _ENOUGH * sizes[body])]
        if len(large) == 1 or (large and path != "//article"):
            return large[0], _furniture(large[0], sizes, whole=False)
    return body, _furniture(body, sizes, whole=True)


def _sizes(body: HtmlElement) -> Sizes:
    """Return the number of characters inside each element."""
    nodes = list(body.iter())
    sizes: Sizes = dict.fromkeys(nodes, 0)
    for node in reversed(nodes):
        sizes[node] += len((node.text or "").strip())
        parent = node.getparent()
        if parent is not None and parent in sizes:
            sizes[parent] += sizes[node] + len((node.tail or "").strip())
    return sizes


def _furniture(main: HtmlElement, sizes: Sizes, *, whole: bool) -> set[HtmlElement]:
    """What holds most of the words is no furniture, whatever it is called: some sites put a form around the whole page."""
    most = _MOST * sizes[main]
    return {node for node in main.iterdescendants() if sizes[node] <= most and _is_furniture(node, whole)}


def _is_furniture(node: HtmlElement, whole: bool) -> bool:
    if node.tag in _FURNITURE_TAGS or node.get("role", "") in _ROLES or node.get("aria-hidden") == "true":
        return True
    if "hidden" in node.attrib or _UNSEEN.search(node.get("style", "")[:500]) or _lists_files(node):
        return True
    names = [name for name in f"{node.get('class', '')} {node.get('id', '')}".split() if len(name) <= _LONGEST_NAME]
    if any(_FURNITURE.fullmatch(name) for name in names):
        # The words "No." and "Item" over a list of items are hidden from sight and still belong to the paper.
        return node.tag not in ("th", "caption")
    inside = node.getparent() is not None and node.getparent().tag in ("article", "section", "main")
    return whole and not inside and (node.tag in _SITE_TAGS or any(_SITE.fullmatch(name) for name in names))


def _lists_files(node: HtmlElement) -> bool:
    """Tell whether a node is the line "Supporting documents" that a site sets over its links to files, or the list below it."""
    if node.tag in ("ul", "ol"):
        before = node.getprevious()
        return before is not None and _has_label(before)
    return node.tag not in ("table", "tbody", "tr", "td", "li") and _has_label(node)


def _has_label(node: HtmlElement) -> bool:
    words = "".join(islice(node.itertext(), 8)).strip()
    after = node.getnext()
    return _FILES.fullmatch(words) is not None and after is not None and after.tag in ("ul", "ol")


def _headings(root: HtmlElement, main: HtmlElement) -> list[str]:
    """Many themes put the title of the page before its main part."""
    if main.tag == "body" or next(main.iter("h1"), None) is not None:
        return []
    return [words for node in root.iter("h1") if (words := clean_line(str(node.text_content())))][:1]
