"""Selects, groups and flattens records in list, set and dict comprehensions."""

KINDS = ("bolt", "nut", "gear", "belt", "lamp")


def setup(params, threads):
    return [
        {"id": number, "kind": KINDS[number * 7 % len(KINDS)], "size": number % 13, "parts": [number % 3, number % 5]}
        for number in range(params["records"])
    ]


def summary(records):
    kinds = {record["kind"] for record in records}
    by_kind = {kind: [record["id"] for record in records if record["kind"] == kind] for kind in kinds}
    sizes = {record["id"]: record["size"] for record in records if record["size"] > 3}
    parts = [part for record in records for part in record["parts"] if part]
    largest = {kind: max([sizes.get(number, 0) for number in numbers]) for kind, numbers in by_kind.items()}
    return len(sizes), sum(parts), sorted(largest.items())


def run(records, loops):
    for _ in range(loops):
        result = summary(records)
    return result
