"""Reports as they are printed: what of their rows is said first, drawn and listed."""
