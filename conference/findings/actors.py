"""Whose doing or state a tag tells: who acts in its sentence, and the child it is done to."""

from __future__ import annotations

import itertools
import re
from collections import Counter
from collections.abc import Iterable, Sequence

from conference.findings.case import Case, once
from conference.findings.clauses import BREAK, JOINED, LABEL, Spot, choose, spots_in, telling
from conference.findings.mentions import Mention, names_of
from conference.findings.spans import begin, between
from conference.record import FAMILY, Role
from conference.tags import Category, Signal, Tag

PRONOUN = re.compile(
    r"\b(?:(?P<m>he|him|his)|(?P<f>she|her|hers)|(?P<they>they|their|them)"
    r"|(?P<i>i|we|my|our|me|us)|(?P<you>you|your)|(?P<who>who))\b",
    re.IGNORECASE,
)
GOES_ON = re.compile(
    r"(?:still|not|never|no|now|also|has|had|is|was|did|does|can|will|[a-z]+ed|[a-z]+ing)\b",
    re.IGNORECASE,
)
"""How a sentence begins that goes on with the one before: "Still no GP."."""
WRITER = re.compile(r"I\b|We\b")
STOP = re.compile(r"[.;!?]")
REACH = 300
"""Characters back in which "they", or a sentence that goes on, finds whom it means."""
NEAR = 80
"""Characters after a name in which a pronoun tells whether it is his or hers."""


class Actors:
    """Tells for any tag of a record whose it is; ask `actors_of` for a record's own."""

    def __init__(self, case: Case) -> None:
        """Find every mention of the family in the record."""
        self.case = case
        self.text = case.record.text
        self.names = names_of(case.cast, case.book)
        self.found = self.names.scan(self.text, learn=True)
        self.tells = telling(case.book)
        kin = {rule.kin: rule.gender for rule in case.book.kin if rule.gender}
        people = enumerate(case.cast.people)
        self.gender = {i: kin[person.kin] for i, person in people if person.kin in kin}
        self.likely = self.votes() | self.gender
        self.days = {signal.within for signal in case.told("child-day")}
        self.heads: dict[str, tuple[int, ...]] = {}
        cast = case.cast
        self.talkers = {
            speaker: tuple(i for i in cast.find(speaker) if cast.people[i].role in FAMILY)[:1]
            for speaker in {s.speaker for s in case.record.segments if s.speaker}
        }

    def votes(self) -> dict[int, str]:
        """Tell who is he and who is she by what follows their name most, twice at the least."""
        votes: Counter[int] = Counter()
        for one, other in itertools.pairwise((*self.found, None)):
            if one is None or len(one.who) > 1:
                continue
            end = min(other.start if other else len(self.text), one.end + NEAR)
            after = PRONOUN.search(self.text, one.end, end)
            if after is None or STOP.search(self.text, one.end, after.start()):
                continue
            if after.lastgroup in ("m", "f"):
                votes[one.who[0]] += 1 if after.lastgroup == "m" else -1
        return {i: "m" if vote > 0 else "f" for i, vote in votes.items() if abs(vote) > 1}

    def of(self, tag: Tag) -> tuple[int, ...]:
        """Give the places in the cast of those whose doing or state a tag tells.

        Who acts comes first. A worry stands to the child's name too where its words name one;
        nobody is given where nothing tells.
        """
        named = between(self.found, *tag.within)
        told = sorted([*named, *self.pronouns(tag, named)], key=begin)
        spots = spots_in(self.text, tag.within, told, self.tells)
        if not spots:
            return self.otherwise(tag)
        chosen = choose(tag, spots)
        if tag.category is Category.RISK:
            chosen += [spot for spot in spots if self.harmed(tag, spot)]
        return tuple(dict.fromkeys(i for spot in chosen for i in spot.who))

    def meant(self, words: Tag | Signal) -> tuple[int, ...]:
        """Give the family members that telling words name, else those of their sentence."""
        return self.named_in(words.text) or self.case.cast.those(words.about)

    def named_in(self, text: str) -> tuple[int, ...]:
        """Give the family members that a few words name ("Mum and Nain", "the parents")."""
        return tuple(dict.fromkeys(i for one in self.names.scan(text) for i in one.who))

    def harmed(self, tag: Tag, spot: Spot) -> bool:
        """Tell a child named in the telling words of a worry."""
        inside = tag.start <= spot.start < tag.end and not spot.tells
        people = self.case.cast.people
        return inside and all(people[i].role is Role.CHILD for i in spot.who)

    def pronouns(self, tag: Tag, named: Sequence[Mention]) -> Iterable[Mention]:
        """Say whom the pronouns of a tag's sentence mean, as far as that is told."""
        cast = self.case.cast
        here = {i for one in named for i in one.who}
        kin = {cast.people[i].kin for i in here} - {None}
        # Where two hold a kin word, language took "Mum" for the first of them: not a pronoun's.
        rest = [
            i
            for i in cast.those(tag.about)
            if i not in here and cast.people[i].role in FAMILY and cast.people[i].kin not in kin
        ]
        speaker = self.talkers.get(tag.speaker or "", ())
        others = {i for who in self.talkers.values() for i in who}
        opened = self.topic(tag.within[0])
        sub = BREAK.match(self.text, tag.within[0])
        later = singly(named)
        known: dict[int, str] = {}
        for match in PRONOUN.finditer(self.text, *tag.within):
            before = [one for one in named if one.end <= match.start()]
            match match.lastgroup:
                case "i":
                    who = speaker
                case "you":
                    alone = tag.speaker is not None and not speaker and len(others) == 1
                    who = tuple(others) if alone else ()
                case "who":
                    close = bool(before) and match.start() - before[-1].end < 3
                    who = before[-1].who if close else ()
                case "they":
                    who = self.several(match.start())
                case sex:
                    order = [*rest, *singly(reversed(before)), *(later if sub else ())]
                    if len(opened) == 1 and not before:
                        order = [*opened, *order]
                    who = self.single(sex or "", order, known)
            if who:
                yield Mention(match.start(), match.end(), who)

    def single(self, sex: str, order: Sequence[int], known: dict[int, str]) -> tuple[int, ...]:
        """Give whom "he" or "she" fits: the first known to be so, not known, not likely."""
        likely = [self.likely.get(i) or known.get(i) for i in order]
        sure = [self.gender.get(i) or known.get(i) for i in order]
        for genders, wanted in ((likely, sex), (likely, None), (sure, None)):
            if wanted in genders:
                found = order[genders.index(wanted)]
                known[found] = sex
                return (found,)
        return ()

    def several(self, before: int) -> tuple[int, ...]:
        """Give whom "they" means: the last pair or group named, a little way back."""
        near = between(self.found, before - REACH, before)
        for k in range(len(near) - 1, -1, -1):
            if len(near[k].who) > 1:
                return near[k].who
            if k and JOINED.fullmatch(self.text, near[k - 1].end, near[k].start):
                return near[k - 1].who + near[k].who
        return ()

    def otherwise(self, tag: Tag) -> tuple[int, ...]:
        """Give whom a sentence that names nobody is about, by what stands around it.

        What the writer says of themselves is nobody's. Else, in this order: the label of its
        bullet ("Mum - engaging. Still no GP."), those whom its heading names, the only child
        where its words are of a child's days, and the sentence before where it goes on with that.
        """
        start = tag.within[0]
        if WRITER.match(self.text, start):
            return ()
        topic = self.topic(start)
        single = any(m.lastgroup in ("m", "f") for m in PRONOUN.finditer(self.text, *tag.within))
        if len(topic) == 1 or (topic and not single and not self.young(topic)):
            return topic
        if tag.within in self.days and not single:
            children = tuple(self.case.cast.subjects(Role.CHILD))
            if topic or len(children) == 1:
                return topic or children
        segment = self.case.segment(start)
        own = between(self.found, segment.start, start) if segment is not None else []
        near = bool(own) and start - own[-1].start < REACH
        return own[-1].who if near and GOES_ON.match(self.text, start) else ()

    def topic(self, start: int) -> tuple[int, ...]:
        """Give whom the label of a bullet names ("Mum - engaging."), else the heading above."""
        segment = self.case.segment(start)
        if segment is None:
            return ()
        own = between(self.found, segment.start, start)
        if own and own[0].start - segment.start < 3 and LABEL.match(self.text, own[0].end):
            return own[0].who
        return self.headed(segment.section or "")

    def young(self, who: Sequence[int]) -> bool:
        """Tell children, whom the title of a record names as well as any heading of theirs."""
        return all(self.case.cast.people[i].role is Role.CHILD for i in who)

    def headed(self, section: str) -> tuple[int, ...]:
        """Give the person that a heading names, or the pair or group."""
        if section not in self.heads:
            named = self.names.scan(section)
            pair = all(
                JOINED.fullmatch(section, one.end, other.start)
                for one, other in itertools.pairwise(named)
            )
            who = tuple(dict.fromkeys(i for one in named for i in one.who))
            self.heads[section] = who if pair or len(who) == 1 else ()
        return self.heads[section]


@once
def actors_of(case: Case) -> Actors:
    """Give the one who tells whose each tag of a record is."""
    return Actors(case)


def singly(named: Iterable[Mention]) -> list[int]:
    """List the people who are named alone, not as a group."""
    return [one.who[0] for one in named if len(one.who) == 1]
