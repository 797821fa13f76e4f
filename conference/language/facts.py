"""Times, dates, numbers, ages and lengths of time: the facts that slots stand for."""

from __future__ import annotations

import re

MONTHS = (
    "jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?"
    "|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?"
)
DAYS = (
    "mon(?:day)?s?|tue(?:s|sday)?s?|wed(?:s|nesday)?s?|thu(?:rs?|rsday)?s?|fri(?:day)?s?"
    "|sat(?:urday)?s?|sun(?:day)?s?"
)
COUNTS = (
    "one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen"
    "|sixteen|seventeen|eighteen|nineteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety"
    "|hundred|nought|half|a[ ]couple[ ]of|several|a[ ]few"
)
UNITS = "one|two|three|four|five|six|seven|eight|nine"
NUMBER = rf"(?:\d+(?:[.,]\d+)?|(?:{COUNTS})(?:[- ](?:{UNITS}))?)"
FACT = re.compile(
    rf"""
    (?:(?=[\d£€$])|\b(?=[aefhjmnoqstwdx])(?=x\d|an?\ |the\ |half|quarter|midnight|midday|noon
        |(?:{COUNTS}|{MONTHS}|{DAYS})\b))(?:
    (?P<duration>\b(?:{NUMBER}|a|an)[ -]?(?:(?:working|school)[ -])?
        (?:minutes?|mins?|hours?|hrs?|days?|weeks?|wks?|months?|mths?|years?|yrs?|terms?|nights?)\b
        (?:[ ](?:running|in[ ]a[ ]row))?|\b\d+/(?:7|52|12)\b)
  | (?P<time>\b(?:[01]?\d|2[0-3])(?:[:.][0-5]\d)?[ ]?(?:am|pm|a\.m\.?|p\.m\.?)(?![a-z])
      | \b(?:[01]?\d|2[0-3])[:.][0-5]\d\b(?!%)|\b{NUMBER}[ ]o'?clock\b
      | \b(?:half|quarter)[ ](?:past|to)[ ]\w+|\b(?:midnight|midday|noon)\b)
  | (?P<date>\b\d{{1,2}}(?:st|nd|rd|th)?[ ](?:of[ ])?(?:{MONTHS})\b(?:[ ]\d{{2,4}}\b)?
      | \b\d{{1,2}}[/.]\d{{1,2}}[/.]\d{{2,4}}\b|\b\d{{1,2}}/\d{{1,2}}\b
      | \b(?:19|20)\d\d-\d\d-\d\d\b|\b(?:{MONTHS})[ ](?:19|20)\d\d\b
      | \b(?:{DAYS})[ ](?:the[ ])?\d{{1,2}}(?:st|nd|rd|th)?(?:[ ](?:{MONTHS}))?\b
      | \bthe[ ]\d{{1,2}}(?:st|nd|rd|th)\b(?:[ ](?:of[ ])?(?:{MONTHS})\b(?:[ ]\d{{4}}\b)?)?
      | \b(?:{DAYS})\b|\b(?:{MONTHS})\b|\b(?:19|20)\d\d\b)
  | (?P<money>[£€$]\d+(?:[,.]\d+)*)
  | (?P<percent>\b\d+(?:\.\d+)?[ ]?(?:%|per[ ]?cent\b))
  | (?P<number>\b{NUMBER}\b|\bx\d+\b|\b\d+x\b))
    """,
    re.IGNORECASE | re.VERBOSE,
)
# Words that are a month, a day or a number only by accident of spelling.
AMBIGUOUS = frozenset(("may", "mar", "march", "sun", "sat", "wed", "half"))


def facts(text: str) -> list[tuple[int, int, str]]:
    """List (start, end, slot) of every fact in `text`, in order, none overlapping."""
    found = []
    for match in FACT.finditer(text):
        slot = str(match.lastgroup)
        if slot == "date" and match.group().lower() in AMBIGUOUS and not match[0][0].isupper():
            continue
        found.append((match.start(), match.end(), slot))
    return found
