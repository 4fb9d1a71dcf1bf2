"""Write the graph out for other tools: one registry of formats, files that are whole or not there at all."""

from explorer.export.files import Written
from explorer.export.registry import FORMATS, Format, export

__all__ = ["FORMATS", "Format", "Written", "export"]
