"""Deputies at their telephones: raw HTTP over connections of their own, so that the client costs little."""

import asyncio
import random
import time
from collections.abc import Sequence
from dataclasses import dataclass, field

HOST = "127.0.0.1"
TOKEN = "b" * 32
"""Any secret will do for the double submit of Django's token: cookie and header must agree."""


@dataclass(frozen=True)
class Ask:
    """One request, when it leaves, and whether its connection is cut before the answer."""

    at: float
    data: bytes
    cut: bool = False


@dataclass
class Answers:
    """What came back, in the order of the requests; None where nothing did."""

    status: list[int | None] = field(default_factory=list)
    body: list[bytes] = field(default_factory=list)
    seconds: list[float] = field(default_factory=list)
    whole: float = 0

    def percentile(self, share: float) -> float:
        """Milliseconds."""
        ordered = sorted(self.seconds)
        return ordered[min(len(ordered) - 1, int(len(ordered) * share))] * 1000


def post(path: str, cookie: str, form: str) -> bytes:
    """A ballot as the script of the page sends it."""
    head = (
        f"POST {path} HTTP/1.1\r\nHost: {HOST}\r\nCookie: {cookie}; csrftoken={TOKEN}\r\n"
        f"X-CSRFToken: {TOKEN}\r\nHX-Request: true\r\nAccept-Language: ru\r\n"
        f"Content-Type: application/x-www-form-urlencoded\r\nContent-Length: {len(form)}\r\n\r\n"
    )
    return (head + form).encode()


def get(path: str, seen: str = "") -> bytes:
    """A look at the pulse."""
    return f"GET {path} HTTP/1.1\r\nHost: {HOST}\r\nIf-None-Match: {seen}\r\n\r\n".encode()


def run(
    port: int, asks: Sequence[Ask], at_once: int, screens: Sequence[bytes] = (), every: float = 4
) -> Answers:
    """Send all; at most so many at once. Screens look on meanwhile, each again and again."""
    return asyncio.run(_run(port, asks, at_once, screens, every))


async def _run(
    port: int, asks: Sequence[Ask], at_once: int, screens: Sequence[bytes], every: float
) -> Answers:
    found = Answers([None] * len(asks), [b""] * len(asks), [0.0] * len(asks))
    watching = [asyncio.create_task(_watch(port, look, every)) for look in screens]
    if screens:
        await asyncio.sleep(2)
    gate, begun = asyncio.Semaphore(at_once), time.perf_counter()

    async def one(number: int, ask: Ask) -> None:
        await asyncio.sleep(max(0, begun + ask.at - time.perf_counter()))
        async with gate:
            sent = time.perf_counter()
            found.status[number], found.body[number] = await _exchange(port, ask)
            found.seconds[number] = time.perf_counter() - sent

    await asyncio.gather(*(one(number, ask) for number, ask in enumerate(asks)))
    found.whole = time.perf_counter() - begun
    for task in watching:
        task.cancel()
    await asyncio.gather(*watching, return_exceptions=True)
    return found


async def _exchange(port: int, ask: Ask) -> tuple[int | None, bytes]:
    reader, writer = await asyncio.open_connection(HOST, port)
    try:
        if ask.cut:
            writer.write(ask.data[: random.randrange(1, len(ask.data) + 1)])
            await writer.drain()
            await asyncio.sleep(random.random() * 0.02)
            writer.transport.abort()
            return None, b""
        writer.write(ask.data)
        return await _answer(reader)
    finally:
        writer.close()


async def _answer(reader: asyncio.StreamReader) -> tuple[int, bytes]:
    head = await reader.readuntil(b"\r\n\r\n")
    length = next(
        (int(line[15:]) for line in head.split(b"\r\n") if line.lower().startswith(b"content-length:")), 0
    )
    return int(head[9:12]), await reader.readexactly(length)


async def _watch(port: int, look: bytes, every: float) -> None:
    """A screen keeps one connection open, as a browser does."""
    await asyncio.sleep(random.random() * every)
    reader, writer = await asyncio.open_connection(HOST, port)
    try:
        while True:
            writer.write(look)
            await _answer(reader)
            await asyncio.sleep(every)
    finally:
        writer.close()
