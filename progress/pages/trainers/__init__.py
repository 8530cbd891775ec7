"""Pages of trainers: their groups, one learner, one quiz, and reports."""
