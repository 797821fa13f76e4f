"""Fictional conference minutes of any length, the same for the same seed."""

from __future__ import annotations

import random
from string import Formatter

CHILDREN = ("Iestyn", "Poppy", "Kasper", "Zaynab", "Tegan", "Ruben", "Amara", "Osian")
WORKERS = ("Mrs Prosser", "Dafydd", "Ms Okoro", "Mr Vaughan", "Lowri", "Hanna")
WHO = ("Mum", "Dad", "Nain", "Grandad", "his uncle", "her stepfather")
WHEN = ("on Monday", "last month", "since Easter", "by 12 June", "in the holidays", "at weekends")
WHERE = ("at home", "in school", "at the flat", "at nursery", "with Nain", "in the park")
TASKS = (
    "ring the dentist",
    "visit the flat",
    "write to the housing officer",
    "arrange a day at the farm",
    "speak to the school nurse",
)
SECTIONS: dict[str, tuple[str, ...]] = {
    "Reason for the conference": (
        "The family have been known to the department for about {number} years.",
        "This is a review; the first meeting was held {when}.",
        "A referral came from the GP after a bruise was noticed {when}.",
        "The report had been shared with the parents two days beforehand.",
        "There were {number} calls about shouting late at night.",
    ),
    "Information shared": (
        "{child} has been collected on time and is settled {where}.",
        "{worker} had no concerns about his weight and said that {child} is growing well.",
        "{who} was seen to be drunk {where} and {child} was frightened.",
        "The HV reported that immunisations are not up to date.",
        "{worker} explained that {child} missed {number} sessions {when}.",
        "There was no food in the fridge on {number} of the unannounced visits.",
        "{who} has not been drinking {when}, although money remains tight.",
        "The bedroom was warm, with clean bedding and plenty of toys.",
        "{child} might be left with people whom nobody has checked.",
        "Police attended {when} and no arrest was made.",
    ),
    "Views of the child": (
        "{child} told {worker} that the best thing is making pancakes with {who}.",
        "{child} drew the house and said that the noise upstairs is scary.",
        "{child} would like to see more of {who} {when}.",
        "It was not possible to speak with {child} before today.",
    ),
    "Views of the family": (
        "{who} said that the mornings are easier now that there is a routine.",
        "{who} does not agree with what was written about the argument.",
        "{who} feels that nobody listens and would like one worker, not several.",
        "{who} hopes that bedtimes will be calm and that everyone sleeps.",
        "{who} failed to take responsibility and is minimising what happened.",
    ),
    "What is working well": (
        "{who} keeps {child}'s appointments and asks good questions there.",
        "{child} has a close friend and goes swimming {when}.",
        "When {who} is worried, {who} rings {worker} and a plan is made.",
        "The neighbour takes {child} to breakfast club when {who} is unwell.",
        "They laugh together, and {child} runs to {who} for a cuddle.",
    ),
    "What are we worried about?": (
        "If {who} comes back to the house, {child} may be hurt.",
        "{child} is often tired and hungry {where}.",
        "{who} has been hiding bottles, and the most serious worry is driving.",
        "Debts are rising and the electricity was cut off {when}.",
        "There is a history of low mood, which is not a worry at present.",
    ),
    "Discussion and decision": (
        "Members weighed up whether the threshold of significant harm is met.",
        "The chair asked each agency in turn for a recommendation.",
        "{worker} thought that a child in need plan would be enough.",
        "It was agreed that the name of {child} stays on the register.",
        "A core group will meet within ten working days.",
    ),
    "Plan": (
        "{worker} to {task} by 12 June.",
        "{who} will {task} {when}.",
        "Parents to attend all appointments.",
        "{worker} and {who} to {task}, so that {child} feels safe {where}.",
        "Professionals to continue to monitor.",
        "Refer {who} to CAMHS and complete the CPR.",
    ),
}


LEAD_INS = (
    "At the visit on {date}, ",
    "By {time} that day ",
    "As the report of {date} sets out, ",
    "Again, ",
    "{worker} added that ",
    "Over {number} weeks ",
)
SLOTS: dict[str, tuple[str, ...]] = {
    "child": CHILDREN,
    "worker": WORKERS,
    "who": WHO,
    "when": WHEN,
    "where": WHERE,
    "task": TASKS,
    "number": ("two", "three", "four", "6", "11"),
    "date": tuple(f"{day} {month}" for month in ("March", "April", "May") for day in range(1, 31)),
    "time": tuple(f"{hour}.{past:02}" for hour in range(7, 20) for past in range(0, 60, 5)),
}


def fill(template: str, chance: random.Random) -> str:
    """Give `template` with a fresh choice in each slot."""
    names = sorted({name for _, name, _, _ in Formatter().parse(template) if name})
    return template.format(**{name: chance.choice(SLOTS[name]) for name in names})


def sentence(template: str, chance: random.Random) -> str:
    """Give a sentence of `template`, every other time with a lead-in before it."""
    said = fill(template, chance)
    if chance.random() < 0.5:
        first = said.split()[0]
        named = first in {*CHILDREN, *WORKERS, *WHO, "Police", "GP", "Mrs", "Ms", "Mr"}
        said = fill(chance.choice(LEAD_INS), chance) + (said if named else decapitalise(said))
    return said[0].upper() + said[1:]


def decapitalise(said: str) -> str:
    """Give `said` as it stands in the middle of a sentence."""
    return said[0].lower() + said[1:]


def minutes(words: int, seed: int) -> str:
    """Give minutes of at least `words` words, and less than one sentence more."""
    chance = random.Random(seed)
    parts = [
        "Review child protection conference",
        f"Children: {CHILDREN[seed % 8]} (7), {CHILDREN[(seed + 3) % 8]} (4)",
        f"Present: {WORKERS[seed % 6]} (social worker), Mum, Dad, Lowri (chair)",
    ]
    so_far = len(" ".join(parts).split())
    room = words - so_far
    ends = [words - room + room * (n + 1) // len(SECTIONS) for n in range(len(SECTIONS))]
    for (title, templates), end in zip(SECTIONS.items(), ends, strict=True):
        said: list[str] = []
        so_far += len(title.split())
        bullet = "- " if title == "Plan" else ""
        while so_far < end:
            said.append(bullet + sentence(chance.choice(templates), chance))
            so_far += len(said[-1].split())
        parts += [title, ("\n" if bullet else " ").join(said)]
    return "\n\n".join(parts) + "\n"
