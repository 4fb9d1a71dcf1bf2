"""A paper as it is printed: its lines, dates, sentences and cue words, and the draft that what is found is written into."""
