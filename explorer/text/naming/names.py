"""A small grammar of people's names as council papers print them."""

from explorer.text.naming.brokennames import LINE_SHOWN, breaks_name
from explorer.text.naming.namelists import covering, split_names, split_titled
from explorer.text.naming.nameparts import LONGEST, PersonName, is_name, parse
from explorer.text.naming.nametitles import fold, is_title

__all__ = [
    "LINE_SHOWN",
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
