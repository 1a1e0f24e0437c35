"""Counts words."""

import heapq
import re
from collections import Counter

__version__ = "2.0"

_WORD = re.compile(r"[^\W_]+")


def tally(text):
    """Return how often each word occurs."""
    return Counter(_WORD.findall(text.lower()))


def top(counts, number):
    """Return the most frequent words; words of equal frequency in alphabetical order."""
    return [word for word, _ in heapq.nsmallest(number, counts.items(), key=lambda item: (-item[1], item[0]))]
