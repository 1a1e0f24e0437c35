"""Many tasks of one event loop that wait: for time, or for an echo on the loopback device."""

import asyncio


async def sleep_all(params):
    async def sleeper(number):
        for _ in range(params["naps"]):
            await asyncio.sleep(params["seconds"])
        return number

    return sum(await asyncio.gather(*[sleeper(number) for number in range(params["tasks"])]))


async def echo(reader, writer):
    while data := await reader.readline():
        writer.write(data)
        await writer.drain()
    writer.close()


async def client(port, message, count):
    reader, writer = await asyncio.open_connection("127.0.0.1", port)
    received = 0
    for _ in range(count):
        writer.write(message)
        await writer.drain()
        received += len(await reader.readline())
    writer.close()
    await writer.wait_closed()
    return received


async def echo_all(params):
    message = b"x" * (params["bytes"] - 1) + b"\n"
    server = await asyncio.start_server(echo, "127.0.0.1", 0)
    port = server.sockets[0].getsockname()[1]
    try:
        return sum(await asyncio.gather(*[client(port, message, params["messages"]) for _ in range(params["connections"])]))
    finally:
        server.close()


KINDS = {"sleep": sleep_all, "echo": echo_all}


def setup(params, threads):
    return KINDS[params["kind"]], params


async def repeat(work, params, loops):
    for _ in range(loops):
        result = await asyncio.wait_for(work(params), 60)
    return result


def run(state, loops):
    return asyncio.run(repeat(*state, loops))
