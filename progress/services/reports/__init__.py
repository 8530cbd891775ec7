"""Reports: asked for, written, called off, and gone after a time."""
