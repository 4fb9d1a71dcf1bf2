"""Votes by name, however a record prints them: in lists of sides, in rows, and in sentences."""

from __future__ import annotations

from explorer.text.moving import saidvotes, voterows, votes
from explorer.text.moving.votes import Vote
from explorer.text.page.draft import Draft


def find(draft: Draft, begin: int, end: int) -> list[Vote]:
    """Return the votes by name in `[begin, end)`, each once."""
    readers = (votes.find, voterows.find, saidvotes.find)
    return list(dict.fromkeys(vote for reader in readers for vote in reader(draft, begin, end)))
