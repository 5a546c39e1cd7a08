"""English: words without endings that tell much, so that their neighbours decide."""

from __future__ import annotations

from chronology.events.language import Language, closed_classes, token_pattern
from chronology.events.languages.en.forms import event_noun, verb_form
from chronology.events.languages.en.naming import NAMING
from chronology.events.languages.en.triggers import find_triggers
from chronology.events.tokens import WordClass
from chronology.events.words import words
from chronology.resolver.rules.en.stops import STOPS

__all__ = ["ENGLISH"]

_TOKEN = token_pattern(
    r"(?:[A-Z]\.){2,}|(?<![A-Z\d]\s)[A-Z]\.(?=\s[A-Z])"
    r"|(?:Mrs?|Ms|Dr|Gen|Sen|Rep|Gov|Lt|Col|Capt|Sgt|St|Jr|Sr)\.|vs?\.(?=\s)"
    r"|(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\."
    r"|['’](?:s|t|re|ve|ll|d|m)\b|(?<=s)['’](?=\s)"
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
    WordClass.NEGATION: "not never neither ’t 't cannot nearly almost hardly scarcely",
    WordClass.TO: "to",
    WordClass.ADVERB: "also again already then now just still even only soon later earlier ago once twice "
    "formally officially jointly reportedly allegedly apparently repeatedly publicly recently finally "
    "currently immediately eventually subsequently briefly narrowly previously initially quickly sharply "
    "strongly largely partly clearly however meanwhile ultimately temporarily unilaterally suddenly first "
    "last too so very more further therefore instead twice directly openly privately secretly "
    "abruptly effectively increasingly widely unanimously overwhelmingly",
    WordClass.POSSESSIVE: "'s ’s ' ’",
    WordClass.COMMA: ",",
    WordClass.QUOTE: '" “ ” « » ‘ `',
    WordClass.PUNCTUATION: ". ; : ! ? … ( ) [ ] – — - ... / * •",
}

_NOT_ADVERBS = words(
    "ally anomaly apply assembly belly bodily brotherly bully butterfly comply costly cowardly daily deadly "
    "disorderly early elderly family fly folly fortnightly friendly ghastly heavenly hilly holly holy homely "
    "hourly imply jelly kindly leisurely likely lively lonely lovely melancholy monopoly monthly motherly "
    "multiply nightly oily only orderly ply princely quarterly rally rely reply scholarly silly sly stately "
    "supply tally timely ugly unfriendly unlikely unruly untimely weekly wily worldly yearly"
)

_NUMERALS = words(
    "two three four five six seven eight nine ten eleven twelve twenty thirty forty fifty "
    "dozens hundred hundreds thousand thousands million billion"
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
    naming=NAMING,
    adverb_endings=("ly",),
    not_adverbs=_NOT_ADVERBS,
    stops=STOPS,
    asides=frozenset(
        {("including",), ("mostly",), ("mainly",), ("among", "them"), ("some", "of", "them")}
        | {("most", "of", "them"), ("many", "of", "them"), ("all", "of", "them")}
    ),
    names=words("US May United"),
)
