"""Load data: people, answers and marks by the hundred thousand, marked so that they can go."""
