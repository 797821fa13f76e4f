"""Which reader a file needs, by the bytes that it begins with and not by its name."""

from __future__ import annotations

from conference.errors import UnreadableError
from conference.readers.interface import Reader
from conference.readers.text import TextReader

PDF = b"%PDF-"
ZIP = (b"PK\x03\x04", b"PK\x05\x06")
OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
# The PDF standard lets other bytes stand before the header, within the first 1,024.
PDF_REACH = 1024
SAVE_AS = "open it in Word and save it as .docx"
REFUSED = (
    (b"{\\rtf", "is a rich text (.rtf) file", SAVE_AS),
    (b"\x89PNG", "is a picture", "type the record out or use text recognition first"),
    (b"\xff\xd8\xff", "is a picture", "type the record out or use text recognition first"),
    (b"GIF8", "is a picture", "type the record out or use text recognition first"),
    (b"II*\x00", "is a picture", "type the record out or use text recognition first"),
    (b"MM\x00*", "is a picture", "type the record out or use text recognition first"),
    (b"ID3", "is a sound recording", "give its transcript as .vtt, .srt or .txt"),
    (b"RIFF", "is a recording or a picture", "give its transcript as .vtt, .srt or .txt"),
    (b"\x1f\x8b", "is a compressed file", "unpack it first"),
)
PAGES = (b"<!doctype html", b"<html")
# ".mp4" and its kin name themselves after four bytes of length.
FILM = b"ftyp"


def sniff(data: bytes, source: str) -> Reader:
    """Give the reader for `data`; UnreadableError with a way out for formats that have none."""
    refuse(data, source)
    if PDF in data[:PDF_REACH]:
        from conference.readers.pdf import PdfReader

        return PdfReader()
    if data.startswith(ZIP):
        from conference.readers.word import WordReader

        return WordReader()
    return TextReader()


def refuse(data: bytes, source: str) -> None:
    """Raise for kinds of files that are known and not read."""
    for start, what, mend in REFUSED:
        if data.startswith(start):
            raise UnreadableError(source, what, mend)
    if data[4:8] == FILM:
        raise UnreadableError(
            source, "is a sound or film recording", "give its transcript as .vtt, .srt or .txt"
        )
    if data[:PDF_REACH].lstrip().lower().startswith(PAGES):
        raise UnreadableError(source, "is a web page", SAVE_AS)
    if data.startswith(OLE):
        if "EncryptedPackage".encode("utf-16-le") in data:
            raise UnreadableError(
                source, "is protected by a password", "open it in Word and remove the password"
            )
        raise UnreadableError(source, "is an old Office file (such as .doc)", SAVE_AS)
