"""A council that does not exist, as large as wanted: twenty years of its agendas, reports and minutes, the same for one seed.

`papers` gives them in order of their meetings, each as a text and as the record that reading it should give; the first papers of a
longer run are those of a shorter one. Names and places are made up, forms and proportions are those of real papers.
"""

from tests.council.making import NAME, Made, papers, records, write

__all__ = ["NAME", "Made", "papers", "records", "write"]
