"""GIFT, the text format of Moodle: written and read."""

from quizzes.exchange.gift.reading import read_gift
from quizzes.exchange.gift.writing import write_gift

__all__ = ["read_gift", "write_gift"]
