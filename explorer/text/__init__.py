"""Words to claims: what one paper says of meetings, bodies, people, items, reports and decisions, each with its span."""

from explorer.text.extract import extract

__all__ = ["extract"]
