"""What holds for any record: no crash, exact spans, tags in order."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from conference.errors import UnreadableError
from conference.record import Document
from conference.report import Report
from tests.language.build import captions, document, exact, report

LETTERS = st.characters(codec="utf-8", exclude_categories=["Cs"])
SENTENCES = st.sampled_from([
    "Megan (9) lives with her mum Leah.", "Karl might hit Leah again", "No concerns about him",
    "What would you like to see change?", "HV Ceri to ring the GP by Friday.", "worries", "# Plan",
    "- ", "Strengths: she reads", "Mum’s partner didn't come…", "On 3 May he hit her (see above).",
    "shes at mums and hes not", "I said \"no\"", "the call group is on monday", "M said it's fine.",
    "LAC, CIN & S47 – TAF?!", "İstanbul ß ½", "Priya: so how was it", "Leah: my kids are fine",
    "????", "8.50", "…", "¿Qué?", "\u200b", "Dr. Amos saw Harri", "Nain a Taid", "'s", "\\?",
])  # fmt: skip
LINES = st.lists(st.one_of(SENTENCES, st.text(LETTERS, max_size=30)), min_size=1, max_size=12)
FAST = settings(max_examples=60, deadline=None)


def examined(text: str) -> Report | None:
    """Examine a text, None where the readers refuse it; check what always holds."""
    try:
        found = report(text)
    except UnreadableError:
        return None
    exact(found)
    assert list(found.tags) == sorted(
        found.tags, key=lambda tag: (tag.start, tag.end, tag.category)
    )
    assert all(0.0 <= tag.confidence <= 1.0 for tag in found.tags)
    names = [person.name for person in found.record.people]
    assert all(name.strip() for name in names)
    return found


@FAST
@given(LINES)
def test_any_paper(lines: list[str]) -> None:
    examined("\n\n".join(lines))


@FAST
@given(LINES)
def test_any_script(lines: list[str]) -> None:
    text = "".join(f"{'Priya' if i % 2 else 'Leah'}: {' '.join(line.split())}\n"
                   for i, line in enumerate(["how are you", "fine thanks", *lines]))  # fmt: skip
    examined(text)


@FAST
@given(LINES, st.booleans())
def test_any_captions(lines: list[str], voiced: bool) -> None:
    lines = [" ".join(line.replace("-->", "").split()) or "so" for line in lines]
    examined(captions("okay so", *lines, voice="Priya Rao" if voiced else None))


def test_a_record_twice_as_long_finds_at_least_as_much_where_it_was() -> None:
    text = "Core group\n\nMegan (9) came with Leah, her mum.\n\nKarl hit Leah in front of Megan.\n"
    once, twice = report(text), report(text + "\n" + text.partition("\n")[2])
    first = {(tag.start, tag.end, tag.category) for tag in once.tags}
    assert first
    assert first <= {(tag.start, tag.end, tag.category) for tag in twice.tags}


@pytest.mark.parametrize("text", ["a", "?", "é", "1", "Mum", "- x", "A: b\nB: c\n"])
def test_next_to_nothing(text: str) -> None:
    assert examined(text) is not None


def test_blocks_without_words_are_passed_over() -> None:
    from conference.analyse import examine
    from conference.record import Block

    empty = Document(source="x", format="text", text="  \n", blocks=(Block(start=0, end=3),))
    assert examine(empty).tags == ()
    assert examine(Document(source="x", format="text", text="")).tags == ()
    assert document("a").blocks
