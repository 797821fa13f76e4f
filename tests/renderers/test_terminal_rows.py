"""Words on a screen: no row too wide, no word lost, colours only where there are words."""

from __future__ import annotations

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from rich.cells import cell_len

from conference.renderers.lines import Column, Heading, Line, Run, Space, Style, Table
from conference.renderers.quoting import flat
from conference.renderers.terminal import laid


def spaced(text: str) -> str:
    """Write every blank as a space: at a row's end no blank can be seen."""
    return "".join(" " if letter.isspace() else letter for letter in text)


WORDS = (
    st.text(
        alphabet=st.one_of(
            st.sampled_from("ab  é語🙂\u0301"), st.characters(exclude_categories=["Cs"])
        )
    )
    .map(flat)
    .map(spaced)
)
RUNS = st.lists(st.tuples(WORDS, st.sampled_from(Style)), max_size=6).map(tuple)
LEADS = st.sampled_from([("", Style.TEXT), ("• ", Style.TEXT), ("Ask: ", Style.QUESTION)])
SGR = re.compile(r"\x1b\[([0-9;]*)m")
CODES = {
    Style.TEXT: "",
    Style.STRONG: "1",
    Style.GAP: "1;31",
    Style.CAUTION: "33",
    Style.NOTE: "36",
    Style.TOLD: "1",
    Style.QUESTION: "1;36",
    Style.FAINT: "2",
    Style.SHAPE: "1",
}
"""Bold, faint and colours as ECMA-48 writes them."""


@pytest.fixture(autouse=True)
def _colours(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("NO_COLOR", raising=False)


def rows(*parts: Line | Table, width: int) -> list[str]:
    return laid(parts, width=width, colour=False).splitlines()


def line(*runs: Run, lead: str = "", indent: int = 0) -> Line:
    return Line(runs, lead=(lead, Style.TEXT), indent=indent)


@settings(deadline=None)
@given(RUNS, LEADS, st.integers(0, 4), st.integers(11, 40))
def test_no_row_is_wider_than_the_screen_and_nothing_is_lost(
    runs: tuple[Run, ...], lead: Run, indent: int, width: int
) -> None:
    shown = laid([Line(runs, lead, indent)], width=width, colour=False)
    assert max(map(cell_len, shown.split("\n"))) <= width
    said = lead[0] + "".join(text for text, _ in runs)
    assert "".join(shown.split("\n")).replace(" ", "") == said.replace(" ", "")


@settings(deadline=None)
@given(RUNS, LEADS)
def test_every_word_keeps_its_style(runs: tuple[Run, ...], lead: Run) -> None:
    code, letters = "", []
    for index, part in enumerate(SGR.split(laid([Line(runs, lead)], width=12))):
        if index % 2:
            code = "" if part == "0" else part
        else:
            letters += [(letter, code) for letter in part if letter not in " \n"]
    told = [(letter, CODES[style]) for text, style in (lead, *runs) for letter in text]
    assert letters == [(letter, code) for letter, code in told if letter != " "]


@settings(deadline=None)
@given(RUNS, st.sampled_from([11, 40]))
def test_colour_changes_nothing_but_colour(runs: tuple[Run, ...], width: int) -> None:
    table = Table((Column("one"), Column("two", fixed=4)), ((runs, runs[:1]),))
    parts = (Heading("A part", "2 of 3"), Line(runs, indent=2), Space(), table)
    bare = laid(parts, width=80, colour=False)
    assert SGR.sub("", laid(parts, width=80)) == bare
    assert not re.search(" $", bare, re.M)


def test_rows_break_between_words_and_keep_double_spaces_within() -> None:
    runs = [("GAP", Style.GAP), ("  A message that", Style.STRONG), (" goes on", Style.TEXT)]
    assert rows(line(*runs), width=14) == ["GAP  A message", "that goes on"]
    joined = line(("a", Style.TEXT), ("b", Style.TOLD), (" c", Style.TEXT))
    assert rows(joined, width=2) == ["ab", "c"]


def test_a_lead_hangs() -> None:
    said = line(("one two three", Style.TEXT), lead="Ask: ", indent=2)
    assert rows(said, width=14) == ["  Ask: one two", "       three"]


def test_a_word_that_is_too_long_is_folded() -> None:
    long = line(("so antidisestablishment", Style.TEXT))
    assert rows(long, width=8) == ["so", "antidise", "stablish", "ment"]


def test_brackets_and_colons_of_a_record_are_no_markup() -> None:
    said = "[bold]Mam[/] :smile: [1] “x”"
    assert rows(line((said, Style.TEXT)), width=40) == [said]
    assert laid([line((said, Style.TEXT))], width=40) == f"{said}\n"


def test_cells_stand_side_by_side() -> None:
    heads = (Column("Who said it"), Column("Number of words", fixed=9, right=True))
    cells = " ".join(["word"] * 20), "9"
    table = Table(heads, (tuple(((cell, Style.TEXT),) for cell in cells),))
    assert rows(table, width=72) == [
        f"{'Number of':>72}",
        f"Who said it{'words':>61}",
        "─" * 72,
        f"{' '.join(['word'] * 12)}{'9':>13}",
        " ".join(["word"] * 8),
    ]


def test_rows_of_a_narrow_table_are_told() -> None:
    table = Table(
        (Column("Who"), Column("Words")), (((("Tom", Style.TEXT),), (("9", Style.TEXT),)),)
    )
    assert rows(table, width=71) == ["• Tom – words: 9"]


@pytest.mark.parametrize("variable", ["TERM=dumb", "COLUMNS=30", "FORCE_COLOR=1", "NO_COLOR=1"])
def test_the_environment_changes_no_word(variable: str, monkeypatch: pytest.MonkeyPatch) -> None:
    parts = [line((" ".join(["word"] * 30), Style.CAUTION))]
    monkeypatch.setenv(*variable.split("="))
    shown = laid(parts, width=50)
    assert SGR.sub("", shown).splitlines() == [" ".join(["word"] * 10)] * 3
    assert (shown == SGR.sub("", shown)) is variable.startswith("NO_COLOR")
