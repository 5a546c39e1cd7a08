"""The forms of English verbs and nouns that news uses, and the stems by which words are compared."""

from __future__ import annotations

import functools
from collections import defaultdict
from typing import TYPE_CHECKING

from chronology.events.lexicon import REPORTING_VERBS, VERB_TYPES, EventNoun, Form, VerbForm
from chronology.events.verbs import NOUNS
from chronology.events.words import words

if TYPE_CHECKING:
    from collections.abc import Mapping

__all__ = ["event_noun", "is_reporting", "stem", "verb_form"]

_NOUN_LIKE = (
    "claim offer bid draft head arm hint import export report state spark lead cost tax fine list push "
    "fight pump drill record limit board produce increase decrease rise fall drop hold charge guard plan "
    "order name step talk award fund trade partner contract file issue change turn place lift train spy "
    "hack leak support back pledge promise signal hand trigger finance host benefit export supply "
    "sponsor question fall change run return damage cause result end start vow bar block drop surge "
    "plunge slump climb swap purchase cross station pump load mark air shift look stop halt rescue murder patrol "
    "assault purge test mass press compromise exchange share sentence convict down sink lobby probe brief rebel "
    "revolt mutiny study score hire flood play shake debate link"
)
"""Verbs whose plain forms are nouns as often; they need a clearer sign to be read as verbs."""

_IRREGULAR = """
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
cancel canceled canceled|sue sued sued|die died died|spend spent spent|forgive forgave forgiven
ring rang rung|burn burned burned|burn burnt burnt|peg pegged pegged|slap slapped slapped
slip slipped slipped|snub snubbed snubbed|repel repelled repelled|signal signalled signalled
signal signaled signaled|shake shook shaken|acquit acquitted acquitted|rob robbed robbed
"""


_SAME = {"commence": "begin"}
"""Verbs that say the same as one of the table, and have its type."""
_VOWELS = "aeiou"
_DOUBLED = words("let get set cut put hit shut run win stop ship plan beg bid quit step ban bar trim")


def _irregular_forms() -> dict[str, list[tuple[str, str]]]:
    forms: dict[str, list[tuple[str, str]]] = defaultdict(list)
    for entry in _IRREGULAR.replace("\n", "|").split("|"):
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
    noun_like = frozenset(_NOUN_LIKE.split())
    irregular = _irregular_forms()
    table: dict[str, VerbForm] = {}
    for base in (*VERB_TYPES, *_SAME):
        lemma = _SAME.get(base, base)
        event_type = VERB_TYPES[lemma]
        for past, participle in irregular.get(base) or [(_regular_past(base),) * 2]:
            forms = (
                (base, Form.BASE),
                (_third(base), Form.THIRD),
                (past, Form.PAST),
                (participle, Form.PARTICIPLE),
                (_gerund(base, past), Form.GERUND),
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


_PAST_FORMS = frozenset({Form.PAST, Form.PARTICIPLE})
_VERBS = {
    "forced": VerbForm("force", _PAST_FORMS, None, is_reporting=False, past="forced"),
    **_verb_table(),
}
"""All verbs in all forms; "forces" is hardly ever one."""
_NOUNS = _noun_table()
_NOT_PAST = words(
    "united need indeed red bed hundred embed speed seed deed feed breed led wed shed "
    "sacred naked wicked unprecedented so-called biased alleged unidentified unnamed continued renewed "
    "disputed armed combined beleaguered veteran-led ahmed mohammed mohamed alfred fred ted reed "
    "based located situated unexpected limited detailed advanced"
)


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
