"""Reports that come every week: when they are due, who gets them, and the mails about them."""
