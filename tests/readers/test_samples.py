"""The sample records that come with the tool read as what they are."""

from __future__ import annotations

from pathlib import Path

import pytest

from conference.readers import read
from tests.readers.builders import sound

ROOT = Path(__file__).resolve().parents[2] / "transcripts"
SAMPLES = sorted(path for path in ROOT.iterdir() if path.is_file())
BY_ENDING = {
    ".docx": {"docx"}, ".pdf": {"pdf"}, ".vtt": {"vtt"}, ".srt": {"srt"},
    ".md": {"markdown", "script"}, ".txt": {"text", "script", "pasted"},
}  # fmt: skip


@pytest.mark.parametrize("path", SAMPLES, ids=lambda path: path.name)
def test_a_sample_reads(path: Path) -> None:
    document = read(path)
    sound(document)
    assert document.format in BY_ENDING[path.suffix]
    assert len(document.blocks) > 10
    covered = sum(block.end - block.start for block in document.blocks)
    assert covered > 0.8 * len("".join(document.text.split()))
    assert max(block.end - block.start for block in document.blocks) < 3_000


def test_there_are_samples_of_every_format() -> None:
    assert {path.suffix for path in SAMPLES} >= {".docx", ".pdf", ".vtt", ".srt", ".md", ".txt"}
