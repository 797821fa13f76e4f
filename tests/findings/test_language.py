from __future__ import annotations

from conference.record import Kind
from tests.findings.build import Paper

JARGON = "language/jargon-unexplained"
PLAIN = " ".join(["plain words"] * 100)


def test_blaming_words_are_quoted() -> None:
    words = "She cannot be bothered."
    assert Paper().line(words, "blame").quoted("language/blame") == [words]
    assert not Paper().line("She did not come.", "risk").found("language/blame")


def test_a_name_is_no_blaming_word() -> None:
    assert not Paper().line("Anwen", "blame").found("language/blame")


def test_what_to_ask_for_instead_is_said_for_one() -> None:
    paper = Paper()
    for i, words in enumerate(("Lazy as ever.", "Always an excuse.", "Hard to reach.")):
        paper.line(words, "blame", instead=f"Say what was seen ({i}).")
    question = paper.found("language/blame")[0].question
    assert question.endswith(" Rather than “Lazy as ever.”, say what was seen (0).")
    assert "(1)" not in question


def test_a_label_on_a_child_is_told_by_its_own_check_alone() -> None:
    paper = Paper().line("Bryn is attention seeking.", "blame", "child-labelled", about=("Bryn",))
    assert not paper.found("language/blame")
    assert "“bryn is attention seeking.”" in paper.found("language/labels")[0].message


def test_a_label_on_a_grown_up_is_no_label_on_a_child() -> None:
    words = "Anwen is attention seeking."
    paper = Paper().line(words, "blame", "child-labelled", about=("Anwen",))
    assert not paper.found("language/labels")
    assert paper.quoted("language/blame") == [words]


def test_a_childs_own_turn_is_no_label() -> None:
    paper = Paper(Kind.FAMILY_MEETING, talk=True)
    assert not paper.line("I kick off.", "child-labelled", speaker="Bryn").found("language/labels")


def test_a_young_person_may_stay_away_by_choice() -> None:
    paper = Paper().line("Bryn did not attend.", "child-not-attended", about=("Bryn",))
    assert paper.found("language/not-brought")
    people = tuple(p.model_copy(update={"age": "17"}) for p in paper.people)
    older = Paper(people=people).line("Bryn did not attend.", "child-not-attended", about=("Bryn",))
    assert not older.found("language/not-brought")


def hard(*terms: str, explained: bool | None = None) -> Paper:
    paper = Paper().line(PLAIN, "strength")
    for term in terms:
        paper.line(
            f"See the {term}.",
            "jargon",
            term=term,
            means=f"full name of {term}",
            explained=explained,
        )
    return paper


def test_several_hard_words_are_named_once_each() -> None:
    found = hard("ABC", "DEF", "GHI", "ABC").found(JARGON)
    assert [len(finding.evidence) for finding in found] == [3]
    assert "3 of them: ABC (×2), DEF, GHI" in found[0].message


def test_only_the_most_used_are_listed() -> None:
    every = [f"T{i}" for i in range(9)]
    message = hard(*every, "T8").found(JARGON)[0].message
    assert message.startswith("Hard words that nobody explains, 9 of them: T8 (×2), T0")
    assert message.rstrip(".").endswith("T2 …")


def test_few_hard_words_or_explained_ones_are_let_be() -> None:
    assert not hard("ABC", "DEF").found(JARGON)
    assert not hard("ABC", "DEF", "GHI", explained=True).found(JARGON)


def test_few_different_words_used_densely_are_reported() -> None:
    assert hard(*["ABC"] * 9).found(JARGON)


def test_two_meanings_are_asked_about() -> None:
    paper = hard("ABC", "DEF").line("CPR", "jargon", term="CPR", means="Register; also Review")
    question = paper.found(JARGON)[0].question
    assert "CPR can mean Register or Review: which is meant?" in question


def test_density_quotes_the_thickest_lines() -> None:
    paper = hard(*["ABC"] * 10)
    paper.line("See DEF.", "jargon", term="DEF")
    assert len(paper.quoted("language/dense")) == 3
    assert not hard("ABC", "DEF", "GHI").found("language/dense")


def test_a_finding_on_misheard_words_says_so() -> None:
    paper = Paper().many("Warm bedtime", 4, "strength").line("Lazy.", "blame", repaired=True)
    assert paper.quoted("language/low-confidence") == ["Lazy."]
    sure = Paper().many("Warm bedtime", 4, "strength").line("Lazy.", "blame")
    assert not sure.line("Nan cooks.", "strength", repaired=True).found("language/low-confidence")
