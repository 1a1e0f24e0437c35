"""Starts an interpreter that does nothing, and waits for its end."""

from isolated import output_of


def setup(params, threads):
    return params["flags"]


def run(flags, loops):
    for _ in range(loops):
        output = output_of("pass", *flags)
    return output
