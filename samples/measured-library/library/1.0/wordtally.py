"""Counts words."""

__version__ = "1.0"


def tally(text):
    """Return how often each word occurs."""
    counts = {}
    word = ""
    for letter in text + " ":
        if letter.isalnum():
            word += letter.lower()
        elif word:
            counts[word] = counts.get(word, 0) + 1
            word = ""
    return counts


def top(counts, number):
    """Return the most frequent words; words of equal frequency in alphabetical order."""
    ordered = sorted(counts.items(), key=lambda item: (-item[1], item[0]))
    return [word for word, _ in ordered[:number]]
