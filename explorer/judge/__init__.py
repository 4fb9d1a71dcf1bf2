"""Judging who is who: pairs to decide, the two sides compared, judgements made, withdrawn, and sent to a colleague as text."""
