from __future__ import annotations

import pytest

from conference.analyse import examine
from conference.readers import read

FRAME = """Core group for Poppy (8), 3 March 2026
Present: Kayleigh (mother), Dane (father), Jan Webb (social worker)

{}
"""


def quoted(sentence: str) -> list[str]:
    document = read("-", stdin=FRAME.format(sentence).encode())
    found = [each for each in examine(document).findings if each.check == "language/blame"]
    return [quote.text for each in found for quote in each.evidence]


@pytest.mark.parametrize(
    "sentence",
    [
        "Kayleigh said \"I'm lazy and I can't be bothered with it\".",
        "Kayleigh said “I’m lazy and I can’t be bothered with it”.",
        "Kayleigh said ‘I’m lazy and I can’t be bothered with it’.",
        "Kayleigh said 'I'm lazy and I can't be bothered with it'.",
        "“I can’t be bothered with it,” said Kayleigh.",
        "“I am a waste of space. I can’t be bothered.” Kayleigh said this twice.",
        "Kayleigh: “I can't be bothered with it”.",
        'In her own words, "I\'m a waste of space".',
        "Kayleigh said she was a bad mum.",
        "Dane feels that he is a waste of space.",
        "Dane calls himself the lazy one.",
        "It makes her feel that she is a bad mum.",
    ],
)
def test_what_a_family_member_says_of_themselves_is_let_be(sentence: str) -> None:
    assert quoted(sentence) == []


@pytest.mark.parametrize(
    "sentence",
    [
        "Kayleigh can't be bothered with it.",
        "The provider recorded this as “failed to engage”.",
        'Jan Webb wrote that Dane is "hard to reach".',
        "Kayleigh was described as ‘manipulative’.",
        "Kayleigh said she was tired, but she always has an excuse.",
        'Kayleigh said "it was the bus". She always has an excuse.',
        "Dane's mother's dogs' beds: Dane can't be bothered with them.",
    ],
)
def test_what_the_record_says_is_told(sentence: str) -> None:
    assert quoted(sentence)
