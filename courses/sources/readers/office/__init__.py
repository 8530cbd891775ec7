"""What the formats of office programs have in common."""
