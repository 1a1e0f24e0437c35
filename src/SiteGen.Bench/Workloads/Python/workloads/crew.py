"""Splits a fixed amount of work over threads that start together; shared by the workloads."""

import threading


def in_threads(count, work):
    """Calls work(index) in `count` threads, also for one, and returns the results in order of index."""
    results = [None] * count
    failures = []
    start = threading.Barrier(count)

    def body(index):
        try:
            start.wait(60)
            results[index] = work(index)
        except BaseException as failure:
            start.abort()
            failures.append(failure)

    threads = [threading.Thread(target=body, args=(index,)) for index in range(count)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    if failures:
        raise failures[0]
    return results


def share(total, count, index):
    """How many of `total` steps the thread of this index does; the shares add up to the total."""
    return total // count + (index < total % count)
