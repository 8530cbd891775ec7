"""One small factory a model; `UserFactory.create(…)` makes the least row that constraints allow."""
