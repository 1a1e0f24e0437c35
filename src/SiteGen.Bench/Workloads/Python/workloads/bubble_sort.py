"""Sorts by swapping neighbours: comparisons and stores in one list."""

import random


def bubble_sort(values):
    for end in range(len(values) - 1, 0, -1):
        for index in range(end):
            if values[index] > values[index + 1]:
                values[index], values[index + 1] = values[index + 1], values[index]
    return values


def setup(params, threads):
    numbers = list(range(params["count"]))
    random.Random(7).shuffle(numbers)
    return numbers


def run(numbers, loops):
    for _ in range(loops):
        result = bubble_sort(numbers[:])
    return result
