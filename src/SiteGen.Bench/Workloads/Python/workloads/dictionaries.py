"""Operations on dictionaries with text keys."""


class Tables:
    def __init__(self, size):
        self.keys = [f"key {number}" for number in range(size)]
        self.absent = [f"no key {number}" for number in range(size)]
        self.table = {key: number for number, key in enumerate(self.keys)}
        self.other = {key: -number for number, key in enumerate(self.keys[size // 2 :] + self.absent[: size // 2])}


def get(tables):
    table, found = tables.table, 0
    for key in tables.keys:
        found = table[key]
    return found


def set_(tables):
    table = {}
    for key in tables.keys:
        table[key] = key
    return len(table)


def contains(tables):
    table, count = tables.table, 0
    for key in tables.keys:
        if key in table:
            count += 1
    for key in tables.absent:
        if key in table:
            count -= 1
    return count


def iterate(tables):
    last = None
    for last in tables.table.items():
        pass
    return last


def merge(tables):
    return len(tables.table | tables.other)


KINDS = {"get": get, "set": set_, "contains": contains, "iterate": iterate, "merge": merge}
OPERATIONS_PER_KEY = {"contains": 2, "merge": 2}


def inner_loops(params):
    return params["size"] * OPERATIONS_PER_KEY.get(params["kind"], 1) * params["turns"]


def setup(params, threads):
    return KINDS[params["kind"]], Tables(params["size"]), params["turns"]


def run(state, loops):
    work, tables, turns = state
    for _ in range(loops):
        for _ in range(turns):
            result = work(tables)
    return result
