"""What was settled, in every wording in which records say so.

`decisions` lists the readers in the order in which they claim words: one for each wording, which its module quotes first. A reader takes a
`part` and records what it finds by `settled.decide`. Behind them stand

- what became of something: `verbs`, `results`, `motionresults`;
- whether words settle anything now and here: `settlingwords`, `leadups`, `recommending`, `applications`;
- where the words begin and end: `proposed`, `entries`, `listsbelow`, and `clauses` with `clauselists` and `clausemarks`;
- what only all that was read together tells: `inparts`, `putagain`, `moversalone`, `madeby`, `castcount`.
"""
