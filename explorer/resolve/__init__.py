"""Who is who: the mentions of all papers joined to people, bodies, posts, meetings, reports and decisions, with reasons.

Names are loaded on first use, so that whoever needs a judgement or a folded word loads no more.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from explorer.resolve.judgements import Judgement
    from explorer.resolve.onward import link_on
    from explorer.resolve.pipeline import link, resolve

__all__ = ["Judgement", "link", "link_on", "resolve"]


def __getattr__(name: str) -> Any:
    if name in ("link", "resolve"):
        from explorer.resolve import pipeline

        return getattr(pipeline, name)
    if name == "link_on":
        from explorer.resolve import onward

        return onward.link_on
    if name == "Judgement":
        from explorer.resolve import judgements

        return judgements.Judgement
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
