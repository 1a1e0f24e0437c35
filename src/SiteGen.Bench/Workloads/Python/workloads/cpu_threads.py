"""A fixed number of independent pieces of computing, dealt out to threads."""

import json

from crew import in_threads
from fibonacci import fibonacci
from mandelbrot import row


def mandelbrot_piece(params, piece):
    size = params["size"]
    return sum([row(number, size, params["limit"]) for number in range(piece, size, params["pieces"])])


def sieve_piece(params, piece):
    """Counts the primes in a segment of its own."""
    length = params["length"]
    start = piece * length
    is_prime = bytearray([1]) * length
    divisor = 2
    while divisor * divisor < start + length:
        multiple = max(divisor * divisor, (start + divisor - 1) // divisor * divisor) - start
        while multiple < length:
            is_prime[multiple] = 0
            multiple += divisor
        divisor += 1
    return sum(is_prime) - (2 if start == 0 else 0)


def fibonacci_piece(params, piece):
    return fibonacci(params["n"])


def json_piece(params, piece):
    rows = [
        {"id": number, "name": f"row {number}", "ratio": number / 8, "tags": ["a", "b", None, True], "at": {"x": number, "y": piece}}
        for number in range(params["rows"])
    ]
    return len(json.dumps(rows, sort_keys=True))


PIECES = {"mandelbrot": mandelbrot_piece, "sieve": sieve_piece, "fibonacci": fibonacci_piece, "json": json_piece}


def setup(params, threads):
    return PIECES[params["kind"]], params, threads


def run(state, loops):
    piece_of, params, threads = state
    pieces = params["pieces"]

    def work(index):
        for _ in range(loops):
            mine = [piece_of(params, piece) for piece in range(index, pieces, threads)]
        return mine

    done = in_threads(threads, work)
    return [done[piece % threads][piece // threads] for piece in range(pieces)]
