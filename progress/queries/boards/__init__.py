"""How cohorts and quizzes are doing, as pages show it to their trainers."""
