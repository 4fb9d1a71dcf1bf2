"""Motions: who moved, seconded and voted, and what words tell of one that was only tabled."""
