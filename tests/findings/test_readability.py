from __future__ import annotations

from conference.findings.case import case_of
from conference.findings.readability import Reading, reading_of
from tests.findings.build import Paper, book


def measured(paper: Paper) -> Reading | None:
    record = paper.report().record
    return reading_of(case_of(record, (), (), (), book()))


def test_lix_is_words_to_a_sentence_and_long_words_in_a_hundred() -> None:
    # Eight words, two sentences, two words of more than six letters: 8 / 2 + 100 * 2 / 8.
    found = measured(Paper().line("The kitchen was warm. Nobody shouted all day."))
    assert found is not None
    assert (found.lix, found.words) == (29.0, 8)


def test_headings_and_scraps_are_no_sentences() -> None:
    plain = Paper().line("She read to him every night.")
    formal = Paper().heading("Considerable documentation circulated").line("Ms Ormerod-Llewellyn")
    formal.line("She read to him every night.")
    first, second = measured(plain), measured(formal)
    assert first is not None
    assert second is not None
    assert first.lix == second.lix


def test_talk_is_not_measured() -> None:
    assert measured(Paper(talk=True).line("She read to him every night.")) is None
    assert measured(Paper().line("She read to him.", speaker="Mrs Pryce")) is None
    assert Paper(talk=True).line("She read to him.").report().measures.reading is None


def test_nothing_to_read_has_no_measure() -> None:
    assert measured(Paper().line("No.")) is None


def test_the_longest_sentences_come_first() -> None:
    found = measured(Paper().line("He was late again. She rang the school before nine to say so."))
    assert found is not None
    assert found.longest[0].text == "She rang the school before nine to say so."
    assert Paper().line("He was late again today.").report().measures.reading == 5.0
