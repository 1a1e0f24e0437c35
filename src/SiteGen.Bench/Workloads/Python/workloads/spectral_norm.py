"""The largest singular value of an endless matrix by power iteration: calls and float arithmetic."""

import math


def element(row, column):
    diagonal = row + column
    return 1.0 / (diagonal * (diagonal + 1) // 2 + row + 1)


def times(vector):
    return [sum([element(row, column) * value for column, value in enumerate(vector)]) for row in range(len(vector))]


def times_transposed(vector):
    return [sum([element(column, row) * value for column, value in enumerate(vector)]) for row in range(len(vector))]


def spectral_norm(n, iterations):
    u = [1.0] * n
    for _ in range(iterations):
        v = times_transposed(times(u))
        u = times_transposed(times(v))
    return math.sqrt(sum([a * b for a, b in zip(u, v)]) / sum([b * b for b in v]))


def setup(params, threads):
    return params["n"], params["iterations"]


def run(state, loops):
    for _ in range(loops):
        norm = spectral_norm(*state)
    # The built-in sum is compensated since 3.12 and may be refined again.
    return round(norm, 9)
