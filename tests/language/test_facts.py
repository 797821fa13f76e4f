"""Times, dates, numbers, ages and lengths of time, and the words that only look like them."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from conference.language.ages import is_age
from conference.language.facts import facts
from tests.language.build import reading


def found(text: str) -> list[tuple[str, str]]:
    return [(text[a:b], slot) for a, b, slot in facts(text)]


@pytest.mark.parametrize(
    ("text", "fact", "slot"),
    [
        ("home by 8.50 most days", "8.50", "time"),
        ("the 08:50 bus", "08:50", "time"),
        ("up at 7am again", "7am", "time"),
        ("asleep at 7.30 pm", "7.30 pm", "time"),
        ("by 9 o'clock", "9 o'clock", "time"),
        ("by nine o'clock", "nine o'clock", "time"),
        ("at half past eight", "half past eight", "time"),
        ("out after midnight", "midnight", "time"),
        ("seen on 3 May", "3 May", "date"),
        ("on the 3rd of May 2026", "the 3rd of May 2026", "date"),
        ("on 3rd of May", "3rd of May", "date"),
        ("born 03/05/2019", "03/05/2019", "date"),
        ("seen 3/5", "3/5", "date"),
        ("due 2026-05-03", "2026-05-03", "date"),
        ("since June 2025", "June 2025", "date"),
        ("by Friday", "Friday", "date"),
        ("late on Tuesdays", "Tuesdays", "date"),
        ("on Monday 4th", "Monday 4th", "date"),
        ("by the 14th", "the 14th", "date"),
        ("in 2024 they moved", "2024", "date"),
        ("they moved in May", "May", "date"),
        ("owes £40 now", "£40", "money"),
        ("owes £1,200.50 now", "£1,200.50", "money"),
        ("attendance 92%", "92%", "percent"),
        ("up to 92.5 per cent", "92.5 per cent", "percent"),
        ("for three weeks", "three weeks", "duration"),
        ("in 20 minutes", "20 minutes", "duration"),
        ("within 10 working days", "10 working days", "duration"),
        ("a 6-week course", "6-week", "duration"),
        ("for a year", "a year", "duration"),
        ("four nights running", "four nights running", "duration"),
        ("aged 9/12", "9/12", "duration"),
        ("she is 18 months old", "18 months", "duration"),
        ("there were 4 visits", "4", "number"),
        ("there were twenty-one visits", "twenty-one", "number"),
        ("rang x3 today", "x3", "number"),
        ("a couple of visits", "a couple of", "number"),
    ],
)
def test_a_fact(text: str, fact: str, slot: str) -> None:
    assert found(text) == [(fact, slot)]


@pytest.mark.parametrize(
    "text",
    [
        "she may come",
        "they march about",
        "he sat down in the sun",
        "they wed young",
        "someone came alone",
        "a friend's dayroom",
        "Sunita and Junia left",
        "augustly marched",
        "the friar",
    ],
)
def test_no_fact(text: str) -> None:
    assert found(text) == []


def test_several_facts_stay_apart_and_in_order() -> None:
    assert found("On 3 May, 2 of the 5 were out until 11pm, 40% more than in June 2025.") == [
        ("3 May", "date"),
        ("2", "number"),
        ("5", "number"),
        ("11pm", "time"),
        ("40%", "percent"),
        ("June 2025", "date"),
    ]


@settings(max_examples=100, deadline=None)
@given(st.text("0123456789.:/-£% apmondyjunethw\n", max_size=40))
def test_facts_never_overlap(text: str) -> None:
    last = 0
    for start, end, slot in facts(text):
        assert last <= start < end <= len(text)
        assert slot in ("duration", "time", "date", "money", "percent", "number")
        last = end


@pytest.mark.parametrize(
    "text", ["9", "0", "17", "seventeen", "18 months", "6 weeks", "9/12", "3-year"]
)
def test_an_age(text: str) -> None:
    assert is_age(text) is (text != "18 months")


@pytest.mark.parametrize("text", ["18", "92", "2024", "several", "twenty", "a few"])
def test_no_age(text: str) -> None:
    assert not is_age(text)


def opened(text: str) -> dict[str, set[str]]:
    """Which words open which slots of fact, in the first unit."""
    unit = reading(text).units[0]
    names = {"time", "date", "number", "money", "percent", "age", "duration"}
    return {
        unit.view.forms[at]: {name for name, _ in slots} & names
        for at, slots in unit.view.slots.items()
        if {name for name, _ in slots} & names
    }


def test_facts_open_slots() -> None:
    assert opened("Cerys is 9 and owes £40 since 2024, up by 5%.") == {
        "9": {"number", "age"},
        "£": {"money", "number"},
        "2024": {"date"},
        "5": {"percent", "number"},
    }
    assert opened("Late for 3 weeks until 8.50.") == {
        "3": {"duration", "number", "age"},
        "8.50": {"time"},
    }
