"""A fixed number of small operations, dealt out to threads, each stressing one thing that threads share."""

import threading

from crew import in_threads, share


class Account:
    rate = 3

    def __init__(self):
        self.balance = 5

    def interest(self, days):
        return self.balance * self.rate + days


ACCOUNT = Account()
LOCAL = threading.local()


def shared_object(count):
    total = 0
    for number in range(count):
        total += ACCOUNT.balance + ACCOUNT.interest(number & 7)
    return total - sum(number & 7 for number in range(count))


def method(count):
    account, total = Account(), 0
    for _ in range(count):
        total += account.interest(1)
    return total


def closure(count):
    total = 0
    for _ in range(count):
        step = 2

        def add(value):
            return value + step

        total = add(total)
    return total


def dictionary(count):
    total = 0
    for _ in range(count):
        table = {"a": 1, "b": 2}
        table["c"] = 3
        total += table["b"] + len(table)
    return total


def thread_local(count):
    LOCAL.value = 4
    total = 0
    for _ in range(count):
        total += LOCAL.value
    return total


KINDS = {"shared_object": shared_object, "method": method, "closure": closure, "dict": dictionary, "thread_local": thread_local}


def inner_loops(params):
    return params["operations"]


def setup(params, threads):
    return KINDS[params["kind"]], params["operations"], threads


def run(state, loops):
    operation, total, threads = state

    def work(index):
        count = share(total, threads, index)
        for _ in range(loops):
            result = operation(count)
        return result

    return sum(in_threads(threads, work))
