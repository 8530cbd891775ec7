"""Wrong options: of the key's type, near to it, and false everywhere in the corpus."""
