"""Item writers, one kind a file: a fact in, an item or the reason why not out."""
