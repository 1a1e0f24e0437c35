"""Strikes out multiples one by one: integer loops and byte stores."""


def primes_below(limit):
    is_prime = bytearray([1]) * limit
    is_prime[0] = is_prime[1] = 0
    number = 2
    while number * number < limit:
        if is_prime[number]:
            multiple = number * number
            while multiple < limit:
                is_prime[multiple] = 0
                multiple += number
        number += 1
    return sum(is_prime)


def setup(params, threads):
    return params["limit"]


def run(limit, loops):
    for _ in range(loops):
        count = primes_below(limit)
    return count
