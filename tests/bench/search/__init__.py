"""How fast and how well a search finds what it should, beside other ways to look for it, on a record of any size."""
