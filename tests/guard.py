"""Refuse and note every attempt to reach beyond this machine, in this interpreter."""

from __future__ import annotations

import ipaddress
import os
import sys

LOG = "CONFERENCE_GUARD_LOG"
ADDRESSED = {"socket.connect", "socket.sendto", "socket.sendmsg", "socket.getnameinfo"}
NAMED = {"socket.getaddrinfo", "socket.gethostbyname", "socket.gethostbyaddr"}

attempts: list[str] = []


class NetworkRefused(RuntimeError):
    """Something tried to leave the machine."""


def near(host: object) -> bool:
    """Tell whether `host` is this machine."""
    name = host.decode() if isinstance(host, bytes) else str(host or "localhost")
    try:
        return ipaddress.ip_address(name.partition("%")[0]).is_loopback
    except ValueError:
        return name == "localhost"


def target(event: str, args: tuple[object, ...]) -> object | None:
    """Give the host that `event` is for, None when it concerns no network."""
    if event in NAMED:
        return args[0]
    if event in ADDRESSED:
        address = args[0] if event == "socket.getnameinfo" else args[1]
        return address[0] if isinstance(address, tuple) else None
    return None


def refuse(event: str, args: tuple[object, ...]) -> None:
    """Raise, and note the attempt, since a caller may swallow the refusal."""
    host = target(event, args)
    if host is None or near(host):
        return
    attempts.append(f"{event} {host}")
    if os.environ.get(LOG):
        with open(os.environ[LOG], "a", encoding="utf-8") as log:
            log.write(f"{event} {host}\n")
    raise NetworkRefused(f"{event} to {host}")


def install() -> None:
    """Guard this interpreter until it ends; an audit hook cannot be taken out."""
    sys.addaudithook(refuse)
