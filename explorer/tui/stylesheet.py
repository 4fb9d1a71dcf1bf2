"""The style sheet of the screen, parsed once for each set of colours, and asked for a widget's styles at little cost."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from typing import Final

from textual.cache import LRUCache
from textual.css.match import _check_selectors
from textual.css.model import RuleSet
from textual.css.styles import RulesMap, Styles
from textual.css.stylesheet import Stylesheet
from textual.css.types import CSSLocation, Specificity3
from textual.dom import DOMNode

_MOST: Final = 1024
"""Parsed sources that are kept: those of ten sets of colours."""

_Parsed = tuple[frozenset[tuple[str, str]], str, CSSLocation, bool, int, str]
_parsed: Final[LRUCache[_Parsed, list[RuleSet]]] = LRUCache(_MOST)


class Sheet(Stylesheet):
    """Textual's style sheet, which for each node looks at the rules that may hold for it, and not at all there are.

    Textual's own parses every source again whenever the colours are set, also at the start, where they are set twice: 50 ms each time. And it
    goes through all rules for each widget at each change of the focus, of a class and of the screen.
    """

    def __init__(self, *, variables: dict[str, str] | None = None) -> None:
        super().__init__(variables=variables)
        self._colours = frozenset((variables or {}).items())
        self._narrowed: list[RuleSet] | None = None
        self._of: Mapping[str, list[RuleSet]] | None = None
        self._kept: dict[frozenset[str], list[RuleSet]] = {}
        self._places: dict[RuleSet, int] = {}

    def in_colours(self, variables: dict[str, str]) -> Sheet:
        """Return the same sheet in other colours, parsed, so that setting those colours finds it so; it may be called in any thread."""
        other = Sheet(variables=variables)
        other.source = self.source.copy()
        other.parse()
        return other

    def set_variables(self, variables: dict[str, str]) -> None:
        """Take other colours."""
        super().set_variables(variables)
        self._colours = frozenset(variables.items())

    def reparse(self) -> None:
        """Take the rules of the sources in the colours of now. Raises StylesheetError, and then has the rules it had."""
        self.parse()

    @property
    def rules(self) -> list[RuleSet]:
        """All rules in their order; while the styles of a node are looked up, those that may hold for it."""
        return super().rules if self._narrowed is None else self._narrowed

    def apply(
        self, node: DOMNode, *, animate: bool = False, cache: dict[tuple[object, ...], RulesMap] | None = None
    ) -> None:
        """Give a node its styles."""
        outer, self._narrowed = self._narrowed, None
        try:
            self._narrowed = self._fitting(node)
            super().apply(node, animate=animate, cache=cache)
        finally:
            self._narrowed = outer

    @classmethod
    def replace_rules(cls, node: DOMNode, rules: RulesMap, animate: bool = False) -> None:
        """Exchange those styles of a node that differ; what it works out from its styles and its parents' it does again."""
        if animate:
            super().replace_rules(node, rules, animate=animate)
            return
        base = node.styles.base
        had: Mapping[str, object] = base.get_rules()
        to: Mapping[str, object] = rules
        with _one_refresh_of_a_sort(base):
            for name in had.keys() | to.keys():
                if (value := to.get(name)) != had.get(name):
                    setattr(base, name, value)
        node.notify_style_update()

    @classmethod
    def _check_rule(cls, rule_set: RuleSet, css_path_nodes: list[DOMNode]) -> Iterable[Specificity3]:
        node = css_path_nodes[-1]
        for one in rule_set.selector_set:
            # What the last selector says must hold for the node itself, and often it is the only one.
            if one.selectors[-1].check(node) and (
                len(one.selectors) == 1 or _check_selectors(one.selectors, css_path_nodes)
            ):
                yield one.specificity

    def _fitting(self, node: DOMNode) -> list[RuleSet]:
        """Return the rules, in their order, whose last selector has a name of the node."""
        by_name = self.rules_map
        if by_name is not self._of:
            self._of, self._kept = by_name, {}
            self._places = {rule: at for at, rule in enumerate(self.rules)}
        names = frozenset(by_name.keys() & node._selector_names)
        found = self._kept.get(names)
        if found is None:
            wanted = {rule for name in names for rule in by_name[name]}
            found = self._kept[names] = sorted(wanted, key=self._places.__getitem__)
        return found

    def _parse_rules(
        self, css: str, read_from: CSSLocation, is_default_rules: bool = False, tie_breaker: int = 0, scope: str = ""
    ) -> list[RuleSet]:
        key = self._colours, css, read_from, is_default_rules, tie_breaker, scope
        found = _parsed.get(key)
        if found is None:
            found = super()._parse_rules(css, read_from, is_default_rules, tie_breaker, scope)
            _parsed[key] = found
        return found


@contextmanager
def _one_refresh_of_a_sort(styles: Styles) -> Iterator[None]:
    """Have the node of some styles drawn anew once for all that is set meanwhile: each colour would have all its children drawn anew."""
    asked: dict[frozenset[tuple[str, bool]], None] = {}

    def note(**how: bool) -> None:
        asked[frozenset(how.items())] = None

    vars(styles)["refresh"] = note
    try:
        yield
    finally:
        del vars(styles)["refresh"]
        for how in asked:
            styles.refresh(**dict(how))
