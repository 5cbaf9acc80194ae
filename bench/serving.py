"""A real server in a process of its own, for measures that are about one."""

import os
import socket
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from time import perf_counter, sleep


@contextmanager
def serving(data: Path, port: int = 0) -> Iterator[tuple[int, int, float]]:
    """Its port, its process and how many seconds passed from the command to the first answer."""
    port = port or free_port()
    environment = {**os.environ, "UNHURRIED_DATA": str(data), "UNHURRIED_PORT": str(port)}
    before = perf_counter()
    command = [str(Path(sys.executable).parent / "unhurried"), "serve"]
    with subprocess.Popen(command, env=environment, stdout=subprocess.DEVNULL) as process:
        try:
            yield port, process.pid, _answered(port, before)
        finally:
            process.terminate()


def free_port() -> int:
    with socket.socket() as one:
        one.bind(("127.0.0.1", 0))
        return int(one.getsockname()[1])


def resident_mib(pid: int) -> float:
    """Memory resident in a process, in MiB."""
    for line in Path(f"/proc/{pid}/status").read_text().splitlines():
        if line.startswith("VmRSS:"):
            return int(line.split()[1]) / 1024
    raise RuntimeError("no such process")


def _answered(port: int, before: float) -> float:
    while perf_counter() - before < 20:
        try:
            with socket.create_connection(("127.0.0.1", port), timeout=5) as line:
                line.sendall(b"GET / HTTP/1.1\r\nhost: localhost\r\nconnection: close\r\n\r\n")
                if line.recv(12).endswith(b"200"):
                    return perf_counter() - before
        except OSError:
            sleep(0.005)
    raise RuntimeError("the server did not answer")


def get(port: int, address: str, *, packed: bool = True, cookie: str = "") -> tuple[bytes, int]:
    """The body of an answer, as packed as a browser asks for it, and how many bytes came in all."""
    ask = f"GET {address} HTTP/1.1\r\nhost: localhost\r\nconnection: close\r\ncookie: {cookie}\r\n"
    ask += "accept-encoding: gzip\r\n\r\n" if packed else "\r\n"
    with socket.create_connection(("127.0.0.1", port)) as line:
        line.sendall(ask.encode())
        answer = b""
        while part := line.recv(65536):
            answer += part
    head, _, body = answer.partition(b"\r\n\r\n")
    if b" 200 " not in head.splitlines()[0]:
        raise RuntimeError(f"{address} answered {head.splitlines()[0]!r}")
    return body, len(answer)
