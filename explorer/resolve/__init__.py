"""Who is who: the mentions of all papers joined to people, bodies, posts, meetings, reports and decisions, with reasons."""

from explorer.resolve.judgements import Judgement
from explorer.resolve.pipeline import resolve

__all__ = ["Judgement", "resolve"]
