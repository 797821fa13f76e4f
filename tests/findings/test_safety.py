from __future__ import annotations

from conference.findings.safety import questions
from conference.record import Kind, Person, Role
from conference.report import Question
from tests.findings.build import TWO, Paper

PARTS = ["triggers", "signs", "worked", "place", "call", "child", "absent", "review"]
TELL = {
    "safety-trigger": "It starts when the money has gone.",
    "safety-sign": "You can tell by the doors.",
    "safety-worked": "A walk helped the last time.",
    "safety-place": "We go next door.",
    "safety-call": "I ring the police.",
    "safety-child": "Bryn takes the dog.",
    "safety-review": "We look at it again in May.",
}
NAN = Person(name="Nan", role=Role.RELATIVE, kin="nan")
READ = "Somebody reads to the children every night"


def plan(
    *without: str, people: tuple[Person, ...] = (*TWO, NAN), name: str = "Safety plan"
) -> Paper:
    paper = Paper(Kind.FAMILY_MEETING, people=people).line(name, "safety-named")
    paper.many(READ, 9, "strength")
    for signal, words in TELL.items():
        if signal not in without:
            paper.line(words, signal)
    return paper


def checks(paper: Paper) -> list[str]:
    found = paper.report().findings
    return [each.check for each in found if each.check.startswith("safety/")]


def asked(paper: Paper) -> dict[str, Question]:
    return {each.id: each for each in questions(paper.case())}


def test_a_whole_plan_leaves_nothing_open() -> None:
    assert checks(plan()) == []


def test_a_part_that_matters_is_told_by_itself() -> None:
    assert checks(plan("safety-place")) == ["safety/no-safe-place"]
    assert checks(plan("safety-call")) == ["safety/no-call"]
    assert checks(plan("safety-child")) == ["safety/no-child-part"]
    assert checks(plan("safety-review")) == ["safety/no-review"]


def test_the_other_parts_are_told_together_from_two_on() -> None:
    assert checks(plan("safety-sign")) == []
    found = plan("safety-sign", "safety-worked").found("safety/incomplete")
    assert "early signs, what has worked before." in found[0].message


def test_a_plan_that_lacks_most_is_told_once() -> None:
    paper = plan(*list(TELL)[:5])
    assert checks(paper) == ["safety/incomplete"]
    assert "a safe place" in paper.found("safety/incomplete")[0].message


def test_other_meetings_are_no_safety_plan() -> None:
    bare = Paper(Kind.FAMILY_MEETING).many(READ, 9, "strength")
    assert checks(bare) == []
    assert asked(bare) == {}
    other = Paper(Kind.CORE_GROUP).line("They have a safety plan.", "safety-named")
    assert checks(other.many(READ, 9, "strength")) == []


def test_elsewhere_a_plan_is_what_stands_under_its_heading() -> None:
    paper = Paper(Kind.CONFERENCE).many(READ, 9, "strength")
    paper.line("Before, I ring the police.", "safety-call")
    paper.heading("Safety plan", "safety-named")
    paper.line(
        "We go next door when it is bad, and we stay there until it is light.", "safety-place"
    )
    paper.line("Bryn takes the dog and the torch and knows the way.", "safety-child")
    assert asked(paper)["safety/call"].evidence == ()
    assert [quote.text[:5] for quote in asked(paper)["safety/place"].evidence] == ["We go"]
    assert checks(paper.line("See the sheet on the file.", "safety-elsewhere")) == []


def test_a_baby_has_no_part_to_take() -> None:
    people = tuple(p for p in TWO if p.role is not Role.CHILD)
    baby = Person(name="Gwen", role=Role.CHILD, age="7 months")
    assert checks(plan("safety-child", people=(*people, baby))) == []


def test_a_child_who_speaks_takes_part() -> None:
    paper = plan("safety-child").line(
        "I'd be under the bed.", "child_voice", speaker="Bryn", who=["Bryn"]
    )
    assert checks(paper) == []


def counted(*more: str) -> Paper:
    paper = plan().line("We go round to Nan.", "safety-place", about=("Nan",))
    for words in more:
        paper.line(words, "safety-ask", about=("Nan",))
    return paper


def test_who_is_counted_on_is_to_be_asked() -> None:
    assert counted().quoted("safety/absent-not-asked") == ["We go round to Nan."]
    assert "counts on Nan," in counted().found("safety/absent-not-asked")[0].message
    assert checks(counted("I will ask Nan tonight.")) == []
    assert checks(counted().line("Nan", "safety-present", about=("Nan",))) == []
    assert checks(counted().line("Any time.", speaker="Nan")) == []


def test_whom_a_sentence_only_mentions_is_not_counted_on() -> None:
    paper = plan().line("We go next door.", "safety-place", about=("Nan",))
    assert checks(paper) == []


def test_talk_without_speakers_does_not_tell_who_is_there() -> None:
    paper = Paper(Kind.FAMILY_MEETING, people=(*TWO, NAN), talk=True).line(
        "Safety plan", "safety-named"
    )
    paper.many(READ, 9, "strength")
    for signal, words in TELL.items():
        paper.line(words, signal)
    assert checks(paper.line("We go round to Nan.", "safety-place", about=("Nan",))) == []


def test_an_empty_label_tells_nothing() -> None:
    paper = plan("safety-place")
    paper.line("Safe place:", "safety-place").line("To be agreed", "safety-blank")
    assert "safety/no-safe-place" in checks(paper)
    filled = plan("safety-place").line("Safe place:", "safety-place").line("The box room.")
    assert checks(filled) == []


def test_every_part_is_a_question_with_its_words() -> None:
    paper = plan("safety-call")
    paper.line("Where would you go?", "safety-place", speaker="Mrs Pryce")
    found = asked(paper)
    assert list(found) == [f"safety/{part}" for part in PARTS]
    assert found["safety/call"].evidence == ()
    assert found["safety/place"].words == len("We go next door. Where would you go?".split())
    assert found["safety/place"].asks.endswith("?")
