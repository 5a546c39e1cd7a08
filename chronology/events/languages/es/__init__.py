"""Spanish: verbs whose endings tell person, tense and mood; subjects on both sides of them."""

from __future__ import annotations

from chronology.events.inflected import find_triggers
from chronology.events.language import Language, closed_classes, token_pattern
from chronology.events.languages.es.naming import NAMING
from chronology.events.languages.es.nouns import event_noun, noun_gloss
from chronology.events.languages.es.verbs import known_verb, verb_form
from chronology.events.languages.inflection import entries
from chronology.events.tokens import WordClass
from chronology.events.words import words
from chronology.resolver.rules.es.stops import STOPS

__all__ = ["SPANISH"]

_TOKEN = token_pattern(
    r"EE\. ?UU\.?|(?:Sr(?:es|as?)?|Dra?|Gral|Cnel|Cap|Lic|Ing|núm|art|av)\."
    r"|(?:[A-Z]\.){2,}|(?<![A-Z\d]\s)[A-Z]\.(?=\s[A-Z])"
)

_CLOSED_CLASSES = {
    WordClass.DETERMINER: "el=the la=the los=the las=the lo=the un=a una=a unos=some unas=some este=this esta=this "
    "estos=these estas=these ese=that-one esa=that-one esos=those esas=those su=its sus=its nuestro=our "
    "nuestra=our "
    "algún=some alguna=some algunos=some algunas=some ningún=no ninguna=no cada=each todo=all toda=all todos=all "
    "todas=all otro=another otra=another otros=other otras=other ambos=both ambas=both varios=several "
    "varias=several muchos=many muchas=many pocos=few pocas=few cualquier=any aquel=that-one aquella=that-one "
    "aquellos=those dicho=this dicha=this",
    WordClass.PRONOUN: "él=he ella=she ellos=they ellas=they esto=this eso=that-one nosotros=we yo=i usted=you "
    "ustedes=you alguien=someone nadie=nobody uno=one",
    WordClass.CLITIC: "se=self le=him les=them me=me nos=us",
    WordClass.PREPOSITION: "de=of del=of en=in a=to al=to con=with por=by contra=against sobre=on entre=between "
    "ante=to bajo=under para=for sin=without hacia=towards según=reportedly mediante=through durante=during "
    "desde=since hasta=until tras=after vía=via excepto=without "
    "frente=against cerca=near junto=with dentro=within debido=through respecto=about",
    WordClass.SUBORDINATOR: "que=that porque=because aunque=although mientras=while si=if cuando=when como=as "
    "pues=as "
    "sino=but conforme=as",
    WordClass.RELATIVE: "quien=who quienes=who cuyo=whose cuya=whose cuyos=whose cuyas=whose cual=which "
    "cuales=which donde=where cómo=how qué=what quién=who cuándo=why dónde=why",
    WordClass.COORDINATOR: "y=and e=and o=or u=or pero=but ni=nor",
    WordClass.AUXILIARY: "es=is son=are era=was eran=were fue=was fueron=were sido=been ser=to-be sea=be sean=be "
    "fuera=be fueran=be siendo=being está=is están=are estaba=was estaban=were estuvo=was estuvieron=were "
    "estar=to-be esté=be ha=has han=have había=had habían=had haber=to-have haya=have hayan=have hubiera=have "
    "hubieran=have será=will-be serán=will-be estará=will-be estarán=will-be habrá=will-have habrán=will-have "
    "sería=would-be serían=would-be habría=would-have habrían=would-have tiene=has tienen=have tenía=had "
    "tenían=had",
    WordClass.MODAL: "puede=may pueden=may podía=could podían=could pudo=could pudieron=could podrá=may "
    "podrán=may "
    "podría=might podrían=might pueda=may puedan=may debe=must deben=must debía=should debían=should "
    "debería=should deberían=should deberá=will deberán=will va=will van=will iba=will iban=will vaya=will "
    "vayan=will",
    WordClass.NEGATION: "casi=almost no=not nunca=never jamás=never tampoco=neither",
    WordClass.ADVERB: "también=also ya=already aún=still todavía=still hoy=today ayer=yesterday anoche=yesterday "
    "anteayer=yesterday ahora=now luego=then entonces=then "
    "solo=only "
    "sólo=only además=also así=so antes=before después=after más=more menos=less muy=very "
    "finalmente=finally oficialmente=officially formalmente=formally presuntamente=allegedly "
    "supuestamente=allegedly aparentemente=apparently inmediatamente=immediately recientemente=recently "
    "posteriormente=subsequently públicamente=publicly nuevamente=again apenas=just incluso=even "
    "juntos=together",
    WordClass.COMMA: ",",
    WordClass.QUOTE: '" “ ” « » ‘ ’',
    WordClass.PUNCTUATION: ". ; : ! ? … ( ) [ ] – — - ... / * • ¿ ¡",
}
_NUMERALS = (
    "dos=two tres=three cuatro=four cinco=five seis=six siete=seven ocho=eight nueve=nine diez=ten once=eleven "
    "doce=twelve quince=fifteen veinte=twenty treinta=thirty cuarenta=forty cincuenta=fifty cien=hundred "
    "ciento=hundred cientos=hundreds mil=thousand miles=thousands millón=million millones=million docenas=dozens"
)


def _gloss(word: str) -> str:
    known = noun_gloss(word)
    if known is not None:
        return known
    verb = known_verb(word)
    return word if verb is None else verb.lemma


SPANISH = Language(
    code="es",
    token=_TOKEN,
    closed=closed_classes(_CLOSED_CLASSES),
    numerals=dict(entries(_NUMERALS)),
    verb=verb_form,
    noun=event_noun,
    gloss=_gloss,
    find_triggers=find_triggers,
    stops=STOPS,
    naming=NAMING,
    asides=frozenset(
        {("entre", "ellos"), ("entre", "ellas"), ("de", "nuevo"), ("en", "su", "mayoría"), ("sobre", "todo")}
        | {(f"incluid{ending}",) for ending in ("o", "a", "os", "as")}
    ),
    adverb_endings=("mente",),
    not_adverbs=words("mente clemente inclemente vehemente demente"),
    has_endings=True,
    drops_pronouns=True,
)
