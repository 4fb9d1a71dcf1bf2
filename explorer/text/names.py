"""A small grammar of people's names as council papers print them."""

from explorer.text.namelists import breaks_name, split_names, split_titled
from explorer.text.nameparts import LONGEST, PersonName, fold, is_name, parse

__all__ = ["LONGEST", "PersonName", "breaks_name", "fold", "is_name", "parse", "split_names", "split_titled"]
