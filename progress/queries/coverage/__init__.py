"""What a course teaches and asks of its documents, passage by passage."""
