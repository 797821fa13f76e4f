"""Tasks: who, by when, could anybody say that it is done, and on whom do they all rest?"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from difflib import SequenceMatcher

from conference.findings.case import Answer, Case, answer
from conference.findings.parents import died
from conference.findings.people import parents
from conference.findings.register import owners_of
from conference.findings.spans import begin
from conference.findings.themes import themes
from conference.findings.threads import threads
from conference.record import FAMILY
from conference.report import Finding
from conference.tags import Action, Asked, Category


def find(case: Case) -> list[Answer]:
    """Report tasks that name nobody or no time, loose ones, and how they are shared out."""
    rule = case.rule("actions/missing")
    if not case.actions:
        return [answer(rule)] if rule is not None else []
    return [*lacking(case), *shared_out(case), *help_missing(case), *copied(case), *aimless(case)]


def lacking(case: Case) -> list[Finding]:
    """Report tasks without an owner, without a time, in loose words, or for a day gone by."""
    needed = {signal.within for signal in case.told("when-needed")}
    listed = {
        "actions/no-owner": [action for action in case.actions if not action.owner],
        "actions/no-due": [
            action
            for action in case.actions
            if not action.due and not action.often and case.unit(action) not in needed
        ],
        "actions/vague": [action for action in case.actions if action.vague],
        "actions/past-due": [action for action in case.actions if gone_by(case, action)],
    }
    found = []
    for check, tasks in listed.items():
        rule = case.rule(check)
        if rule is not None and len(tasks) >= case.limit(rule, "least"):
            found.append(answer(rule, tasks, total=len(case.actions)))
    return found


def gone_by(case: Case, action: Action) -> bool:
    """Tell a task whose day was over on the record's own day; one that began before is none."""
    day, due = case.record.date, (action.due or "").casefold()
    begun = due.startswith(("from", "since", "start", "w/c")) or action.often is not None
    return day is not None and action.date is not None and action.date < day and not begun


def shared_out(case: Case) -> list[Finding]:
    """Report a person with a heavy load of tasks, and a parent on whom nearly all of them rest."""
    load, one = case.rule("actions/load"), case.rule("actions/all-on-one")
    if load is None and one is None:
        return []
    tasks: defaultdict[int, list[Action]] = defaultdict(list)
    for action in case.actions:
        for i in owners_of(case, action):
            tasks[i].append(action)
    people = case.cast.people
    found = []
    for i in sorted(tasks):
        name = "family" if people[i].role in FAMILY else "worker"
        if load is not None and len(tasks[i]) > case.limit(load, name):
            found.append(answer(load, tasks[i], subject=people[i].name))
    if one is not None:
        both = parents(case.cast, died(case))
        family = {(a.start, a.end) for i in tasks if people[i].role in FAMILY for a in tasks[i]}
        for i in both if len(both) > 1 else ():
            share = len(tasks[i]) / len(family) if family else 0
            if len(family) >= case.limit(one, "least") and share > case.limit(one, "share"):
                others = " and ".join(people[j].name for j in both if j != i)
                total = len(family)
                found.append(
                    answer(one, tasks[i], subject=people[i].name, others=others, total=total)
                )
    return found


def help_missing(case: Case) -> list[Finding]:
    """Report a plan where all that is not asked of the family only watches, tests or is vague."""
    rule = case.rule("actions/no-help")
    if rule is None:
        return []
    watching = {signal.within for signal in case.told("check-task", "vague-task")}
    asked = [action for action in case.actions if action.asks in (Asked.FAMILY, Asked.BOTH)]
    others = [action for action in case.actions if action.asks is not Asked.FAMILY]
    if any(each.offers or case.unit(each) not in watching for each in others):
        return []
    if len(asked) < case.limit(rule, "least"):
        return []
    return [answer(rule, asked, total=len(case.actions))]


def copied(case: Case) -> list[Finding]:
    """Report tasks that stand word for word more than once, for several people or in two places."""
    rule = case.rule("actions/repeated")
    if rule is None:
        return []
    names = {word for p in case.cast.people for n in (p.name, *p.aliases) for word in words(n)}
    names |= {word for kin in case.book.kin for phrase in kin.words for word in words(phrase)}
    keyed = [(plain(action, names), action) for action in case.actions]
    least = case.limit(rule, "words")
    rows = sorted(
        (row for row in keyed if len(row[0].split()) >= least),
        key=lambda row: (row[0], row[1].start),
    )
    groups = alike(rows, case.limit(rule, "alike"))
    tasks = [action for group in groups for action in group]
    again = len(tasks) - len(groups)
    if again < case.limit(rule, "least"):
        return []
    tasks.sort(key=begin)
    return [answer(rule, tasks, count=len(tasks))]


def alike(rows: Sequence[tuple[str, Action]], least: float) -> list[list[Action]]:
    """Group neighbours in the alphabet whose words are alike, `least` from 0 to 1.

    Each is compared with the one before it and no other, so the work grows with the number of
    tasks and not with its square.
    """
    groups: list[list[Action]] = []
    before = ""
    for key, action in rows:
        match = SequenceMatcher(None, before, key, autojunk=False)
        if before and match.quick_ratio() >= least and match.ratio() >= least:
            groups[-1].append(action)
        else:
            groups.append([action])
        before = key
    return [group for group in groups if len(group) > 1]


def plain(action: Action, names: Iterable[str]) -> str:
    """Give a task's words without who does it, so that the same task for two people is one."""
    left = Counter(names)
    return " ".join(word for word in words(action.text) if word not in left)


def words(text: str) -> list[str]:
    """List the words of a text in lower case, without signs and numbers."""
    return "".join(sign if sign.isalpha() else " " for sign in text.casefold()).split()


def aimless(case: Case) -> list[Finding]:
    """Report tasks that answer no worry, strength or outcome, where that is most of a plan.

    Only tasks whose theme is known are judged.
    """
    rule = case.rule("actions/no-reason")
    reasons = case.of(Category.RISK, Category.OUTCOME)
    if rule is None or len(reasons) < case.limit(rule, "reasons"):
        return []
    good = threads(case, case.of(Category.STRENGTH))
    known = [action for action in case.actions if themes(case, action)]
    loose = [a for a in known if not a.answers and not good.answered(a)]
    total = len(known)
    if len(loose) < case.limit(rule, "least") or len(loose) / total < case.limit(rule, "share"):
        return []
    return [answer(rule, loose, total=total)]
