"""A full collection of a heap in which nothing is garbage."""

import gc


class Node:
    def __init__(self, number):
        self.number = number
        self.links = []


def graph(count):
    nodes = [Node(number) for number in range(count)]
    for number, node in enumerate(nodes):
        node.links.append(nodes[(number * 7 + 1) % count])
        node.links.append(nodes[number - 1])
    return nodes


def setup(params, threads):
    nodes = graph(params["nodes"])
    gc.collect()
    return nodes


def run(nodes, loops):
    for _ in range(loops):
        gc.collect()
    return len(nodes), nodes[-1].links[0].number
