"""What is measured: the same calls for both versions. Each returns its answer, so that the versions can be compared."""

import wordtally

SYLLABLES = ("ba", "ce", "di", "fo", "gu", "ha", "ke", "li", "mo", "nu")


def text(words):
    """Make a text with a fixed mix of frequent and rare words."""
    parts = []
    number = 7
    for _ in range(words):
        number = (number * 1103515245 + 12345) % 2147483648
        rank = (number >> 8) % 1000 * ((number >> 16) % 10) // 10
        parts.append("".join(SYLLABLES[int(digit)] for digit in str(rank)))
    return " ".join(parts).capitalize() + "."


def tally(source):
    return len(wordtally.tally(source))


def counts(words):
    return dict(wordtally.tally(text(words)))


def top(source):
    return " ".join(wordtally.top(source, 10))
