"""Flips prefixes of all permutations of n numbers: small lists, slices, integers."""


def fannkuch(n):
    permutation = list(range(n))
    turns = [0] * n
    most = total = 0
    sign = 1
    while True:
        first = permutation[0]
        if first:
            flips = 0
            pile = permutation[:]
            while first:
                pile[: first + 1] = pile[first::-1]
                first = pile[0]
                flips += 1
            most = max(most, flips)
            total += sign * flips
        sign = -sign
        for place in range(1, n):
            permutation.insert(place, permutation.pop(0))
            turns[place] += 1
            if turns[place] <= place:
                break
            turns[place] = 0
        else:
            return total, most


def setup(params, threads):
    return params["n"]


def run(n, loops):
    for _ in range(loops):
        result = fannkuch(n)
    return result
