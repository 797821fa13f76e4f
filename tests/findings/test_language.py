from __future__ import annotations

from tests.findings.build import Paper

JARGON = "language/jargon-unexplained"


def test_blaming_words_are_quoted() -> None:
    words = "She cannot be bothered."
    assert Paper().line(words, "blame").quoted("language/blame") == [words]
    assert not Paper().line("She did not come.", "risk").found("language/blame")


def hard(*terms: str) -> Paper:
    paper = Paper().line(" ".join(["plain words"] * 100), "strength")
    for term in terms:
        paper.line(f"See the {term}.", "jargon", term=term, means=f"the full name of {term}")
    return paper


def test_several_hard_words_are_named_once_each() -> None:
    found = hard("ABC", "DEF", "GHI", "ABC").found(JARGON)
    assert [len(finding.evidence) for finding in found] == [3]
    assert "ABC, DEF, GHI" in found[0].message


def test_few_hard_words_or_explained_ones_are_let_be() -> None:
    assert not hard("ABC", "DEF").found(JARGON)
    told = hard("ABC", "DEF", "GHI").line("GHI is the full name of GHI.")
    assert not told.found(JARGON)


def test_few_different_words_used_densely_are_reported() -> None:
    assert hard(*["ABC"] * 9).found(JARGON)
