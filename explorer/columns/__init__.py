"""The linked record as columns: laid out once, then read in place from a file, whatever its size."""

from explorer.columns.linked import Linked
from explorer.columns.sections import DamagedColumns
from explorer.columns.views import ByIds, Rows

__all__ = ["ByIds", "DamagedColumns", "Linked", "Rows"]
