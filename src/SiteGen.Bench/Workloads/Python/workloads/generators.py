"""Walks a tree in order through nested generators."""


class Tree:
    def __init__(self, left, key, right):
        self.left = left
        self.key = key
        self.right = right

    def __iter__(self):
        if self.left:
            yield from self.left
        yield self.key
        if self.right:
            yield from self.right


def tree(low, high):
    if low >= high:
        return None
    middle = (low + high) // 2
    return Tree(tree(low, middle), middle, tree(middle + 1, high))


def setup(params, threads):
    return tree(0, params["nodes"])


def run(root, loops):
    for _ in range(loops):
        total = 0
        for key in root:
            total += key
    return total
