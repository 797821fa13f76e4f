"""A path or standard input to bytes, with one clear line when that fails."""

from __future__ import annotations

from pathlib import Path

from conference.errors import UnreadableError

STDIN = "-"
STDIN_NAME = "standard input"
LARGEST = 200 * 1024 * 1024


def fetch(source: str | Path, stdin: bytes | None) -> tuple[bytes, str]:
    """Give the bytes and the name to use in messages; UnreadableError says what is wrong."""
    if str(source) == STDIN:
        return checked(stdin or b"", STDIN_NAME), STDIN_NAME
    name = str(source)
    try:
        path = Path(source)
        if path.is_dir():
            raise UnreadableError(name, "is a folder", "name the files in it, such as folder/*")
        with path.open("rb") as handle:
            data = handle.read(LARGEST + 1)
    except FileNotFoundError:
        raise UnreadableError(name, "no such file", "check the name and the folder") from None
    except PermissionError:
        raise UnreadableError(
            name, "may not be read", "close it elsewhere or ask for access to it"
        ) from None
    except (OSError, ValueError):
        raise UnreadableError(name, "cannot be opened", "copy it to your own folder") from None
    return checked(data, name), name


def checked(data: bytes, name: str) -> bytes:
    """Refuse nothing at all and far too much."""
    if not data:
        raise UnreadableError(name, "is empty", "check that it is the right file")
    if len(data) > LARGEST:
        raise UnreadableError(name, "is larger than 200 MB", "give the record without its pictures")
    return data
