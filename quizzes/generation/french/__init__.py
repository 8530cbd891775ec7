"""French as the writer writes it: sounds, agreement, questions, typography."""
