"""Voice: is each child, and each parent, heard in words of their own?"""

from __future__ import annotations

from collections.abc import Sequence

from conference.findings.ages import years
from conference.findings.case import Answer, Case, Words, answer, cannot, sureness
from conference.findings.ladder import (
    ACCOUNT,
    FOLLOWED,
    OPINION,
    SEEN,
    Heard,
    about,
    ladder,
    named,
)
from conference.findings.people import children, heard, parents
from conference.findings.talk import recorded
from conference.findings.threads import Threads, threads
from conference.record import ADULTS, Kind
from conference.rulebook.schema import CheckRule
from conference.tags import Action, Category, Tag

NO_CHILDREN = (
    "no child was found in the words, so it was not checked whether each child is heard"
    " (--child NAME names one)"
)
WITH_FAMILY = (Kind.CONFERENCE, Kind.CORE_GROUP, Kind.FAMILY_MEETING)
NO_PARENTS = "no parent was found in the words, so it was not checked whether each is heard"


def find(case: Case) -> list[Answer]:
    """Report each child and each parent without a voice, and how the heard ones are heard."""
    placed = ladder(case)
    found: list[Answer] = [] if children(case.cast) else [NO_CHILDREN]
    for each in placed:
        found += about_child(case, each)
    found += unfollowed(case, placed)
    return found + about_parents(case)


def about_child(case: Case, each: Heard) -> list[Answer]:
    """Report on one child's voice: none, only through an adult, or thought too young for one."""
    found: list[Answer] = []
    name = case.cast.people[each.child].name
    bar = case.settings("voice/child-unheard")
    doubtful = bar is not None and each.sure < case.limit(bar, "sure")
    unheard = each.rung <= OPINION or (doubtful and each.rung != ACCOUNT)
    rule = case.rule("voice/child-unheard")
    if rule is not None and unheard:
        told = [*each.shown, *about(case, each.child, "child-unsought", "too-young")]
        rung = min(each.rung, OPINION)
        found.append(answer(rule, told, subject=name, reached=rule.words[f"reached-{rung}"]))
    rule = case.rule("voice/child-second-hand")
    if rule is not None and not unheard and each.rung == ACCOUNT:
        found.append(second_hand(case, rule, each))
    rule = case.rule("voice/too-young")
    if rule is not None and each.rung < SEEN and (young := about(case, each.child, "too-young")):
        found.append(answer(rule, young, subject=name))
    return found


def second_hand(case: Case, rule: CheckRule, each: Heard) -> Answer:
    """Report a child heard only through a grown-up, with care where that one may be the worry."""
    worried = set(case.cast.those(name for tag in case.of(Category.RISK) for name in tag.about))
    passers = case.cast.those(
        name for words in (*each.own, *each.shown) for name in (words.speaker, *words.about)
    )
    adults = {i for i in passers if case.cast.people[i].role in ADULTS}
    beside = rule.words["worry" if adults & worried else "other"]
    return answer(rule, each.shown, subject=case.cast.people[each.child].name, beside=beside)


def unfollowed(case: Case, placed: Sequence[Heard]) -> list[Answer]:
    """Report children who are heard while nothing of the plan is tied to what they say or show.

    A task or outcome is tied by a theme or a telling word, or by naming the child where it is not
    the child's own. Talk holds no plan to look in, and a baby no words to follow.
    """
    rule = case.rule("voice/not-followed")
    if rule is None or len(case.actions) < case.limit(rule, "least-actions") or recorded(case):
        return []
    plan: list[Action | Tag] = [*case.actions, *case.of(Category.OUTCOME)]
    tied = threads(case, plan)
    loose = [
        each
        for each in placed
        if SEEN <= each.rung < FOLLOWED
        and old_enough(case, each.child, case.limit(rule, "age"))
        and not followed_up(case, each, tied)
    ]
    if not loose:
        return []
    names = ", ".join(case.cast.people[each.child].name for each in loose)
    shown = [each.shown[0] for each in loose if each.shown]
    return [answer(rule, shown, names=names)]


def old_enough(case: Case, child: int, least: float) -> bool:
    """Tell a child of at least so many years, or whose age is not told."""
    age = years(case.cast.people[child].age)
    return age is None or age >= least


def followed_up(case: Case, each: Heard, tied: Threads[Action | Tag]) -> bool:
    """Tell whether something outside a child's own sentences answers them, or is for them."""
    own = {case.unit(tag) for tag in each.own}
    if any(case.unit(words) not in own for tag in each.own for words in tied.answered(tag)):
        return True
    return any(
        each.child in case.cast.those(action.whom)
        and each.child not in case.cast.find(action.owner)
        for action in case.actions
    )


def about_parents(case: Case) -> list[Answer]:
    """Report each parent, living and named, whose own view was not found."""
    own = heard(case)[Category.FAMILY_VOICE]
    gone = {i for signal in case.told("parent-dead") for i in named(case, signal)}
    grown = parents(case.cast, gone)
    if not grown and not gone:
        return [NO_PARENTS]
    rule = case.rule("voice/parent-unheard")
    if rule is None:
        return []
    quiet = [i for i in grown if sureness(own.get(i, ())) < case.limit(rule, "sure")]
    unmarked = [i for i in quiet if case.cast.bare[i]] if may_speak(case, rule) else []
    found: list[Answer] = []
    for parent in quiet:
        if parent not in unmarked:
            told: list[Words] = list(about(case, parent, "parent-unsought", "parent-absent"))
            found.append(answer(rule, told, subject=case.cast.people[parent].name))
    if unmarked:
        names = ", ".join(case.cast.people[i].name for i in unmarked)
        found += cannot(rule, names=names)
    return found


def may_speak(case: Case, rule: CheckRule) -> bool:
    """Tell talk in which "Mum" may be one who speaks: nobody is marked, or somebody unknown is.

    Supervision and reflection are talk about parents, not with them.
    """
    if case.record.kind not in WITH_FAMILY:
        return False
    timed = any(segment.time for segment in case.record.segments)
    marked = {segment.speaker for segment in case.record.segments if segment.speaker}
    if not marked:
        return case.record.kind is Kind.FAMILY_MEETING and timed
    known = case.limit(rule, "speaker")
    return any(case.cast.people[i].sure < known for i in case.cast.those(marked))
