"""Batches of records that a pool transforms, and the records that are sent to it and back."""

import multiprocessing
import pickle
from multiprocessing.pool import ThreadPool


def records(batch, count):
    return [(batch * count + number, number / 4, f"record {number} of batch {batch}") for number in range(count)]


def transform(work):
    batch, rounds = work
    done = []
    for number, value, text in batch:
        score = number
        for _ in range(rounds):
            score = (score * 1103515245 + 12345) & 0x7FFFFFFF
        done.append((number, value + score % 100, text.upper()))
    return done


class Serial:
    """A pool of nobody: the caller does the work."""

    def imap(self, function, items):
        return map(function, items)

    def close(self):
        pass

    def join(self):
        pass


def pool_of(kind, workers):
    if kind == "serial":
        return Serial()
    if kind == "threads":
        return ThreadPool(workers)
    if kind not in multiprocessing.get_all_start_methods():
        raise NotImplementedError(f"This system has no start method '{kind}'.")
    # The default method differs between versions, so it is always named.
    return multiprocessing.get_context(kind).Pool(workers)


def closed(pool):
    pool.close()
    pool.join()


def work_of(params):
    return [(records(batch, params["records"]), params["rounds"]) for batch in range(params["batches"])]


def digest(results):
    return [(len(done), round(sum(value for _, value, _ in done), 6), done[-1][2]) for done in results]


class Warm:
    def __init__(self, params, workers):
        self.work = work_of(params)
        self.pool = pool_of(params["pool"], workers)
        list(self.pool.imap(transform, self.work))

    def run(self, loops):
        for _ in range(loops):
            results = list(self.pool.imap(transform, self.work))
        return results

    def close(self):
        closed(self.pool)


class Cold:
    def __init__(self, params, workers):
        self.work = work_of(params)
        self.kind = params["pool"]
        self.workers = workers

    def run(self, loops):
        for _ in range(loops):
            pool = pool_of(self.kind, self.workers)
            results = list(pool.imap(transform, self.work))
            closed(pool)
        return results

    def close(self):
        pass


class RoundTrip:
    """What processes do besides the work: the records to bytes and back."""

    def __init__(self, params, workers):
        self.work = work_of(params)

    def run(self, loops):
        for _ in range(loops):
            copies = [pickle.loads(pickle.dumps(batch, 5)) for batch, _ in self.work]
        return copies

    def close(self):
        pass


KINDS = {"warm": Warm, "cold": Cold, "round-trip": RoundTrip}


def setup(params, threads):
    return KINDS[params["kind"]](params, threads)


def run(state, loops):
    return digest(state.run(loops))


def teardown(state):
    state.close()
