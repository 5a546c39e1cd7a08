"""Russian: cases tell who acts, aspect tells when, and a comma belongs to the conjunction behind it."""

from __future__ import annotations

import re

from chronology.events.inflected import find_triggers
from chronology.events.language import Language, closed_classes, token_pattern
from chronology.events.languages.inflection import entries
from chronology.events.languages.ru.agreement import agreed, nominative
from chronology.events.languages.ru.naming import NAMING
from chronology.events.languages.ru.nouns import case_shown, event_noun, noun_gloss
from chronology.events.languages.ru.spelling import normal, plain
from chronology.events.languages.ru.verbs import known_verb, verb_form
from chronology.events.tokens import WordClass
from chronology.events.words import words
from chronology.resolver.rules.ru.stops import STOPS

__all__ = ["RUSSIAN"]

_TOKEN = token_pattern(
    r",[ \n](?:что|чтобы|котор\w+|когда|если|где|поскольку|хотя|пока|как)\b"
    r"|(?:гг?|им|тыс|млн|млрд|трлн|руб|долл|ул|др)\."
    r"|(?:[А-ЯA-Z]\.){2,}"
)

_CLOSED_CLASSES = {
    WordClass.DETERMINER: "этот=this эта=this это=this эти=these этого=this этой=this этих=these этому=this "
    "этим=this этими=these этом=this эту=this тот=that-one та=that-one те=those того=that-one той=that-one "
    "тех=those тем=that-one ту=that-one свой=its своя=its своё=its свое=its свои=its своего=its своей=its "
    "своих=its "
    "своему=its своим=its своими=its своём=its своем=its свою=its его=its её=its ее=its их=its наш=our наша=our "
    "наши=our каждый=each каждая=each все=all всех=all всем=all всеми=all весь=all вся=all всё=all все=all "
    "никакой=no никакие=no никаких=no другой=another другая=another другие=other других=other другим=other "
    "некоторые=some многие=many многих=many несколько=several оба=both обе=both обеих=both обоих=both "
    "ряд=several",
    WordClass.PRONOUN: "он=he она=she оно=it они=they мы=we я=i вы=you ему=him ей=her им=them него=him неё=her "
    "нее=her них=them ним=him ней=her себя=itself себе=itself никто=nobody нас=us нам=us",
    WordClass.PREPOSITION: "в=in во=in на=on к=to ко=to с=with со=with из=from от=from до=until по=along за=for "
    "против=against между=between о=about об=about обо=about у=at при=at для=for без=without через=through "
    "после=after перед=before около=near над=over под=under среди=among из-за=over ради=for вместо=without "
    "вокруг=around вдоль=along согласно=reportedly благодаря=through вопреки=against накануне=before "
    "кроме=without насчёт=about ввиду=through",
    WordClass.SUBORDINATOR: "что=that ,что=that чтобы=so-that ,чтобы=so-that если=if ,если=if когда=when ,когда=when "
    "пока=while ,пока=while хотя=although ,хотя=although поскольку=because ,поскольку=because "
    "потому=because как=as ,как=as ли=whether",
    WordClass.RELATIVE: "который=which которая=which которое=which которые=which которого=whom которой=whom "
    "которых=whom которому=whom которым=whom которыми=whom котором=whom которую=whom ,который=which "
    ",которая=which ,которое=which ,которые=which ,которого=whom ,которой=whom ,которых=whom "
    ",которому=whom ,которым=whom ,которыми=whom ,котором=whom ,которую=whom кто=who где=where ,где=where "
    "куда=where почему=why чей=whose чья=whose зачем=why",
    WordClass.COORDINATOR: "и=and а=but но=but или=or либо=or ни=nor",
    WordClass.AUXILIARY: "был=was была=was было=was были=was быть=to-be является=is являются=is являлся=was "
    "являлась=was являлись=was есть=is будет=will-be будут=will-be",
    WordClass.MODAL: "может=may могут=may мог=could могла=could могло=could могли=could сможет=may смогут=may "
    "можно=may должен=due должна=due должно=due должны=due следует=should нужно=should надо=should "
    "необходимо=should намерен=will намерена=will намерено=will намерены=will планирует=will планируют=will "
    "планировал=will планировала=will планировали=will собирается=will собираются=will готов=will готова=will "
    "готово=will готовы=will бы=might б=might",
    WordClass.NEGATION: "почти=almost не=not никогда=never нельзя=never",
    WordClass.ADVERB: "также=also уже=already ещё=still еще=still лишь=only только=only теперь=now тогда=then "
    "затем=then потом=then сейчас=now вчера=yesterday сегодня=today завтра=tomorrow позавчера=yesterday "
    "снова=again вновь=again официально=officially якобы=allegedly "
    "совместно=jointly впервые=first очень=very более=more менее=less сразу=immediately "
    "недавно=recently ранее=earlier раньше=earlier позже=later вместе=together тоже=also даже=even "
    "окончательно=finally временно=temporarily публично=publicly фактически=effectively немедленно=immediately "
    "единогласно=unanimously",
    WordClass.COMMA: ",",
    WordClass.QUOTE: '" “ ” « » „ ‘ ’',
    WordClass.PUNCTUATION: ". ; : ! ? … ( ) [ ] – — - ... / * •",
}
_NUMERALS = (
    "один=one одна=one одного=one одной=one два=two две=two двух=two двум=two двумя=two три=three трёх=three "
    "трех=three трём=three трое=three троих=three двое=two двоих=two четыре=four четырёх=four четырех=four "
    "четверых=four пять=five пяти=five пятерых=five шесть=six шести=six семь=seven семи=seven восемь=eight "
    "восьми=eight девять=nine десять=ten десяти=ten двадцать=twenty тридцать=thirty сорок=forty "
    "пятьдесят=fifty сто=hundred ста=hundred двести=hundreds двухсот=hundreds триста=hundreds "
    "трёхсот=hundreds трехсот=hundreds четыреста=hundreds пятьсот=hundreds "
    "сотни=hundreds сотен=hundreds тысяча=thousand тысячи=thousands "
    "тысяч=thousands тыс.=thousands тысячам=thousands миллион=million миллиона=million миллионов=million "
    "млн=million млн.=million миллиард=billion миллиарда=billion миллиардов=billion млрд=billion "
    "млрд.=billion десятки=dozens десятков=dozens"
)

_SHORTEST = 5
"""Letters up to which a word is left whole."""
_SUPERLATIVE = ("ейш", "айш")
_ADJECTIVES = {
    "перв": "first",
    "самый": "most",
    "самая": "most",
    "самое": "most",
    "самую": "most",
    "ценов": "price",
    "торгов": "commercial",
    "холодн": "cold",
    "комендантск": "curfew",
    "гражданск": "civil",
}
"""What singles out, and which wars are none, by their stems."""
_EDGE = re.compile(
    r"(?:ость|[аеиоуыэюяйь]|ов|ев|ам|ям|ах|ях|ом|ем|ой|ей|ый|ий|ая|ое|ые|ие|ого|его|ому|ых|их|ым|им|ую|ами|ями|ыми|ими)$"
)


def _gloss(word: str) -> str:
    known = noun_gloss(word)
    if known is not None:
        return known
    verb = known_verb(word)
    if verb is not None:
        return verb.lemma
    stem = _EDGE.sub("", word) if len(word) > _SHORTEST else word
    return "most" if stem.endswith(_SUPERLATIVE) else _ADJECTIVES.get(stem, stem)


RUSSIAN = Language(
    code="ru",
    token=_TOKEN,
    closed={plain(word): meaning for word, meaning in closed_classes(_CLOSED_CLASSES).items()},
    numerals={plain(word): gloss for word, gloss in entries(_NUMERALS)},
    verb=verb_form,
    noun=event_noun,
    gloss=_gloss,
    find_triggers=find_triggers,
    stops=STOPS,
    naming=NAMING,
    case=case_shown,
    normal=normal,
    adverb_endings=("ически", "ально", "ично", "нно", "тельно"),
    not_adverbs=words("панно"),
    agreed=agreed,
    nominative=nominative,
    subject_relatives=("которая",),
    hers=("а", "я"),
    names=frozenset({"Ли"}),
    asides=frozenset(
        {("в", "том", "числе"), ("в", "основном"), ("среди", "них"), ("главным", "образом"), ("включая",)}
    ),
    has_endings=True,
)
