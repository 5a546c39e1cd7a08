"""Spanish: verbs whose endings tell person, tense and mood; subjects on both sides of them."""

from __future__ import annotations

import functools
import re

from chronology.events.inflected import find_triggers
from chronology.events.language import Language, Stops, closed_classes
from chronology.events.languages.es_verbs import conjugated
from chronology.events.languages.inflection import entries, event_nouns, verb_forms
from chronology.events.lexicon import VERB_TYPES, Form, Mood, VerbForm
from chronology.events.tokens import WordClass
from chronology.events.words import words

__all__ = ["SPANISH"]

_TOKEN = re.compile(
    r"EE\. ?UU\.?|(?:Sr(?:es|as?)?|Dra?|Gral|Cnel|Cap|Lic|Ing|núm|art|av)\."
    r"|(?:[A-Z]\.){2,}"
    r"|\d+(?:[.,:]\d+)*\w*(?:-\w+)*"
    r"|\w+(?:-\w+)*|\.\.\.|\S"
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
    "frente=against cerca=near junto=with dentro=within debido=through",
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
    WordClass.NEGATION: "no=not nunca=never jamás=never tampoco=neither",
    WordClass.ADVERB: "también=also ya=already aún=still todavía=still hoy=today ayer=yesterday anoche=yesterday "
    "anteayer=yesterday ahora=now luego=then entonces=then "
    "solo=only "
    "sólo=only además=also así=so antes=before después=after más=more menos=less muy=very casi=almost "
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

_STOPS = Stops(
    words(
        "sr sra sres sras srta dr dra drs gral cnel cap tte sgto lic ing prof mons st sta sto d dña excmo gob "
        "núm nº no pág págs art arts av avda vol ed dpto aprox ee c ud uds fco ma ene feb mar abr may jun jul ago "
        "sep sept oct nov dic lun mié jue vie sáb dom rev hno tel ext cf vs"
    ),
    words("etc uu p.m a.m m s.a c.a a.c d.c ee.uu ca cía"),
    words(
        "a al ante aunque cada como con cuando de del desde después dos durante e el ella ellos en entre es esa ese "
        "esta este esto hasta la las lo los mientras muchos ni no o otro para pero por porque según si sin sobre "
        "su sus también tras un una varios y ya"
    ),
)

_VERBS = """
acordar/ue=agree pactar=agree convenir=agree ratificar=ratify prometer=promise comprometer=pledge:pledge
reconciliar=reconcile consensuar=agree concertar/ie=agree entablar=establish
reunir/ú=convene:meet visitar=visit negociar=negotiate consultar=consult dialogar=negotiate conversar=confer
entrevistar=interview:meet recibir=receive debatir=discuss mediar=mediate telefonear=phone saludar=greet platicar=confer
apoyar=support respaldar=back reconocer=recognise avalar=endorse elogiar=praise felicitar=congratulate
aplaudir=applaud reafirmar=reaffirm agradecer=thank alabar=praise solidarizar=support celebrar=hold festejar=celebrate
liberar=release excarcelar=release indultar=pardon aliviar=ease flexibilizar=relax desbloquear=unblock
ceder=concede suavizar=ease relajar=relax amnistiar=pardon
cooperar=cooperate colaborar=collaborate suministrar=supply exportar=export comerciar=trade
ayudar=aid donar=donate prestar=lend financiar=finance asistir=attend socorrer=aid auxiliar=aid rescatar=rescue
importar=import entrenar=train
retirar=withdraw:withdraw evacuar=evacuate replegar/ie=withdraw:withdraw rendir/i=surrender:surrender
desmovilizar=demobilise capitular=capitulate desarmar=disarm
exigir=demand pedir/i=ask solicitar=request instar=urge reclamar=demand urgir=urge llamar=call rogar=beg
exhortar=urge conminar=urge emplazar=urge implorar=implore suplicar=beg apelar=appeal
acusar=accuse culpar=blame condenar=condemn denunciar=denounce criticar=criticise imputar=charge
demandar=sue repudiar=condemn reprochar=reproach tachar=denounce tildar=denounce inculpar=indict
procesar=prosecute responsabilizar=blame recriminar=reproach reprobar/ue=condemn
arremeter=lambast fustigar=lambast
deplorar=deplore lamentar=deplore
rechazar=reject negar/ie=deny:refuse vetar=veto desmentir/ie=deny rehusar=refuse declinar=decline
oponer=oppose:oppose descartar=dismiss desestimar=dismiss desafiar/í=defy repeler=repel violar=violate
amenazar=threaten advertir/ie=warn alertar=warn intimidar=intimidate amedrentar=intimidate
protestar=protest manifestar/ie=state:demonstrate marchar=march:leave movilizar=mobilise
sancionar=sanction prohibir/í=ban vetar=veto embargar=embargo bloquear=block boicotear=boycott restringir=restrict
congelar=freeze inhabilitar=ban designar=designate
desplegar/ie=deploy estacionar=station
arrestar=arrest detener=detain:stop capturar=capture apresar=arrest encarcelar=jail expulsar=expel echar=expel
deportar=deport
incautar=seize:seize confiscar=confiscate extraditar=extradite nacionalizar=nationalise expropiar=expropriate
reprimir=repress allanar=raid secuestrar=kidnap interceptar=intercept derrocar=oust destituir=oust
desterrar/ie=banish aprehender=apprehend recluir=imprison desalojar=evict sofocar=quell dispersar=disperse
hostigar=harass acosar=harass ocupar=occupy anexionar=annex anexar=annex deponer=depose decomisar=confiscate
raptar=kidnap encerrar/ie=imprison sentenciar=sentence
abordar=board apoderar=seize:seize
atacar=attack invadir=invade bombardear=bomb matar=kill asesinar=assassinate herir/ie=wound torturar=torture
disparar=shoot masacrar=massacre asaltar=storm golpear=strike agredir=assault acribillar=shoot apuñalar=stab
fusilar=shoot ametrallar=strafe
sitiar=besiege cercar=besiege derribar=topple detonar=detonate combatir=fight perpetrar=perpetrate ejecutar=execute
hundir=sink
decir=say afirmar=say asegurar=say declarar=declare:declare informar=report señalar=say indicar=say
anunciar=announce
sostener=maintain agregar=add añadir=add explicar=explain confirmar=confirm comunicar=announce:confer revelar=reveal
reiterar=renew admitir=admit aceptar=accept reportar=report precisar=say subrayar=say destacar=say insistir=insist
opinar=think considerar=think creer=believe pensar/ie=think estimar=estimate prever=expect alegar=allege
contar/ue=tell expresar=say aclarar=explain recordar/ue=say notificar=tell proclamar=proclaim:proclaim
sugerir/ie=suggest
jurar=swear
imponer=impose levantar=lift:rise romper=break suspender=suspend reanudar=resume restablecer=restore
interrumpir=suspend cortar=cut reducir=reduce rebajar=cut cancelar=cancel revocar=revoke anular=annul
prorrogar=extend extender/ie=extend ampliar/í=extend renovar/ue=renew endurecer=tighten aprobar/ue=approve
adoptar=adopt promulgar=enact derogar=repeal emitir=issue otorgar=grant conceder=grant autorizar=authorise
permitir=permit firmar=sign suscribir=sign sellar=sign alcanzar=reach lograr=reach concluir=happen
cerrar/ie=close clausurar=close abrir=open reabrir=reopen inaugurar=inaugurate
enviar/í=send mandar=send despachar=dispatch entregar=deliver:surrender vender=sell comprar=buy adquirir=acquire
pagar=pay transferir/ie=transfer dar=give ofrecer=offer proponer=propose presentar=present
llegar=arrive viajar=travel volar/ue=fly aterrizar=land zarpar=sail partir=depart salir=leave regresar=return
volver/ue=return entrar=enter cruzar=cross acudir=come venir=come atracar=dock arribar=arrive huir=flee
escapar=escape abandonar=leave dejar=leave mover/ue=move trasladar=move:move
morir/ue=die fallecer=die ganar=win perder/ie=lose vencer=defeat derrotar=defeat elegir/i=elect reelegir/i=reelect
votar=vote jurar=swear asumir=take renunciar=resign dimitir=resign nombrar=appoint nominar=nominate
sustituir=replace reemplazar=replace juramentar=inaugurate
comenzar/ie=begin empezar/ie=begin iniciar=begin:begin terminar=happen finalizar=happen acabar=happen
continuar/ú=continue
seguir/i=continue durar=remain fracasar=fail fallar=fail caer=fall colapsar=collapse estallar=explode
explotar=explode
ocurrir=occur suceder=occur producir=produce:occur realizar=hold efectuar=hold
ordenar=order decretar=order decidir=decide prohibir/í=ban obligar=order disolver/ue=dissolve
convocar=call organizar=hold participar=participate unir=join:join sumar=join:join integrar=join
crear=create fundar=found construir=build establecer=establish publicar=publish lanzar=launch
caducar=lapse vencer=defeat expirar=expire aumentar=increase subir=rise bajar=fall crecer=grow
investigar=investigate absolver/ue=acquit registrar=record
fijar=set intentar=try tratar=try buscar=seek luchar=fight defender/ie=defend
incluir=list inscribir=register responder=answer contestar=answer
cometer=commit sufrir=suffer encabezar=lead presidir=preside emprender=begin protagonizar=stage
hacer=make poner=put traer=bring llevar=carry mantener=maintain quedar=remain
refinanciar=refinance reestructurar=restructure invertir/ie=invest
conmemorar=commemorate destruir=destroy quemar=burn dañar=damage chocar=crash enfrentar=confront:face
aterrizar=land instalar=install convocar=call postergar=postpone aplazar=postpone posponer=postpone
planear=plan programar=schedule preparar=plan:plan esperar=expect
constatar=confirm garantizar=promise condonar=forgive reprogramar=reschedule
conversar=confer pronunciar=speak:speak hablar=speak recorrer=tour mostrar=show enseñar=show formar=form
gobernar=govern avisar=tell constituir=form sentar/ie=meet:meet calificar=call tildar=denounce
dirigir=lead:address
proteger=protect patrullar=patrol sobrevolar/ue=fly desplazar=move:travel acoger=host albergar=host aconsejar=urge
tener=hold obtener=get respetar=uphold conseguir/i=get
"""
_NOUN_LIKE = words(
    "visita visitas firma protesta protestas marcha marchas compra entrega condena condenas denuncia denuncias "
    "demanda demandas ayuda captura amenaza amenazas alerta cuenta multa ataque ataques informe informes media "
    "medio nombre corte calificado cierre "
    "cese reclamo voto votos manda orden salida entrada llegada retirada venta muerte crítica críticas llamada "
    "llamado "
    "huelga reforma sentencia llama trata pacto golpe golpes disparo saludo consulta consultas lucha busca "
    "reserva "
    "embargo bloqueo veto dicho hecho hechos estado estados puesto puestos partido partidos pasado unido unidos "
    "acusado acusados detenido detenidos herido heridos muerto muertos enviado enviados electo acta manifiesta "
    "respuesta propuesta propuestas puerta detenidas heridas acusada vista vuelta cruce desplegado empleado "
    "comunicado decreto tratado tratados acordado resultado mandato encuentro baja alza sumas cita"
)
_NOUNS = """
acuerdo=agreement convenio=agreement pacto=pact tratado=treaty memorando=memorandum memorándum=memorandum
tregua=truce armisticio=armistice alto-al-fuego=ceasefire declaración=declaration
conversación=talks negociación=negotiations reunión=meeting encuentro=meeting cumbre=summit visita=visit
viaje=trip
diálogo=dialogue gira=tour consulta=for-consultations entrevista=interview conferencia=conference llamada=call
reconocimiento=recognition respaldo=backing apoyo=support
liberación=release amnistía=amnesty licencia=licence indulto=pardon excarcelación=release permiso=licence
exención=waiver
cooperación=cooperation contrato=contract ejercicio=exercises maniobra=manoeuvres intercambio=exchange
compra=purchase
venta=sale suministro=shipment
ayuda=aid préstamo=loan donación=donation crédito=loan asistencia=assistance rescate=bailout
retirada=withdrawal retiro=withdrawal repliegue=pullout evacuación=evacuation rendición=surrender desarme=disarmament
exigencia=demand petición=request llamamiento=appeal solicitud=request
acusación=accusation condena=condemnation denuncia=accusation cargo=office demanda=lawsuit querella=lawsuit
crítica=criticism
rechazo=rejection veto=veto negativa=refusal desmentido=denial
amenaza=threat advertencia=warning ultimátum=ultimatum
protesta=protest manifestación=demonstration marcha=march huelga=strike disturbio=riots mitin=rally motín=riot
cacerolazo=protest
sanción=sanctions ruptura=rupture embargo=embargo prohibición=ban bloqueo=blockade
despliegue=deployment patrullaje=patrol
arresto=arrest detención=detention expulsión=expulsion captura=capture deportación=deportation secuestro=kidnapping
ocupación=occupation
anexión=annexation desalojo=eviction
extradición=extradition incautación=seizure nacionalización=nationalisation expropiación=expropriation
represión=crackdown allanamiento=raid encarcelamiento=imprisonment derrocamiento=ouster
ataque=attack invasión=invasion bombardeo=bombing asesinato=assassination ofensiva=offensive guerra=war
atentado=attack emboscada=ambush tiroteo=shooting incursión=incursion
contraofensiva=counteroffensive asedio=siege masacre=massacre homicidio=killing agresión=assault
matanza=massacre choque=clashes enfrentamiento=clashes
elección=election comicios=election referendo=referendum referéndum=referendum votación=vote
investidura=inauguration muerte=death golpe=coup sublevación=uprising rebelión=uprising apagón=blackout
crisis=crisis
renuncia=resignation dimisión=resignation nombramiento=appointment discurso=speech anuncio=announcement
juicio=trial ceremonia=ceremony apertura=opening cierre=closure llegada=arrival regreso=return salida=departure
explosión=explosion terremoto=earthquake inundación=flood decreto=decree decisión=decision comunicado=statement
batalla=battle victoria=victory derrota=defeat fallo=ruling sentencia=verdict intento=attempt
embajador=ambassador embajadora=ambassador enviado=envoy enviada=envoy diplomático=diplomats diplomática=diplomats
delegación=delegation ministro=minister ministra=minister canciller=minister presidente=president
presidenta=president mandatario=president secretario=secretary funcionario=officials asesor=adviser
embajada=embassy consulado=consulates relación=relations vínculo=ties lazo=ties
barco=ships buque=ships avión=planes bombardero=bombers helicóptero=helicopters submarino=submarines
fragata=frigates flota=fleet destructor=destroyers portaaviones=carrier caza=jets
soldado=soldiers tropa=troops fuerza=forces militar=military ejército=army mercenario=mercenaries infante=marines
efectivo=troops marina=navy misil=missiles tanque=tanks fusil=rifles arma=weapons armamento=weapons
petróleo=oil crudo=crude gasolina=gasoline alimento=food medicina=medicine medicamento=medicine vacuna=vaccines
arancel=tariffs restricción=restrictions recompensa=reward emergencia=emergency
preso=prisoners prisionero=prisoners rehén=hostages cárcel=prison prisión=prison
deuda=debt documento=documents plan=plan resolución=resolution borrador=draft texto=text
frontera=borders aeropuerto=airport puerto=ports lancha=boat petrolero=tanker buque=ships base=bases
terrorista=terrorists narcotraficante=traffickers hora=hours día=days semana=weeks mes=months año=years
persona=persona casa=home país=country gobierno=government pueblo=people hombre=man mujer=woman
policía=police opositor=opponents oposición=opposition líder=leader portavoz=spokesman
alianza=alliance asilo=asylum refugio=refuge visado=visa visa=visa calle=streets custodia=custody
fuego=fire bomba=bomb dron=drone periodista=journalists prensa=press independencia=independence
guerrilla=guerrillas rebelde=rebels manifestante=demonstrators trabajador=workers estudiante=students
puesto=post lugar=place presidencia=presidency
mundo=world dólar=dollars millón=million
"""


def _plural(noun: str) -> str:
    """Of a singular noun: "sanción" → "sanciones", "embajador" → "embajadores"."""
    if noun.endswith("s"):
        return noun
    if noun.endswith("z"):
        return noun[:-1] + "ces"
    if noun[-1] in "aeiouéó":
        return noun + "s"
    accented = noun[-2] in "áéíóú" and noun[-1] in "ns"
    return (noun[:-2] + noun[-2].translate(_PLAIN) + noun[-1] if accented else noun) + "es"


_PLAIN = str.maketrans("áéíóú", "aeiou")
_GLOSSES = {
    form: gloss for noun, gloss in reversed(list(entries(_NOUNS))) for form in (noun, _plural(noun))
} | {
    "movilizaciones": "demonstrations",
    "naval": "navy",
    "no-grata": "grata",
    "cadena": "prison",
    "cargos": "charges",
}
_EVENT_NOUNS = event_nouns(_GLOSSES)
_FORMS = dict(verb_forms(_VERBS, conjugated, _NOUN_LIKE))
_FORMS |= {
    word: VerbForm("occur", frozenset({Form.PAST}), None, is_reporting=False, past=word)
    for word in ("hubo", "hay")
}
_PAST_FORMS = frozenset({Form.PAST})
_NO_VERBS = words("guaidó paletó dominó capó rococó landó bongó sílaba guayaba teherán irán")
_TENSED = tuple("ó aron ieron aba aban ará arán erá erán irá irán".split())
"""The endings by which a word that no table has is a verb."""
_SHORTEST = 3
_ENCLITIC = re.compile(r"(.+[aeií]r|.+ndo)(?:se|le|les|lo|la|los|las)")


@functools.lru_cache(maxsize=1 << 14)
def _verb(word: str) -> VerbForm | None:
    known = _FORMS.get(word)
    if known is not None:
        return known
    joined = _ENCLITIC.fullmatch(word)
    if joined is not None:
        return _with_pronoun(
            _FORMS.get(joined[1].translate(_PLAIN) if joined[1].endswith("ndo") else joined[1]), word
        )
    if len(word) > _SHORTEST and word.endswith(_TENSED) and word not in _NO_VERBS and word.isalpha():
        return VerbForm(
            word,
            _PAST_FORMS,
            None,
            is_reporting=False,
            past=word,
            is_known=False,
            mood=Mood.FUTURE if word.endswith(("á", "án")) else Mood.INDICATIVE,
            is_plural=word.endswith("n"),
        )
    return None


def _with_pronoun(verb: VerbForm | None, word: str) -> VerbForm | None:
    """The verb of "reunirse", "expulsarlo"."""
    if verb is None or not word.endswith("se"):
        return verb
    if not verb.reflexive:
        return verb._replace(is_middle=True)
    return verb._replace(lemma=verb.reflexive, event_type=VERB_TYPES[verb.reflexive])


def _gloss(word: str) -> str:
    known = _GLOSSES.get(word)
    if known is not None:
        return known
    verb = _FORMS.get(word)
    return word if verb is None else verb.lemma


SPANISH = Language(
    code="es",
    token=_TOKEN,
    closed=closed_classes(_CLOSED_CLASSES),
    numerals=dict(entries(_NUMERALS)),
    verb=_verb,
    noun=_EVENT_NOUNS.get,
    gloss=_gloss,
    find_triggers=find_triggers,
    stops=_STOPS,
    has_endings=True,
    drops_pronouns=True,
)
