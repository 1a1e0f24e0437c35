"""The naive recursion: nothing but calls, comparisons and additions."""


def fibonacci(n):
    return n if n < 2 else fibonacci(n - 1) + fibonacci(n - 2)


def setup(params, threads):
    return params["n"]


def run(n, loops):
    for _ in range(loops):
        result = fibonacci(n)
    return result
