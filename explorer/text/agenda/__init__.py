"""Items of business: their numbers, titles and ends."""
