"""English: words without endings that tell much, so that their neighbours decide."""

from __future__ import annotations

import functools
import re
from collections import defaultdict
from typing import TYPE_CHECKING

from chronology.events.language import Language, Stops, closed_classes
from chronology.events.lexicon import REPORTING_VERBS, VERB_TYPES, EventNoun, Form, VerbForm
from chronology.events.tokens import WordClass
from chronology.events.triggers import find_triggers
from chronology.events.verbs import NOUNS
from chronology.events.words import words

if TYPE_CHECKING:
    from collections.abc import Mapping

__all__ = ["ENGLISH", "event_noun", "is_reporting", "stem", "verb_form"]

_TOKEN = re.compile(
    r"(?:[A-Z]\.){2,}"
    r"|(?:Mrs?|Ms|Dr|Gen|Sen|Rep|Gov|Lt|Col|Capt|Sgt|St|Jr|Sr)\."
    r"|(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\."
    r"|\d+(?:[.,:]\d+)*\w*(?:-\w+)*"
    r"|['’](?:s|t|re|ve|ll|d|m)\b|(?<=s)['’](?=\s)"
    r"|\w+(?:-\w+)*|\.\.\.|\S"
)


_CLOSED_CLASSES: dict[WordClass, str] = {
    WordClass.DETERMINER: "a an the this these those its his her their our my your some any no each every "
    "another all both several many most few other such",
    WordClass.PRONOUN: "he she it they we i you him them us me himself itself themselves one others everyone "
    "nobody someone there",
    WordClass.PREPOSITION: "of in on at by for with from into against over under about between among amid "
    "through during despite without within toward towards across upon via per along off out up down onto "
    "near outside inside around behind beyond including following than like ahead",
    WordClass.SUBORDINATOR: "that because although though while whereas if unless when whenever after before "
    "since until till as once whether so lest",
    WordClass.RELATIVE: "who whom whose which where what whatever how why",
    WordClass.COORDINATOR: "and or but nor yet",
    WordClass.AUXILIARY: "is are was were be been being has have had having do does did",
    WordClass.MODAL: "will would may might could can should shall must",
    WordClass.NEGATION: "not never neither ’t 't cannot",
    WordClass.TO: "to",
    WordClass.ADVERB: "also again already then now just still even only soon later earlier ago once twice "
    "formally officially jointly reportedly allegedly apparently repeatedly publicly recently finally "
    "currently immediately eventually subsequently briefly narrowly previously initially quickly sharply "
    "strongly largely partly clearly however meanwhile ultimately temporarily unilaterally suddenly first "
    "last almost nearly too so very more further therefore instead twice directly openly privately secretly "
    "abruptly effectively increasingly widely unanimously overwhelmingly",
    WordClass.POSSESSIVE: "'s ’s ' ’",
    WordClass.COMMA: ",",
    WordClass.QUOTE: '" “ ” « » ‘',
    WordClass.PUNCTUATION: ". ; : ! ? … ( ) [ ] – — - ... / * •",
}

_NUMERALS = words(
    "two three four five six seven eight nine ten eleven twelve twenty thirty forty fifty "
    "dozens hundred hundreds thousand thousands million billion"
)


_NEVER_LAST = words(
    "adm amb apr aug brig capt cmdr col cpl dec dr feb fr fri gen gov hon jan jul jun lt "
    "maj mar messrs mon mr mrs ms mt no nos nov oct op pres prof rep reps rev sat sen sens sep sept sgt "
    "sr st ste supt thu thur thurs tue tues vs wed approx dept fig vol"
)
_SELDOM_LAST = words("co corp inc ltd jr etc al a.m p.m a.d b.c e.g i.e u.s u.k u.n e.u d.c ph.d")
"""A sentence ends after these only where the next word often opens one."""
_OPENERS = words(
    "a after also although an and as at before but by during for from he her his how "
    "however i if in it its last many meanwhile mr mrs most no of officials on one other our she since "
    "so some such that the their then there these they this those though to two under until we what when "
    "while with yet you"
)


NOUN_LIKE = (
    "claim offer bid draft head arm hint import export report state spark lead cost tax fine list push "
    "fight pump drill record limit board produce increase decrease rise fall drop hold charge guard plan "
    "order name step talk award fund trade partner contract file issue change turn place lift train spy "
    "hack leak support back pledge promise signal hand trigger finance host benefit export supply "
    "sponsor question fall change run return damage cause result end start vow bar block drop surge "
    "plunge slump climb swap purchase cross station pump load mark air shift look stop halt rescue murder patrol "
    "assault purge test mass press compromise exchange share sentence convict down sink"
)
"""Verbs whose plain forms are nouns as often; they need a clearer sign to be read as verbs."""

IRREGULAR = """
become became become|begin began begun|break broke broken|bring brought brought|build built built
buy bought bought|choose chose chosen|come came come|cut cut cut|draw drew drawn|drive drove driven
fall fell fallen|fight fought fought|go went gone|keep kept kept|find found found|stand stood stood
throw threw thrown|flee fled fled|fly flew flown|freeze froze frozen|get got got|give gave given
grow grew grown|hear heard heard|hide hid hidden|hit hit hit|hold held held|know knew known|lead led led
leave left left|lend lent lent|let let let|lose lost lost|make made made|meet met met|pay paid paid
put put put|quit quit quit|rise rose risen|run ran run|say said said|see saw seen|seek sought sought
sell sold sold|send sent sent|set set set|shoot shot shot|show showed shown|shut shut shut
speak spoke spoken|split split split|spread spread spread|steal stole stolen|strike struck struck
swear swore sworn|take took taken|tell told told|think thought thought|win won won
withdraw withdrew withdrawn|withhold withheld withheld|write wrote written|beat beat beaten
bear bore born|overthrow overthrew overthrown|retake retook retaken|undergo underwent undergone
rebuild rebuilt rebuilt|repay repaid repaid|shrink shrank shrunk|bid bid bid|bet bet bet
uphold upheld upheld|learn learned learned|broadcast broadcast broadcast|cost cost cost
slam slammed slammed|expel expelled expelled|ban banned banned|bar barred barred|drop dropped dropped
stop stopped stopped|step stepped stepped|ship shipped shipped|plan planned planned
permit permitted permitted|admit admitted admitted|refer referred referred|jail jailed jailed
confer conferred conferred|transfer transferred transferred|annul annulled annulled|beg begged begged
hijack hijacked hijacked|kidnap kidnapped kidnapped|submit submitted submitted|commit committed committed
scrap scrapped scrapped|swap swapped swapped|strip stripped stripped|trim trimmed trimmed
cancel cancelled cancelled|topple toppled toppled|spar sparred sparred|dump dumped dumped|get got gotten
prosecute prosecuted prosecuted|occur occurred occurred|quell quelled quelled|patrol patrolled patrolled
stab stabbed stabbed
defy defied defied|sink sank sunk|hurt hurt hurt|forge forged forged|grab grabbed grabbed
forbid forbade forbidden|plead pleaded pleaded|travel travelled travelled|travel traveled traveled
cancel canceled canceled|sue sued sued|die died died
"""


_VOWELS = "aeiou"
_DOUBLED = words("let get set cut put hit shut run win stop ship plan beg bid quit step ban bar trim")


def _irregular_forms() -> dict[str, list[tuple[str, str]]]:
    forms: dict[str, list[tuple[str, str]]] = defaultdict(list)
    for entry in IRREGULAR.replace("\n", "|").split("|"):
        if entry:
            base, past, participle = entry.split()
            forms[base].append((past, participle))
    return forms


def _regular_past(base: str) -> str:
    if base.endswith("e"):
        return base + "d"
    if base.endswith("y") and base[-2] not in _VOWELS:
        return base[:-1] + "ied"
    return base + "ed"


def _third(base: str) -> str:
    if base.endswith(("s", "sh", "ch", "x", "z", "o")):
        return base + "es"
    if base.endswith("y") and base[-2] not in _VOWELS:
        return base[:-1] + "ies"
    return base + "s"


def _gerund(base: str, past: str) -> str:
    if base == "die":
        return "dying"
    if base.endswith("e") and not base.endswith(("ee", "ye", "oe")):
        return base[:-1] + "ing"
    if past == f"{base}{base[-1]}ed" or base in _DOUBLED:
        return f"{base}{base[-1]}ing"
    return base + "ing"


def _verb_table() -> Mapping[str, VerbForm]:
    noun_like = frozenset(NOUN_LIKE.split())
    irregular = _irregular_forms()
    table: dict[str, VerbForm] = {}
    for lemma, event_type in VERB_TYPES.items():
        for past, participle in irregular.get(lemma) or [(_regular_past(lemma),) * 2]:
            forms = (
                (lemma, Form.BASE),
                (_third(lemma), Form.THIRD),
                (past, Form.PAST),
                (participle, Form.PARTICIPLE),
                (_gerund(lemma, past), Form.GERUND),
            )
            for word, form in forms:
                known = table.get(word)
                if known is not None and known.lemma != lemma:
                    continue
                both = frozenset((form,)) if known is None else known.form | {form}
                table[word] = VerbForm(
                    lemma, both, event_type, lemma in REPORTING_VERBS, past, lemma in noun_like
                )
    return table


def _noun_table() -> Mapping[str, EventNoun]:
    table: dict[str, EventNoun] = {}
    for event_type, nouns in NOUNS.items():
        for word in nouns.split():
            table.setdefault(_third(word), EventNoun(word, event_type))
    for event_type, nouns in NOUNS.items():
        table |= {word: EventNoun(word, event_type) for word in nouns.split()}
    return table


_VERBS = _verb_table()
_NOUNS = _noun_table()
_NOT_PAST = words(
    "united need indeed red bed hundred embed speed seed deed feed breed led wed shed "
    "sacred naked wicked unprecedented so-called biased alleged unidentified unnamed continued renewed "
    "disputed armed combined beleaguered veteran-led ahmed mohammed mohamed alfred fred ted reed "
    "based located situated unexpected limited detailed advanced"
)


_PAST_FORMS = frozenset({Form.PAST, Form.PARTICIPLE})


@functools.lru_cache(maxsize=1 << 14)
def verb_form(word: str) -> VerbForm | None:
    """The verb that a lower-case word can be; an unlisted word in "-ed" counts as an unknown past form."""
    known = _VERBS.get(word)
    if known is not None:
        return known
    if len(word) > 4 and word.endswith("ed") and word not in _NOT_PAST and word.isalpha():
        return VerbForm(word, _PAST_FORMS, None, is_reporting=False, past=word, is_known=False)
    return None


def event_noun(word: str) -> EventNoun | None:
    """The event that a lower-case noun names."""
    return _NOUNS.get(word)


def is_reporting(word: str) -> bool:
    """Whether a lower-case word is a form of a verb of saying.

    >>> is_reporting("told"), is_reporting("met")
    (True, False)
    """
    form = _VERBS.get(word)
    return form is not None and form.is_reporting


@functools.lru_cache(maxsize=1 << 14)
def stem(word: str) -> str:
    """The form under which a lower-case word is compared: a verb's base, a noun's singular.

    >>> stem("expelled"), stem("ambassadors"), stem("sanctions")
    ('expel', 'ambassador', 'sanction')
    """
    verb = verb_form(word)
    if verb is not None and verb.is_known:
        return verb.lemma
    noun = event_noun(word)
    if noun is not None:
        return noun.lemma
    if len(word) > 3 and word.endswith("ies"):
        return word[:-3] + "y"
    return (
        word[:-1] if len(word) > 3 and word.endswith("s") and not word.endswith(("ss", "us", "is")) else word
    )


ENGLISH = Language(
    code="en",
    token=_TOKEN,
    closed=closed_classes(_CLOSED_CLASSES),
    numerals={word: word for word in _NUMERALS},
    verb=verb_form,
    noun=event_noun,
    gloss=str,
    find_triggers=find_triggers,
    stops=Stops(_NEVER_LAST, _SELDOM_LAST, _OPENERS),
    names=words("US"),
)
