"""Cues and how far they reach, on the cues that ship and on made-up ones."""

from __future__ import annotations

import pytest

from conference.language.context import assertion_at, reach, scopes
from conference.language.matching import Lexicon
from conference.rulebook.book import Rulebook
from conference.rulebook.schema import CueRule
from conference.tags import Assertion, Category
from tests.language.build import exact, report, tags


def cue(words: str, **keys: object) -> CueRule:
    given = {"id": "context/x", "means": "x", "assertion": "negated", "patterns": words, **keys}
    return CueRule.model_validate(given)


def held(text: str, target: str, *cues: CueRule, stops: tuple[str, ...] = ()) -> str:
    """Say how the word `target` is held in a text of words."""
    from conference.language.compiled import Compiled

    compiled = Compiled(Rulebook(digest="", cues=cues, stops=stops))
    words = text.split()
    found = scopes(Lexicon(compiled.made.beginnings).view(words, {}), compiled)
    at = words.index(target)
    return assertion_at(found, Category.RISK, at, at + 1)[0].value


@pytest.mark.parametrize(
    ("text", "keys", "stops", "wanted"),
    [
        ("no risk", {}, (), "negated"),
        ("risk no", {}, (), "present"),
        ("risk no", {"direction": "backward"}, (), "negated"),
        ("no risk", {"direction": "backward"}, (), "present"),
        ("risk no", {"direction": "both"}, (), "negated"),
        ("no risk", {"direction": "both"}, (), "negated"),
        ("risk a a a a a a a a a no", {"direction": "unit"}, (), "negated"),
        ("no a a risk", {"reach": 3}, (), "negated"),
        ("no a a a risk", {"reach": 3}, (), "present"),
        ("risk a a no", {"direction": "backward", "reach": 3}, (), "negated"),
        ("risk a a a no", {"direction": "backward", "reach": 3}, (), "present"),
        ("no a but risk", {}, ("but",), "present"),
        ("no a risk but", {}, ("but",), "negated"),
        ("risk but no", {"direction": "backward"}, ("but",), "present"),
        ("but risk no", {"direction": "backward"}, ("but",), "negated"),
        ("no a so risk", {"stops": "so"}, (), "present"),
        ("no only risk", {"pseudo": "no only"}, (), "present"),
        ("no only no risk", {"pseudo": "no only"}, (), "negated"),
        ("but no risk", {}, ("but",), "negated"),
        ("no risk", {"touches": ["strength"]}, (), "present"),
        ("no risk", {"assertion": "possible"}, (), "possible"),
    ],
)
def test_reach(text: str, keys: dict[str, object], stops: tuple[str, ...], wanted: str) -> None:
    assert held(text, "risk", cue("no", **keys), stops=stops) == wanted


def test_the_strongest_cue_decides() -> None:
    might = cue("might", id="context/might", assertion="possible")
    past = cue("was", id="context/was", assertion="past")
    no = cue("no", id="context/no")
    assert held("was might risk", "risk", might, past) == "possible"
    assert held("no might risk", "risk", might, past, no) == "negated"


def test_a_cue_does_not_stop_another() -> None:
    one = cue("no", stops="so")
    other = cue("might", id="context/might", assertion="possible")
    assert held("might so risk", "risk", one, other) == "possible"


def test_reach_stays_inside_the_unit() -> None:
    assert reach(cue("no", reach=60), 1, 2, [], 4) == (1, 4)
    assert reach(cue("no", reach=60, direction="both"), 1, 2, [], 4) == (0, 4)


def of(text: str, category: Category) -> set[tuple[str, str]]:
    """Each tag of a sentence: its assertion and telling words."""
    found = report(f"Core group\n\nMegan (9) and Leah, her mum, came.\n\n{text}\n")
    exact(found)
    return {
        (tag.assertion.value, tag.text)
        for tag in tags(found, category)
        if tag.within[0] >= found.record.text.index(text)
    }


def present(text: str, category: Category) -> bool:
    return any(assertion != Assertion.NEGATED for assertion, _ in of(text, category))


@pytest.mark.parametrize(
    "text",
    [
        "There are no concerns about his health.",
        "No concerns were raised about her weight.",
        "There were no signs of neglect.",
        "Leah was not drunk.",
        "No bruises were seen.",
        "There was no domestic violence.",
        "Megan is not being hit by Karl.",
        "There was no smell of cannabis in the house.",
        "Karl denied shouting at the children.",
    ],
)
def test_what_is_ruled_out_is_no_risk(text: str) -> None:
    assert not present(text, Category.RISK)


@pytest.mark.parametrize(
    "text",
    [
        "There are no concerns about his health, but Megan is left alone at night.",
        "There are no concerns about his health, but Karl hit Leah in front of Megan.",
        "It was not only shouting: Karl hit Leah in front of Megan.",
        "There is no doubt that Karl hit Megan.",
        "There is no food in the house and Karl hits her.",
        "Leah is not sober and Megan is left alone at night.",
        "There was a smell of cannabis in the house.",
    ],
)
def test_what_only_looks_ruled_out_is_a_risk(text: str) -> None:
    assert present(text, Category.RISK)


@pytest.mark.parametrize(
    "text",
    [
        "There are no concerns about his health.",
        "There was no domestic violence.",
        "There were no bruises and no signs of neglect.",
    ],
)
def test_what_is_ruled_out_can_be_a_strength(text: str) -> None:
    assert present(text, Category.STRENGTH)


@pytest.mark.parametrize(
    ("text", "assertion", "cue"),
    [
        ("There was a smell of cannabis in the house.", "present", ""),
        ("There might be a smell of cannabis in the house.", "possible", "might"),
        ("I worry that Karl will hit Megan again.", "possible", "I worry"),
        ("If Leah drinks again Megan will be left alone.", "hypothetical", "If"),
        ("Leah used to drink every night.", "past", "used to"),
        ("Leah has a history of heroin use.", "past", "a history"),
        ("Karl denied shouting at the children.", "negated", "denied"),
    ],
)
def test_how_a_risk_is_held_and_by_which_words(text: str, assertion: str, cue: str) -> None:
    found = report(f"Core group\n\nMegan (9) came.\n\n{text}\n")
    exact(found)
    [tag] = [tag for tag in tags(found, Category.RISK) if tag.assertion.value == assertion]
    cues = {found.record.text[one.start : one.end] for one in tag.cues}
    assert cue in cues if cue else not cues
