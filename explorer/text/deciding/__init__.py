"""What was settled, in every wording in which records say so."""
