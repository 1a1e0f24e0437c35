"""A fixed number of busy tasks, dealt out to threads with an event loop each."""

import asyncio

from crew import in_threads


async def chatter(number, turns):
    heard = 0
    inbox = asyncio.Queue()
    for turn in range(turns):
        inbox.put_nowait(number + turn)
        heard += await inbox.get()
        await asyncio.sleep(0)
    return heard


async def talk(numbers, turns, loops):
    for _ in range(loops):
        heard = await asyncio.gather(*[chatter(number, turns) for number in numbers])
    return sum(heard)


def setup(params, threads):
    return params["tasks"], params["turns"], threads


def run(state, loops):
    tasks, turns, threads = state
    return sum(in_threads(threads, lambda index: asyncio.run(talk(range(index, tasks, threads), turns, loops))))
