"""People named outside the lists of those in the room: in prose, beside their office, as signatories, with interests declared."""
