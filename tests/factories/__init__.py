"""One small factory a model; each makes the least row that its constraints allow."""
