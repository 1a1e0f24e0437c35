"""Bytes for one more object of a type, counted in pages that the process got from the system."""

import gc
import hashlib

STEPS = 3


class Instance:
    def __init__(self):
        self.a = self.b = self.c = None


class SlotsInstance:
    __slots__ = ("a", "b", "c")

    def __init__(self):
        self.a = self.b = self.c = None


class Node:
    __slots__ = ("key", "left", "right")

    def __init__(self, key):
        self.key = key
        self.left = self.right = None


def tree(low, high):
    """A balanced search tree of the keys low..high-1."""
    if low >= high:
        return None
    middle = (low + high) // 2
    node = Node(middle)
    node.left = tree(low, middle)
    node.right = tree(middle + 1, high)
    return node


MAKERS = {
    "int": lambda number: 1_000_000 + number,
    "float": lambda number: number + 0.5,
    "str": lambda number: f"{number:016d}",
    "tuple": lambda number: tuple([None] * 3),
    "list": lambda number: [None] * 3,
    "dict": lambda number: {"a": None, "b": None, "c": None},
    "instance": lambda number: Instance(),
    "slots_instance": lambda number: SlotsInstance(),
}


def private_bytes():
    try:
        with open("/proc/self/smaps_rollup") as file:
            lines = dict(line.split(":", 1) for line in file.readlines()[1:])
    except OSError:
        raise NotImplementedError("Private pages are read from /proc/self/smaps_rollup, which this system does not have.") from None
    return 1024 * sum(int(lines[name].split()[0]) for name in ("Private_Dirty", "Private_Clean"))


def slope(xs, ys):
    x_mean = sum(xs) / len(xs)
    y_mean = sum(ys) / len(ys)
    return sum((x - x_mean) * (y - y_mean) for x, y in zip(xs, ys)) / sum((x - x_mean) ** 2 for x in xs)


def fill(kind, places, start, stop):
    if kind == "tree":
        # One tree for each step, held by one place; its keys cost what ints cost.
        places[start] = tree(start, stop)
        return
    make = MAKERS[kind]
    for number in range(start, stop):
        places[number] = make(number)


def describe(value):
    if isinstance(value, Node):
        return value.key, describe(value.left) if value.left else None
    if isinstance(value, (Instance, SlotsInstance)):
        return value.a, value.b, value.c
    return value


def measure(params):
    kind, count = params["kind"], params["count"]
    places = [None] * (STEPS * count)
    fill(kind, [None] * 1000, 0, 1000)
    sizes, used = [], []
    for step in range(STEPS):
        fill(kind, places, step * count, (step + 1) * count)
        gc.collect()
        sizes.append((step + 1) * count)
        used.append(private_bytes())
    seen = repr([describe(places[step * count]) for step in range(STEPS)])
    return {"bytes": slope(sizes, used), "checksum": hashlib.sha256(seen.encode()).hexdigest()}
