"""The types that rule tables are made of, and the languages there are.

To add a rule, add a ``Rule`` to one language's tuple; the tests run its ``says`` and ``silent`` examples.
To add a language, add a module with a ``PACK`` and name it in ``_MODULES``.

A pattern is a sequence of words, punctuation and slots. ``{month}`` is a slot: one token of the class
``month``, or one phrase that an earlier stage read as ``month``; ``{m:month|monthw}`` names the slot ``m``
and allows two classes. ``( )``, ``|``, ``?`` and ``*`` group, choose and repeat. Between any two elements
the text may have spaces; a hyphen is an element of its own.
"""

from __future__ import annotations

import functools
import importlib
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, TypeAlias

from chronology.errors import UnknownLanguage
from chronology.resolver.phrase import Mod, Phrase, Slots
from chronology.resolver.rules.wishes import NO_WISHES, Wishes
from chronology.resolver.stops import NO_STOPS, Stops

if TYPE_CHECKING:
    from chronology.resolver.expressions import Direction

__all__ = ["Digits", "Guard", "Lexicon", "Names", "Pack", "Reader", "Rule", "known_languages", "pack"]

_MODULES = {code: f"chronology.resolver.rules.{code}" for code in ("en", "es", "ru")}

Reader: TypeAlias = Callable[[Slots], Phrase | None]
"""Takes what the slots hold; gives what the words say, or ``None`` where they make no date."""

Lexicon: TypeAlias = Mapping[str, Mapping[str, object]]
"""Class name to its words, each mapped to its meaning. A key with a capital matches capitalised words only."""


@dataclass(frozen=True, slots=True)
class Guard:
    """What must, or must not, stand beside a phrase that could be something else.

    Each set holds lower-case words or single punctuation marks; ``left`` and ``right`` are the nearest
    tokens outside the phrase ("" at the edge of the text, "0" for any number to the left). A match needs every
    condition that is not empty.
    """

    left_needs: frozenset[str] = frozenset()
    left_bars: frozenset[str] = frozenset()
    left_bars_suffixes: tuple[str, ...] = ()
    """Ends of words, in lower case, that bar like ``left_bars``: a genitive, "the war's last winter"."""
    before_names: frozenset[str] = frozenset()
    """Words as good as ``left_needs`` with a name or more between: Russian "сыну Марии два года", an age."""
    right_needs: frozenset[str] = frozenset()
    right_bars: frozenset[str] = frozenset()
    right_bars_suffixes: tuple[str, ...] = ()
    """Ends of words, in lower case, that bar like ``right_bars``: a genitive after "накануне"."""
    left_frees: frozenset[str] = frozenset()
    """A word to the left that settles it: no bar counts."""
    early: bool = False
    """Ask before the rule reads, so that another rule may read the same words."""
    left_counts: bool = False
    """A number among the three words before is as good as one of ``left_needs``: "700 seats a week"."""
    lower_last: bool = False
    """A capital on the last of several words makes it a name: "This Week"."""
    left_no_names: frozenset[str] = frozenset()
    """Words that are no first names though they have a capital, for they open a sentence."""
    left_bars_name: bool = False
    """A capital to the left makes it a name even where it opens the sentence: "Theresa May lost"."""
    right_bars_name: bool = False
    """A capital to the right makes it a name: "the daily Granma"."""
    left_bars_code: bool = False
    """Two capitals to the left make it a number of something: "flight AX 1999"."""
    apart_from_digits: bool = False
    """A hyphen or stroke ties it to a number: "555-2019"."""
    right_bars_street: bool = False
    """A street to the right makes it a house number: "2001 Lexington Avenue"."""
    opens_line: bool = False
    """Nothing stands before it on its line."""
    ends_line: bool = False
    """Nothing but a full stop or colon stands after it on its line."""
    no_stamp: bool = False
    """A time that opens its line and a capital after it stamp an entry of a live report: "11:30 Вчера начался"."""
    inner_bars: re.Pattern[str] | None = None
    """What may not stand inside the phrase: the begin of a sentence, "at 5 p.m. The following day"."""
    one_line: bool = False
    """A line break inside parts it: a year that ends a headline, and the date line below."""
    either: bool = False
    """One of ``left_needs`` and ``right_needs`` is enough."""
    right_bars_plural: bool = False
    """A plural to the right makes it a number of things: "around 1800 houses"."""
    near_bars: frozenset[str] = frozenset()
    """A word within 120 characters, either side, that tells of something else: "scored" beside "the first half"."""
    far_bars: frozenset[str] = frozenset()
    """The same within 800 characters: words of little else, as "touchdown"."""
    far_shape: re.Pattern[str] | None = None
    """The same for what no single word tells: a score, "led 58-51"."""
    left_tells: re.Pattern[str] | None = None
    """What must stand within 120 characters to the left: "3 de mayo", with which "y el 10" goes on."""
    right_tells: re.Pattern[str] | None = None
    """What must stand right after it: " last night"."""
    right_bars_capital: bool = False
    """A capitalised word to the right of a capitalised phrase makes it part of a name."""
    bars_capital: bool = False
    """A capital makes it a name, where the language writes the word small: "Julio", "Abril"."""
    bars_inner_capital: bool = False
    """The same, but only inside a sentence or alone in quotation marks: "Робинзон и Пятница"."""
    left_bars_capital: bool = False
    """The same to the left, except for the first word of a sentence."""


@dataclass(frozen=True, slots=True)
class Rule:
    """One way to say a time.

    ``gives`` is the class of the phrase, which later stages may use as a slot. ``alone`` is False for
    phrases that mean nothing by themselves ("morning") and count only inside a larger one.
    """

    name: str
    gives: str
    pattern: str
    read: Reader
    says: Mapping[str, str | None] = field(default_factory=dict[str, "str | None"])
    """Phrase to TIMEX3 value, read in a text published on Wednesday 2024-01-17."""
    silent: tuple[str, ...] = ()
    """Texts in which this rule must find nothing."""
    guard: Guard | None = None
    alone: bool = True
    mod: Mod | None = None


@dataclass(frozen=True, slots=True, eq=False)
class Pack:
    """All that the engine knows of one language."""

    lang: str
    lexicon: Lexicon
    triggers: frozenset[str]
    """Classes without one of which no phrase is looked for."""
    trigger_patterns: tuple[str, ...]
    """RE2 patterns of numbers that are worth a look by themselves: years, clock times, numeric dates."""
    numbers: Callable[[str], float | None]
    """Reads a spelled-out number, ``None`` if it isn't one."""
    number_words: tuple[str, ...]
    number_samples: tuple[str, ...]
    """Compound numbers, one for each way in which a number can serve: as a year, as a day."""
    number_joiner: str
    """Pattern of what may stand between the words of one number."""
    digits: Digits
    names: Names
    stages: tuple[tuple[Rule, ...], ...]
    cues: Cues
    number_ordinals: frozenset[str] = frozenset()
    """Last words that make a spelled-out number the ordinal of a year, and no amount."""
    unanchored: str = ""
    """Why a date that counts from another is left open; empty where the language has rules for them."""


@dataclass(frozen=True, slots=True)
class Digits:
    """How the language writes numbers in digits. The suffixes and marks are patterns."""

    ordinal_suffixes: tuple[str, ...]
    decade_suffixes: tuple[str, ...]
    """What makes a decade of a year that ends in 0: "1990s"."""
    clock_marks: tuple[str, ...]
    """What follows hours and minutes with a dot between: "15.30 GMT"."""
    group: str
    """The mark between thousands, "1,600", or any of several spaces."""
    points: str
    """The marks before a fraction, the usual one first: "2.5"."""
    day_first: bool
    """Whether the day stands before the month where strokes part them: "5/3/2019"."""
    hour_sign: str = ""
    """A letter between hours and minutes: "15h30"."""
    tied: frozenset[str] = frozenset()
    """Words that may stand before a number without a space: "c1890"."""


@dataclass(frozen=True, slots=True)
class Names:
    """What tells names and numbers of things from dates, where a guard asks."""

    street: re.Pattern[str] = re.compile(r"(?!)")
    """A street, from the space before it on: a number to its left is that of a house; by default there is none."""
    capitals: frozenset[str] = frozenset()
    """Two capitals that may stand before a year."""
    stops: Stops = NO_STOPS
    plural_suffixes: tuple[str, ...] = ()
    no_plurals: frozenset[str] = frozenset()
    """Words that end like a plural and are none."""


@dataclass(frozen=True, slots=True, eq=False)
class Cues:
    """Words that tell which way a bare date points, and which bound it. All lower case; a language may lack any."""

    stops: Stops = NO_STOPS
    """Where the clause ends in which they are looked for."""
    future: frozenset[str] = frozenset()
    """Single words, and pairs of words."""
    past: frozenset[str] = frozenset()
    past_suffixes: tuple[str, ...] = ()
    not_past: frozenset[str] = frozenset()
    future_suffixes: tuple[str, ...] = ()
    not_future: frozenset[str] = frozenset()
    present_suffixes: tuple[str, ...] = ()
    """Ends of verbs whose present arranges what is to come, where the clause has no other verb."""
    not_present: frozenset[str] = frozenset()
    fixtures: re.Pattern[str] = re.compile(r"(?!)")
    """What two sides have arranged, where the clause has no other verb: "Bears host Packers"; by default nothing."""
    zero_copula: frozenset[str] = frozenset()
    """Marks that stand for "is" between a day and what takes place on it: "в среду — музей"."""
    not_past_suffixes: tuple[str, ...] = ()
    occasions: re.Pattern[str] = re.compile(r"(?!)")
    """What follows a year that an event is named after, with the verb that tells when it takes place: " games open"."""
    that_day: re.Pattern[str] = re.compile(r"(?!)")
    """What behind a time of day gives it a day that no date names: "at 9 a.m. on the day of the vote"."""
    bygone: frozenset[str] = frozenset()
    """Words shortly before a cue that points ahead which leave it in the past: "had been due to expire"."""
    passive: frozenset[str] = frozenset()
    """Words after which a participle tells no tense: "will be held"."""
    agenda: frozenset[str] = frozenset()
    """Verbs that put a weekday ahead where no other verb tells its way: "el Supremo revisa el lunes el recurso"."""
    determiners: frozenset[str] = frozenset()
    """Words after which a participle is a noun: "los acusados el lunes"."""
    ahead_of_participle: frozenset[str] = frozenset()
    """Pairs of words that put a participle ahead: "will have left by Friday"."""
    blank: frozenset[str] = frozenset()
    """Pairs of words of which the second tells nothing: "fell more than expected"."""
    conditional: frozenset[str] = frozenset()
    """Words that make a clause a condition, which points ahead where no verb says else: "if it fails Friday"."""
    wondering: frozenset[str] = frozenset()
    """Words after which they ask instead: "unclear if it met on Friday"."""
    places: frozenset[str] = frozenset()
    """Words between a verb and where, or by whom, it was done: "in", "near", "by"."""
    aims: frozenset[str] = frozenset()
    """Words between a verb and what it was for, which may be to come: "to", "for"."""
    eves: frozenset[str] = frozenset()
    """Pairs of words before an event to come, and so its weekday: "ahead of the vote on Sunday"."""
    modal: frozenset[str] = frozenset()
    """Verbs, as written, of what may come where no other verb tells its way: "it may rain on Tuesday"."""
    perfect_modal: frozenset[str] = frozenset()
    """The same with the word behind them, where they tell nothing of what is to come: "may have", "could not"."""
    nobody: frozenset[str] = frozenset()
    """Words that deny it: "neither could be reached on Tuesday"."""
    wishes: Wishes = NO_WISHES
    """What looks ahead, so that its date does: "has called for a vote on Friday"."""
    limits: frozenset[str] = frozenset()
    """Words right before a date that turn it ahead where no verb says otherwise: "until", "by"."""
    deferring: frozenset[str] = frozenset()
    """Verbs that put something off, so that the date after "until" lies ahead: "extended its offer until"."""
    putting: frozenset[str] = frozenset()
    """Pairs of words that put something on the date after them; the one before them has gone: "put off"."""
    arranging: frozenset[str] = frozenset()
    """Words that tell what is put on a day to come, the one after ``onto``: "перенесён на 5 мая"."""
    postponing: frozenset[str] = frozenset()
    """Verbs in the past that do so only where the day is a weekday: "перенесли на понедельник"."""
    onto: frozenset[str] = frozenset()
    onset: frozenset[str] = frozenset()
    """Words before a date from or by which what ``resolving`` verbs decide is done: "voted to raise it from May"."""
    resolving: frozenset[str] = frozenset()
    """Verbs with the word that opens what they decide, "voted to", or alone before infinitives: "acordó subir"."""
    asking: frozenset[str] = frozenset()
    """Verbs that ask for what lies ahead of them: "threatened to strike on Friday", "pidió que se vote el martes"."""
    complements: frozenset[str] = frozenset()
    """Words that open what such a verb asks for; so does one that ends like ``infinitives``."""
    wishing: frozenset[str] = frozenset()
    """Words that open it, too, behind which a verb in the past tells no past: "потребовал, чтобы суд прошёл в"."""
    adjoining: frozenset[str] = frozenset()
    """Words before it that make it something else than what is asked for: "pidió calma tras reunirse el martes"."""
    not_infinitives: frozenset[str] = frozenset()
    """Words that only end like them: "mujer"."""
    papers: frozenset[str] = frozenset()
    """What has been written by the day that it is named by: "under resolution 2570 of April 16"."""
    leading: frozenset[str] = frozenset()
    """Words that lead to an event named by its date, before its article: "ahead of the Nov. 8 vote"."""
    planned: frozenset[str] = frozenset()
    """A participle and preposition before the date of a plan: "set for"."""
    intended: frozenset[str] = frozenset()
    """The same further before the date: "due to"; its day may have gone by where a ``contrasting`` word follows."""
    replaced: frozenset[str] = frozenset()
    """Words shortly before such a date that tell of a plan given up: "originally scheduled for 12 March"."""
    foreseen: frozenset[str] = frozenset()
    """Words, and pairs of words, of what was once to come, whose date may have gone by: "была запланирована на"."""
    contrasting: frozenset[str] = frozenset()
    """Words that tell that a plan came to nothing: "was due to begin on March 2 but was put off"."""
    of_plans: Mapping[str, bool] = field(default_factory=dict[str, bool])
    """Verbs after it to whether its day may have gone by: "was" may tell so, "has been called off" doesn't."""
    called_off: re.Pattern[str] | None = None
    """What is told behind its weekday of what won't take place then: "Saturday's match has been postponed"."""
    scheduled: frozenset[str] = frozenset()
    """Nouns whose date stands right after them, whatever the verb tells: "las elecciones del 5 de noviembre"."""
    attending: frozenset[str] = frozenset()
    """Words shortly before such a noun by which the verb tells of its weekday: "votará en las elecciones del lunes"."""
    heralding: frozenset[str] = frozenset()
    """Those of them by which it is still to come: "ante las elecciones del domingo"."""
    figures: frozenset[str] = frozenset()
    """Nouns for what is counted of a month or quarter, told only later ("mañana se conocerá el índice de abril"), or
    for papers of a day: "se recurrirá el auto de 14 de febrero"."""
    beside: frozenset[str] = frozenset()
    """Words right before a date that turn it ahead, whatever the verb: "the hearing is Tuesday"."""
    anniversaries: re.Pattern[str] = re.compile(r"(?!)")
    """What stands between years gone by and the date of what is remembered: "30 años del golpe del 4 de febrero"."""
    nth_anniversary: re.Pattern[str] = re.compile(r"(?!)")
    """What stands before that date and after the word that counts them: "anniversary of the", where it is the third."""
    against: re.Pattern[str] = re.compile(r"(?!)")
    """What leads to a time with which that of the text is compared, in a clause that names no other: "more than in"."""
    aftermath: re.Pattern[str] = re.compile(r"(?!)")
    """What leads to what has happened before that of the clause: "después de que perdiera"."""
    happened: frozenset[str] = frozenset()
    """What has happened on the day beside it, whatever the verb: "will appeal Friday's ruling"."""
    over: frozenset[str] = frozenset()
    """Verbs that leave no doubt right before a date: "was killed on 3 January"."""
    unfinished: frozenset[str] = frozenset()
    """Verbs in the past whose day may be to come: "договорились в ноябре встретиться". A language that lists them has
    a past that is over: with any other verb close to the date there is no doubt, "в ноябре вступил в силу"."""
    infinitives: tuple[str, ...] = ()
    """Ends of verbs between the two that leave it open: infinitives, and what like them only wishes."""
    owned: frozenset[str] = frozenset()
    """The same, but only where the day owns it: "Friday's close"."""
    modals: frozenset[str] = frozenset()
    """Words that make a verb of such a noun: "will attack on Friday"."""
    standing: frozenset[str] = frozenset()
    """Pairs of words that tell what is so now, and on a day still to come: "is closed on Monday"."""
    causes: frozenset[str] = frozenset()
    """Words after which such a day has gone by: "is closed after a landslide on Monday"."""
    habitual: frozenset[str] = frozenset()
    """Up to three words near a bare date that make it recur: "usually returns in May", "is open from 10 a.m."."""
    routine: frozenset[str] = frozenset()
    """Words before a row of weekdays that leave it without a week, whatever the tense: "abrirá de jueves a sábado"."""
    routine_suffixes: tuple[str, ...] = ()
    """Ends of verbs that do so: "trabajaba"."""
    recorded: frozenset[str] = frozenset()
    """Three words right before a date that the verb tells nothing of: "minutes of the May 1 meeting are due"."""
    behind: tuple[str, ...] = ()
    """Words right before a date, after a space, that turn it back, whatever the verb: " since", " от" of a paper."""
    starting: frozenset[str] = frozenset()
    """The same, unless a verb before it points ahead, or the date opens its clause: "regirá desde el lunes"."""
    plural_present: frozenset[str] = frozenset()
    """Verbs that arrange what is to come after any plural ("stations open at 7"), but none of ``no_plurals``."""
    no_plurals: frozenset[str] = frozenset()
    possible: frozenset[str] = frozenset()
    """Verbs by which one of ``limits`` lies ahead: "could reach the coast by Tuesday"."""
    then_ahead: frozenset[str] = frozenset()
    """Verbs that tell what was to come at a time told: "would"."""
    then_ahead_suffixes: tuple[str, ...] = ()
    """Ends of such verbs: "abriría"; what ends so and is none is among ``not_future``."""
    openers: frozenset[str] = frozenset()
    """What joins a sentence to the one before, and tells no time: "however", "in addition"."""
    opening: frozenset[str] = frozenset()
    """Words before a date that open its clause, so that the verbs after it count first: "dijo que el lunes viajará"."""
    since_opening: frozenset[str] = frozenset()
    """Words that may stand between such a word and the date: "но уже в мае вернул"."""
    contents: frozenset[str] = frozenset()
    """Words right after a date that open what was said on it, and tell of another time: "his pledge on Monday that"."""
    yearly: frozenset[str] = frozenset()
    """Words before a season without an article that is of no one year where no verb tells so: "sleep in winter"; or
    the season itself, where another one beside it, or a verb in the present, tells so: "летом жарко, зимой холодно"."""
    states: frozenset[str] = frozenset()
    """Words by which "since" leaves no doubt, where no verb says otherwise: "находится под стражей с 3 октября"."""
    daylight: frozenset[str] = frozenset()
    """Words for the day's light that after a night dated in its sentence is of that date: "ночью 18 мая, днём"."""
    once: frozenset[str] = frozenset()
    """Verbs in the present that leave it one season: "осенью театр открывает сезон"."""
    citing: frozenset[str] = frozenset()
    """Words after a comma that only tell who said so, or that it was so agreed: "desde abril, como acordó el juez"."""
    behind_suffixes: tuple[str, ...] = ()
    """Endings of such words: "iniciado el 3 de enero"."""
    ahead: tuple[str, ...] = ()
    """What turns the date ahead when it stands right before it: "as early as"."""
    distances: Mapping[str, int] = field(default_factory=dict[str, int])
    """A word between a length of time and a date to the way it counts: "three days after Easter" is 1."""
    to_the_day: frozenset[str] = frozenset()
    """Those that count to the very day, whatever the unit: "two weeks from Tuesday"."""
    lasting: frozenset[str] = frozenset()
    """Words before a length that is taken up whole before or after a date: "banned for two years from May"."""
    sides: Mapping[str, Direction] = field(default_factory=dict[str, "Direction"])
    """What opens a length of a larger time to the side that it takes: "the first nine months of 1990"."""
    wholes: frozenset[str] = frozenset()
    """Words between such a length and the larger time."""
    summing: frozenset[str] = frozenset()
    """Words right before a length of a year for which figures are told, so that it begins with the year."""
    stretches: Mapping[str, Direction] = field(default_factory=dict[str, "Direction"])
    """Words between a length of time and the date from which it runs on ("two weeks starting May 20") or
    back ("the six months ended Aug. 12")."""
    fiscal: tuple[str, ...] = ()
    """What tells in a date that its year need not be the calendar's: "fiscal 2021", "FY21"."""
    uneven: frozenset[str] = frozenset()
    """Words that make days of a length uncountable on the calendar: "four business days"."""
    lengths_ahead: Mapping[str, bool] = field(default_factory=dict[str, bool])
    """Words that can make a length of time a moment ahead ("in two weeks"), or the whole time until then
    ("within two weeks"): true for these."""
    measured: frozenset[str] = frozenset()
    """A word after a length that makes it a measure again: "in two weeks of talks"."""
    comparing: frozenset[str] = frozenset()
    """Words before a length that compare over it: "for the first time in two years"."""
    comparing_suffixes: tuple[str, ...] = ()
    signals: Mapping[str, str] = field(default_factory=dict[str, str])
    """A word before a date to its signal: "since", "until", "by", "before", "after" …"""
    placing: frozenset[str] = frozenset()
    """Words that open a date which needs no preposition to tell when: "el 5 de mayo de 2003" is "on 5 May 2003"."""
    unbinding: Mapping[str, tuple[str, ...]] = field(default_factory=dict[str, "tuple[str, ...]"])
    """A signal to the ends of a date's words that undo it, where its preposition takes two cases: Russian "с января"
    is "since January", "с январём" only "with January"."""
    joint_signals: Mapping[str, str] = field(default_factory=dict[str, str])
    """Two or three words before a date to their signal: "later than" is "after", "no later than" is "by"."""
    telling: frozenset[str] = frozenset()
    """A mark and a word after a date that go on to tell what happened then: "since Wednesday, when he resigned"."""
    likening: frozenset[str] = frozenset()
    """Words before a date, or before its preposition, that only liken the story to it: "as in 1614"."""
    likened: re.Pattern[str] = re.compile("")
    """How the few words before it must read for that, where such a word alone doesn't tell: "más que en junio"."""
    owning: frozenset[str] = frozenset()
    """Words before a date that make it part of the name or kind of what follows: "the 1911 edition"."""
    adjectival: tuple[str, ...] = ()
    """Ends of adjectives that date the thing told after them: "после вчерашнего заседания"."""
    possessive: tuple[str, ...] = ()
    """What makes a date that of the thing told after it: "Tuesday's vote"."""
    naming: frozenset[str] = frozenset()
    """Words before a date, or before its preposition, that are named after it: "la edición de 1911"."""
    relatives: frozenset[str] = frozenset()
    """Words that open a clause about what was just named: "the firm, which was founded in 1911, said"."""
    scenic: frozenset[str] = frozenset()
    """Words before such a name, and its article, that set a scene in it: "en las elecciones de 1962"."""
    joining: frozenset[str] = frozenset()
    """Words after a date that don't take it as part of a name: "the 1911 of", "his 1987 was"."""
    births: re.Pattern[str] = re.compile(r"(?!)")
    """What stands before a date of birth, whose year the news goes on from in no month: "was born in Leeds on"."""
    recalling: re.Pattern[str] = re.compile(r"(?!)")
    """How a clause opens that only recalls an earlier case, for news of another: "the last flood was in"."""
    unreal: re.Pattern[str] = re.compile(r"(?!)")
    """What tells of something that never came about: "was to have landed". Opens with letters, which are found fast."""
    programmes: re.Pattern[str] = re.compile(r"(?!)")
    """What a title before a list of days says that puts them ahead: "The week ahead"."""
    chronicles: re.Pattern[str] = re.compile(r"(?!)")
    """What it says that puts them behind: "The year in review"."""
    promising: frozenset[str] = frozenset()
    """Words, and pairs of words, that tell of what is to come from the moment of writing: "will", "is due"."""
    reporting: frozenset[str] = frozenset()
    """Verbs that report the words of another: "said", "testified"."""
    introducing: frozenset[str] = frozenset()
    """Words that open what such a verb reports: "said that"."""
    present: frozenset[str] = frozenset()
    """Verbs of what was said where no such word opens it: "said the permit is valid until June"."""
    addressed: frozenset[str] = frozenset()
    """Words after such a verb that add nothing to who said so: ", officials said on Friday", ", he told reporters"."""
    utterances: frozenset[str] = frozenset()
    """What is said or written at one time, and the saying of it: "interview", "letter", "speaking"."""
    dying: frozenset[str] = frozenset()
    """Verbs that tell of a death: "died"."""
    adverb_suffixes: tuple[str, ...] = ()
    """Ends of words that may stand between a date and its verb: "in April unexpectedly fell"."""
    adding: frozenset[str] = frozenset()
    """Words that join a clause of its own: "he said it would pay, and last year it did"."""
    unchanged: frozenset[str] = frozenset()
    """Verbs whose past is written like their present: "cut"."""
    subjects: frozenset[str] = frozenset()
    """Pronouns before such a verb that make it no noun: "he cut"."""
    ages: re.Pattern[str] = re.compile(r"(?!)")
    """An age that tells when something happened; what follows it counts from a time untold: "a los doce años"."""
    pluperfect: frozenset[str] = frozenset()
    """Words that tell a clause from before the time told: "had"."""
    joined: frozenset[str] = frozenset()
    """The signals that a word before them may change."""
    closed: frozenset[str] = frozenset()
    """The signals that a word after the date may change."""
    closing_signals: Mapping[str, str] = field(default_factory=dict[str, str])
    """A signal and the word after the date to what they say together: "from 2016 on" is "since"."""


def known_languages() -> tuple[str, ...]:
    """The ISO 639-1 codes that ``pack`` accepts."""
    return tuple(_MODULES)


@functools.cache
def pack(lang: str | Pack) -> Pack:
    """Load one language's rules; a pack is given back as it is.

    Raises:
        UnknownLanguage: there are no rules for ``lang``.
    """
    if isinstance(lang, Pack):
        return lang
    try:
        module = importlib.import_module(_MODULES[lang])
    except KeyError:
        raise UnknownLanguage(lang, _MODULES) from None
    found: Pack = module.PACK
    return found
