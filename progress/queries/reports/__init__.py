"""Reports as they are asked for, and what they tell."""
