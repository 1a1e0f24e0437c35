"""The same sum by a loop and by the built-in function in C."""


def in_python(numbers):
    total = 0
    for number in numbers:
        total += number
    return total


KINDS = {"python": in_python, "builtin": sum}


def inner_loops(params):
    return params["count"]


def setup(params, threads):
    return KINDS[params["kind"]], [number * 3 % 1009 for number in range(params["count"])]


def run(state, loops):
    add, numbers = state
    for _ in range(loops):
        total = add(numbers)
    return total
