"""A small grammar of people's names as council papers print them."""

from explorer.text.brokennames import breaks_name
from explorer.text.namelists import covering, split_names, split_titled
from explorer.text.nameparts import LONGEST, PersonName, is_name, parse
from explorer.text.nametitles import fold, is_title

__all__ = [
    "LONGEST",
    "PersonName",
    "breaks_name",
    "covering",
    "fold",
    "is_name",
    "is_title",
    "parse",
    "split_names",
    "split_titled",
]
