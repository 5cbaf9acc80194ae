"""What the operator decides, read from the environment; every mistake is reported together."""

import os
from collections.abc import Callable, Mapping
from pathlib import Path
from urllib.parse import urlsplit
from zoneinfo import available_timezones

import msgspec

PREFIX = "UNHURRIED_"
MEMORY_FLOOR_KIB = 65_536  # security.md: 128 MiB is usual, 64 MiB the floor


class Misconfigured(Exception):
    """Settings that cannot be used; `faults` holds a sentence for each."""

    def __init__(self, faults: list[str]) -> None:
        super().__init__("\n".join(faults))
        self.faults = faults


class Config(msgspec.Struct, frozen=True, kw_only=True):
    """Settings, each with its default. `memory_kib` is what one passphrase check may use."""

    data: Path = Path("data")
    host: str = "127.0.0.1"
    port: int = 8000
    origin: str = "http://localhost:8000"
    zone: str = "Europe/London"
    leave_to: str = "https://www.bbc.co.uk/weather"
    memory_kib: int = 131_072
    demo: bool = False
    framed_by: str = ""  # only a demo may be framed, and only by itself
    frames: str = ""
    programmes: Path | None = None  # a folder of the clinic's own programmes and questionnaires
    also: tuple[str, ...] = ()  # a demo's two phones each have a host of their own

    @property
    def clinic(self) -> Path:
        """Where a clinic's own programmes and questionnaires lie, if it has any; the folder need not be there."""
        return self.programmes or self.data / "programmes"

    @property
    def origins(self) -> tuple[str, ...]:
        """Where writes may come from."""
        return (self.origin, *self.also)

    @property
    def secure(self) -> bool:
        """Whether the house is reached over TLS; only then can its cookie demand it."""
        return self.origin.startswith("https://")


def read(environment: Mapping[str, str] | None = None) -> Config:
    """Read the settings. Raises Misconfigured with everything that is wrong at once."""
    given = os.environ if environment is None else environment
    values: dict[str, object] = {}
    faults: list[str] = []
    for name, parse in _PARSERS.items():
        key = PREFIX + name.upper()
        if key in given:
            try:
                values[name] = parse(given[key])
            except ValueError as fault:
                faults.append(f"{key}: “{given[key]}” {fault}")
    faults += [f"{key}: no such setting" for key in given if key.startswith(PREFIX) and not _known(key)]
    if faults:
        raise Misconfigured(faults)
    return msgspec.convert(values, Config, strict=False) if "origin" in values else _with_origin(values)


def _known(key: str) -> bool:
    # The test commands speak to themselves under the same prefix.
    return key.removeprefix(PREFIX).lower() in {*_PARSERS, "chromium", "kills", "postgres"}


def _with_origin(values: dict[str, object]) -> Config:
    config = msgspec.convert(values, Config, strict=False)
    return msgspec.structs.replace(config, origin=f"http://localhost:{config.port}")


def _folder(text: str) -> Path:
    if not Path(text).is_dir():
        raise ValueError("is no folder")
    return Path(text)


def _port(text: str) -> int:
    if not (text.isascii() and text.isdigit() and 0 < int(text) < 65536):
        raise ValueError("is not a port between 1 and 65535")
    return int(text)


def _origin(text: str) -> str:
    parts = urlsplit(text)
    local = parts.hostname == "localhost" or (parts.hostname or "").endswith(".localhost")
    if parts.scheme not in {"http", "https"} or not parts.netloc or parts.path.strip("/"):
        raise ValueError("is not an origin such as https://example.org")
    if parts.scheme == "http" and not local:
        raise ValueError("needs https: only localhost is served without it")
    return f"{parts.scheme}://{parts.netloc}"


def _zone(text: str) -> str:
    if text not in available_timezones():
        raise ValueError("is not a time zone such as Europe/London")
    return text


def _address(text: str) -> str:
    parts = urlsplit(text)
    if parts.scheme != "https" or not parts.hostname:
        raise ValueError("is not an https address")
    return text


def _memory(text: str) -> int:
    if not (text.isascii() and text.isdigit() and int(text) >= MEMORY_FLOOR_KIB):
        raise ValueError(f"is below the floor of {MEMORY_FLOOR_KIB} KiB")
    return int(text)


_PARSERS: dict[str, Callable[[str], object]] = {
    "data": Path,
    "host": str,
    "port": _port,
    "origin": _origin,
    "zone": _zone,
    "leave_to": _address,
    "memory_kib": _memory,
    "programmes": _folder,
}
