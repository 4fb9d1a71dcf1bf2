"""The reports that a meeting took: their titles, authors, front sheets and items."""
