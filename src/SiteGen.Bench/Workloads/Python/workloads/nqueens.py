"""Tries all ways to put a queen in each row and column: generators, lists and sets."""


def permutations(items, start=0):
    if start == len(items):
        yield items
        return
    for index in range(start, len(items)):
        items[start], items[index] = items[index], items[start]
        yield from permutations(items, start + 1)
        items[start], items[index] = items[index], items[start]


def queens(n):
    rows = range(n)
    for columns in permutations(list(rows)):
        if len({columns[row] + row for row in rows}) == n and len({columns[row] - row for row in rows}) == n:
            yield tuple(columns)


def setup(params, threads):
    return params["n"]


def run(n, loops):
    for _ in range(loops):
        solutions = list(queens(n))
    return len(solutions), sorted(solutions)[:3]
