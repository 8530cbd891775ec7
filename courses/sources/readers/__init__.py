"""One reader a format: decoded text in, pieces of it out."""
