"""A nested document to text or bytes, and back; and copied in memory."""

import copy
import hashlib
import json
import pickle


def document(entries):
    return {
        "title": "Entries",
        "entries": [
            {"id": number, "name": f"entry {number}", "score": number / 16, "tags": ["new", "old"], "parent": {"id": number // 2, "open": number % 2 == 0}, "note": None}
            for number in range(entries)
        ],
    }


def to_json(text):
    return json.dumps(text)


def to_pickle(value):
    return pickle.dumps(value, 5)


# What is done, and what it is done to, made of the document.
KINDS = {
    "json_dumps": (to_json, lambda value: value),
    "json_loads": (json.loads, to_json),
    "pickle": (to_pickle, lambda value: value),
    "unpickle": (pickle.loads, to_pickle),
    "deepcopy": (copy.deepcopy, lambda value: value),
}


def setup(params, threads):
    work, prepare = KINDS[params["kind"]]
    return work, prepare(document(params["entries"]))


def run(state, loops):
    work, value = state
    for _ in range(loops):
        result = work(value)
    return result


def checksum(result):
    # Pickled bytes may differ where the document does not: what is shared in memory is written once.
    seen = pickle.loads(result) if isinstance(result, bytes) else result
    return hashlib.sha256(repr(seen).encode()).hexdigest()
