from __future__ import annotations

import pytest

from conference.analyse import examine
from conference.readers import read
from conference.record import Nation
from conference.tags import Category, Tag
from tests.language.build import captions


def hard(text: str, nation: Nation | None = None) -> list[Tag]:
    report = examine(read("-", stdin=text.encode()), nation=nation)
    return [tag for tag in report.tags if tag.category is Category.JARGON]


def terms(text: str) -> list[str]:
    return [tag.text for tag in hard(text)]


@pytest.mark.parametrize(
    "sentence",
    [
        "The core group (the family and workers who carry out the plan) meets in May.",
        "A core group, that is the people who carry out the plan, meets in May.",
        "A core group, which means the people who carry out the plan, meets in May.",
        "They are what is called a core group: the people who carry out the plan.",
        "An Independent Sexual Violence Adviser (ISVA) came in May.",
        "An ISVA (Independent Sexual Violence Adviser) came in May.",
        "The Lake House Nursery Forum (LHNF) wrote in May.",
        "MARAC stands for a meeting about danger from a partner.",
    ],
)
def test_a_term_explained_in_its_sentence_is_not_hard(sentence: str) -> None:
    assert terms(sentence) == []


@pytest.mark.parametrize(
    ("sentence", "term"),
    [
        ("The core group (4 March, at school) was cancelled.", "core group"),
        ("The core group (Jan, Dee and Mr Holt) was cancelled.", "core group"),
        ("It went to MARAC (not yet heard) in May.", "MARAC"),
        ("It went to the big meeting (MARAC) in May.", "MARAC"),
        ("Nobody explained MARAC, which was held in May.", "MARAC"),
    ],
)
def test_words_beside_a_term_are_not_always_its_meaning(sentence: str, term: str) -> None:
    assert terms(sentence) == [term]


def test_a_term_explained_once_is_explained() -> None:
    told, plain = "The PLO, that is the warning stage before court, began.", "The PLO ended in May."
    found = hard(f"{plain}\n\n{told}\n\n{plain}")
    assert [tag.attributes.get("explained") for tag in found] == [True, True]
    assert hard(plain)[0].attributes.get("explained") is None


def test_a_name_in_full_anywhere_explains_its_acronym() -> None:
    (tag,) = hard("MARAC in May.\n\nThe multi-agency risk assessment\nconference heard it.")[:1]
    assert tag.attributes.get("explained") is True


def test_a_question_that_is_answered_explains() -> None:
    text = "Tia: What's CSE?\nJan: It's when somebody older uses a young person.\nTia: No CSE here."
    assert {tag.attributes.get("explained") for tag in hard(text)} == {True}
    bare = "Tia: What's CSE?\nJan: We can talk about that another day, if you would rather.\n"
    assert hard(bare)[0].attributes.get("explained") is None


def test_a_term_means_what_it_means_in_its_nation() -> None:
    text = "The s.25 was explained to nobody."
    (scotland,), (england,) = hard(text, Nation.SCOTLAND), hard(text, Nation.ENGLAND)
    assert "agree" in str(scotland.attributes["plain"])
    assert "locked" in str(england.attributes["plain"])


def test_both_meanings_are_given_where_the_nation_is_not_known() -> None:
    (tag,) = hard("The CSO came at ten.")
    assert tag.attributes["means"] == "Compulsory Supervision Order; also Community Support Officer"
    (only,) = hard("The CSO came at ten.", Nation.SCOTLAND)
    assert only.attributes["means"] == "Compulsory Supervision Order"


def test_a_word_that_only_another_nation_uses_so_is_not_hard() -> None:
    text = "There were good grounds for it."
    assert hard(text, Nation.ENGLAND) == []
    assert [tag.text for tag in hard(text, Nation.SCOTLAND)] == ["grounds"]


def test_a_longer_everyday_word_hides_a_hard_one() -> None:
    assert terms("The CO alarm was fitted.") == []
    assert terms("She stood across the threshold.") == []
    assert terms("A CO was made on Friday.") == ["CO"]


def test_a_misheard_term_says_so() -> None:
    text = captions("she never came to the call group", "or to the chronology meeting in may")
    found = {str(tag.attributes["term"]): tag for tag in hard(text)}
    assert found["core group"].attributes.get("repaired") is True
    assert found["chronology"].attributes.get("repaired") is None
