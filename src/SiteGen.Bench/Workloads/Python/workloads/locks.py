"""A fixed number of turns with a lock, a queue or a shared dictionary, dealt out to threads."""

import queue
import threading

from crew import in_threads, share


class Tally:
    def __init__(self):
        self.count = 0
        self.lock = threading.Lock()

    def add(self, turns):
        for _ in range(turns):
            with self.lock:
                self.count += 1


def shared(total, threads, loops):
    tally = Tally()
    in_threads(threads, lambda index: tally.add(loops * share(total, threads, index)))
    return tally.count // loops


def own(total, threads, loops):
    def work(index):
        tally = Tally()
        tally.add(loops * share(total, threads, index))
        return tally.count

    return sum(in_threads(threads, work)) // loops


def through_queue(total, threads, loops):
    """Each thread puts one thing into the queue that all share, and takes one out."""
    things = queue.Queue()

    def work(index):
        for _ in range(loops * share(total, threads, index)):
            things.put(1)
            things.get(timeout=60)

    in_threads(threads, work)
    return total, things.qsize()


def dictionary(total, threads, loops):
    """All threads write the same keys; no lock but the dictionary's own."""
    table = {}

    def work(index):
        count = loops * share(total, threads, index)
        for turn in range(count):
            table[turn & 7] = turn & 3
        return count

    turns = sum(in_threads(threads, work)) // loops
    return turns, sorted(table)


KINDS = {"shared": shared, "own": own, "queue": through_queue, "dict": dictionary}


def inner_loops(params):
    return params["turns"]


def setup(params, threads):
    return KINDS[params["kind"]], params["turns"], threads


def run(state, loops):
    work, total, threads = state
    return work(total, threads, loops)
