"""The writer for English blocks: fewer patterns than the French one, each of them sure."""
