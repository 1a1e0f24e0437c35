"""Many threads that wait: for time, or for an echo on the loopback device."""

import socket
import time

from crew import in_threads

TIMEOUT_SECONDS = 60


def sleep_all(params):
    def sleeper(index):
        for _ in range(params["naps"]):
            time.sleep(params["seconds"])
        return index

    return sum(in_threads(params["tasks"], sleeper))


def echo(listener):
    connection, _ = listener.accept()
    connection.settimeout(TIMEOUT_SECONDS)
    connection.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
    with connection, connection.makefile("rb") as lines:
        for line in lines:
            connection.sendall(line)
    return 0


def client(address, message, count):
    with socket.create_connection(address, TIMEOUT_SECONDS) as connection:
        connection.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        with connection.makefile("rb") as lines:
            received = 0
            for _ in range(count):
                connection.sendall(message)
                received += len(lines.readline())
            return received


def echo_all(params):
    count = params["connections"]
    message = b"x" * (params["bytes"] - 1) + b"\n"
    with socket.create_server(("127.0.0.1", 0), backlog=count) as listener:
        listener.settimeout(TIMEOUT_SECONDS)
        address = listener.getsockname()

        def either(index):
            return echo(listener) if index < count else client(address, message, params["messages"])

        return sum(in_threads(2 * count, either))


KINDS = {"sleep": sleep_all, "echo": echo_all}


def setup(params, threads):
    return KINDS[params["kind"]], params


def run(state, loops):
    work, params = state
    for _ in range(loops):
        result = work(params)
    return result
