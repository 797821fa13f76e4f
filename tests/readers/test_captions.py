"""Caption files and pasted captions: voices, times, noise and repetition."""

from __future__ import annotations

import pytest

from conference.errors import UnreadableError
from conference.readers import read
from conference.record import Document
from tests.readers.builders import forms, sound, turns

NO_SPEAKERS = "the transcript names no speakers, so nobody's words can be told apart"


def captions(content: str) -> Document:
    document = read("-", stdin=content.encode())
    sound(document)
    return document


def vtt(*cues: str) -> Document:
    return captions("WEBVTT\n\n" + "\n\n".join(cues) + "\n")


def test_teams() -> None:
    document = captions(
        "\ufeffWEBVTT\r\n\r\nNOTE made by a program\r\nof no interest\r\n\r\n"
        "STYLE\r\n::cue {}\r\n\r\n"
        "6f1b1d52-0c55-4b43-8f1c-aa1234567890/12-0\r\n"
        "00:00:03.120 --> 00:00:05.000\r\n<v Bonetti, Cath>Fish &amp; chips\r\nfor tea.</v>\r\n\r\n"
        "12-1\r\n00:06.000 --> 00:07.000 align:start\r\n<v Tiana>They're <i>cold</i>.\r\n"
    )
    assert document.format == "vtt"
    assert turns(document) == [
        ("Cath Bonetti", "00:00:03.120", "Fish & chips\nfor tea."),
        ("Tiana", "00:06.000", "They're cold."),
    ]
    assert document.limits == ()


def test_two_voices_in_one_cue() -> None:
    document = vtt("00:01.000 --> 00:02.000\n<v Ann>Tea?</v>\n<v Bob>Please.</v> Thanks.")
    assert turns(document) == [
        ("Ann", "00:01.000", "Tea?"), ("Bob", "00:01.000", "Please."),
        (None, "00:01.000", "Thanks."),
    ]  # fmt: skip


def test_zoom() -> None:
    document = vtt(
        "1\n00:00:01.000 --> 00:00:02.000\nAnil Desai: Can you hear me?",
        "2\n00:00:03.000 --> 00:00:04.000\nTess W: Yes.",
        "3\n00:00:05.000 --> 00:00:06.000\nAnil Desai: Good.",
    )
    assert [(speaker, said) for speaker, _, said in turns(document)] == [
        ("Anil Desai", "Can you hear me?"), ("Tess W", "Yes."), ("Anil Desai", "Good."),
    ]  # fmt: skip


def test_subrip_without_speakers_and_without_blank_lines() -> None:
    document = captions(
        "1\n00:00:01,000 --> 00:00:02,000\n{\\an8}<i>so hello</i>\n"
        "2\n00:00:02,500 --> 00:00:03,000\n[Music]\n3\n00:00:04,000 --> 00:00:05,000\nthere\n"
    )
    assert document.format == "srt"
    assert forms(document) == [("caption", "so hello"), ("caption", "there")]
    assert document.limits == (NO_SPEAKERS,)


def test_rolling_captions_say_each_word_once() -> None:
    said = "so tell me about him he is seven and he likes the big drum".split()
    lines = [" ".join(said[n : n + 3]) for n in range(0, len(said), 3)]
    cues = [
        f"00:0{n}.000 --> 00:0{n + 1}.000\n{a}\n{b}"
        for n, (a, b) in enumerate(zip(["", *lines], lines, strict=False))
    ]
    document = vtt(*cues)
    assert document.text.split() == said
    assert "captions that repeat the one before were read once" in document.limits


def test_growing_captions_are_one_block() -> None:
    document = vtt(
        "00:01.000 --> 00:02.000\nso tell me", "00:02.000 --> 00:03.000\nso tell me about",
        "00:03.000 --> 00:04.000\nso tell me about him", "00:05.000 --> 00:06.000\nshe is well",
        "00:06.000 --> 00:07.000\nshe is well now",
    )  # fmt: skip
    assert [said for _, _, said in turns(document)] == ["so tell me about him", "she is well now"]


def test_people_who_repeat_themselves_are_left_alone() -> None:
    cues = [f"00:0{n}.000 --> 00:0{n + 1}.000\n<v {'AB'[n % 2]}nn>Yes." for n in range(6)]
    assert len(vtt(*cues).blocks) == 6


def test_captions_without_words() -> None:
    with pytest.raises(UnreadableError, match="no captions with words"):
        vtt("00:01.000 --> 00:02.000\n[Applause]")


def test_pasted_times_stand_in_the_blocks_as_written() -> None:
    document = captions(
        "Our film\n\n0:00\n\n[Music]\n\n1: 2\n\nso tell me\nabout him\n\n2:59 pm\n\nhe is well\n"
        "\n1:02:03\n\nin the end\n"
    )
    assert document.format == "pasted"
    assert turns(document) == [
        (None, None, "Our film"),
        (None, "1: 2", "so tell me\nabout him"),
        (None, "2:59 pm", "he is well"),
        (None, "1:02:03", "in the end"),
    ]
    assert document.text == "Our film\nso tell me\nabout him\nhe is well\nin the end"
    assert document.limits == (NO_SPEAKERS,)


def test_a_chronology_is_not_pasted() -> None:
    assert captions("10:30\nStarted late.\nMum came.\nDad came.\n").format == "text"
