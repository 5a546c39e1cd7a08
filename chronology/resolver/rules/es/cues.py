"""Spanish: words that tell which way a date points, and which bind it to its clause."""

from __future__ import annotations

import re

from chronology.resolver.expressions import Direction
from chronology.resolver.phrase import MOVED_FROM
from chronology.resolver.rules import Cues
from chronology.resolver.rules.es.lexicon import LEXICON
from chronology.resolver.rules.es.stops import STOPS
from chronology.resolver.rules.wishes import Wishes

__all__ = ["CUES"]


def _words(*some: str) -> frozenset[str]:
    """The words as written: without its accent "esté" would be "este", "hacía" "hacia"."""
    return frozenset(word for words in some for word in words.split())


def _words_of_two(first: str, second: str) -> frozenset[str]:
    """Each of the first words with each of the second."""
    return frozenset(f"{one} {other}" for one in first.split() for other in second.split())


_UNREAL = tuple(
    rf"(?<=\b{verb}{ending}\s{that}haber)"
    for verb in ("debía", "debería", "tenía", "tendría", "habría")
    for ending in ("", "n")
    for that in ((r"de\s",) if verb == "habría" else ("", r"que\s"))
)
"""What tells, before "haber", of something that never came about: "debían haber", "tendría que haber"."""
_SAID_BY_ME = "preparé comparé paré separé reparé declaré disparé aclaré esperé superé recuperé operé generé consideré liberé lideré miré admiré tiré retiré giré respiré aspiré viré"
"""What I did, though it ends like what I shall do."""
_NOT_BY_ME = _words(
    "comité chalé cliché carné André Josué Salomé Bernabé canapé consomé quinqué también través esté jamás israelí iraquí iraní marroquí paquistaní saudí somalí yemení kuwaití bengalí "
    "catarí qatarí emiratí guaraní maorí jabalí frenesí haití martí colibrí tahití iguazú".lower()
)
"""What ends like a verb of mine and is none."""

_PUT = _words(
    "aplazó aplazaron aplazado aplazada aplazados aplazadas aplazar pospuso pospusieron pospuesto pospuesta pospuestos pospuestas posponer retrasó retrasaron retrasado "
    "retrasada retrasados retrasadas retrasar postergó postergaron postergado postergada postergados postergadas postergar trasladó trasladaron trasladado trasladada trasladar "
    "adelantó adelantaron adelantado adelantada adelantados adelantadas adelantar reprogramó reprogramaron reprogramado reprogramada difirió diferido diferida "
    "aplaza aplazan pospone posponen retrasa retrasan posterga postergan traslada trasladan adelanta adelantan mueve mueven movió movieron pasa pasan"
)
"""What puts something onto the date after "a": "aplazó el juicio al 25 de octubre"."""
_COMING = _words(
    "llega llegan toca tocan viaja viajan empieza empiezan comienza comienzan inicia inician arranca arrancan celebra celebran inaugura inauguran vence vencen "
    "expira expiran estrena estrenan debuta debutan regresa regresan vota votan recibe reciben reúne reúnen comparece comparecen "
    "juega juegan disputan enfrenta enfrentan mide miden visitan acoge acogen elige eligen jura juran asume asumen firman debaten "
    "vuelve vuelven reabre reabren sale salen zarpa zarpan parten despega despegan aterriza aterrizan afronta afrontan "
    "concluye concluyen finaliza finalizan termina terminan entra entran  retoma retoman reanuda reanudan caduca caducan pospone posponen aplaza aplazan posterga postergan traslada trasladan adelanta adelantan"
)
_ON_THE_AGENDA = _words(
    "continúa continúan prosigue prosiguen declara declaran testifica testifican revisa revisan examina examinan aborda abordan estudia estudian analiza analizan decide deciden delibera deliberan resuelve resuelven "
    "dicta dictan presenta presentan publica publican lanza lanzan actúa actúan canta cantan preside presiden entrena entrenan pronuncia pronuncian abre abren ofrece ofrecen "
    "imparte imparten participa participan asiste asisten interviene intervienen clausura clausuran entrega entregan aprueba aprueban ratifica ratifican somete someten lleva llevan "
    "proclama proclaman inviste invisten negocia negocian rinde rinden desfila desfilan manifiesta manifiestan concentra concentran cambia cambian emite emiten transmite transmiten expone exponen "
    "reparte reparten descansa descansan opera operan visita debate marcha subasta subastan examina homenajea homenajean recorre recorren presta prestan toman tramita tramitan "
    "juzga juzgan discute discuten instala instalan sesiona sesionan evalúa evalúan define definen vota estrena conoce conocen cumple cumplen hay"
)
"""What such verbs tell in the present of a weekday is still to come, where the clause has no other verb."""
_CLOSING = _words_of_two(
    "exposición muestra feria plazo inscripción convocatoria museo biblioteca colegio escuela oficina fábrica tienda temporada festival comercio banco metro frontera puente supermercado teatro",
    "cierra",
)
_CLOSING |= _words_of_two(
    "oficinas colegios escuelas bares tiendas museos inscripciones urnas comercios bancos supermercados teatros",
    "cierran",
)
"""What closes on a day still to come; a market "closes" in the headlines of a day gone by."""
_DUE = _words(
    "previsto prevista previstos previstas espero confío confía confían aguarda aguardan aguardamos esperamos programado programada programados programadas "
    "prevé prevén planea planean planeaba planeado planeada planeados planeadas proyectado proyectada espera esperan esperaba proyecta proyectan pretende pretenden intentará debe deben debería deberían "
    "próximo próxima plazo ultimátum vencimiento esté estén"
)
_WOULD = "aría arían erían iría irían dría drían ecería ndería cedería lvería gería metería orrería querría querrían".split()
"""Ends of what was to come: "instalaría", "se endurecerían"; many nouns end in "-ería"."""
_NO_CONDITIONALS = _words(
    "secretaría subsecretaría notaría comisaría vicaría maría varía varían contraría contrarían desvaría desvarían alejandría lavandería "
    "querían requerían sugerían preferían referían conferían diferían herían ingerían inferían transferían digerían interferían adquiría adquirían inquiría inquirían"
)
_CONDITIONAL = _words(
    "sería haría debería movería rompería temería leería creería vería traería caería bebería comería perdería"
)

_WILL = (
    "se tend pod hab ha da di debe vend sald pond esta mantend obtend sostend intervend dispond propond impond expond "
    "reuni recibi asisti presidi decidi defini permiti parti abri reabri cubri discuti difundi emiti exigi cumpli asumi acudi vivi subi servi surgi dirigi elegi medi "
    "ocurri inclui construi distribui contribui competi repeti despedi imparti investi dividi reduci produci conduci traduci "
    "comparece conoce ofrece responde vence permanece atende depende corre recorre volve resolve recoge acoge aparece establece move promove perde"
).split()
_UNACCENTED = frozenset(f"{stem}{end}" for stem in _WILL for end in ("ra", "ran"))
"""What is to come, without its accent: "se reunira"; "jugara" and its like may also be no more than wished."""

_NO_PARTICIPLES = _words(
    "estado estados partido partidos mercado mercados lado jornada unido unida unidos unidas vida salida sentido marido senado diputado diputados "
    "soldado soldados abogado abogada abogados embajada temporada llegada entrada medida medidas década cada nada demasiado sábado resultado resultados "
    "granada fachada brigada velada jugada portada herida heridas tonelada toneladas juzgado juzgados ganado sonido ruido marido vestido vestidos "
    "subida subidas bajada bajadas comunicado comunicados grado parada paradas actividad cantidad comunidad bebida comida "
    "ciudad pedido gelida florida partida mitad verdad pasado debido seguida enseguida"
)

_DECIDED = (
    "acord pact convoc program anunci aplaz posterg retras adelant confirm fij cit invit plane organiz orden autoriz aprob prorrog reserv contrat "
    "señal agend emplaz negoci reclam recomend presupuest"
).split()
_PROMISED = "decid promet exig prohib permit ofrec resolv".split()
_UNFINISHED = (
    _words(
        "pidió pidieron pedido propuso propusieron propuesto propuesta dispuso dispusieron dispuesto dispuesta pospuso pospusieron pospuesto pospuesta"
    )
    | _words(
        "quiso quería querían pensaba pensaban esperaba esperaban previó puesto puesta eligió debía debían según vio vieron incluyó incluyeron"
    )
    | {f"{stem}{end}" for stem in _DECIDED for end in "ó aron ado ada ados adas aba aban".split()}
    | {f"{stem}{end}" for stem in _PROMISED for end in "ió ieron ido ida idos idas ía ían".split()}
)
"""What is decided, arranged or promised may have its day still to come: "acordaron en junio la fecha"."""

_ASKING = {
    f"{stem}{end}"
    for stem in "llam convoc cit emplaz inst invit amenaz reclam solicit exhort conmin anim".split()
    for end in "ó aron a an".split()
} | _words(
    "pide piden pidió pidieron exige exigen exigió exigieron propone proponen propuso propusieron promete prometen prometió prometieron "
    "compromete comprometen comprometió comprometieron sugiere sugieren sugirió sugirieron recomienda recomiendan recomendó recomendaron "
    "pretende pretendía pretendían planeaba planeaban llamado llamamiento invitación"
)
_TO_MEET = _words(
    "reunirse verse encontrarse volver celebrar continuar reanudar retomar debatir votar iniciar empezar comenzar convocar mantener tratar discutir"
)
_NO_INFINITIVES = _words(
    "militar popular familiar nuclear regular titular particular similar singular escolar lugar hogar altar mar bar par celular solar lunar polar angular tutelar auxiliar peculiar vulgar "
    "ejemplar pilar collar paladar ayer mujer líder poder deber taller alquiler canciller bachiller primer tercer cualquier mercader crucer porvenir elixir "
    "oscar gaspar qatar catar madagascar gibraltar baltasar dakar zanzíbar javier xavier alexander walter peter esther ester ander roger jair samir amir emir casimir vladimir "
    "para cara clara guara tara vara sahara niágara máscara cámara bárbara sara lara guadalajara ara ciara mascara frase base fase clase pase envase case interese kerr máster hitler "
    "frontera primera bandera carrera manera cartera madera cualquiera afuera siquiera"
)
"""Nouns, adjectives and names that end like an infinitive, or like what is wished."""

_HAPPENED = _words(
    "accidente accidentes alud apagón arresto asalto asesinato asesinatos ataque ataques atentado atentados bombardeo bombardeos choque choques colisión colapso crimen "
    "alzamiento derrota derrumbe desastre deslave detención detenciones disturbio disturbios emboscada erupción enfrentamiento enfrentamientos estallido estampida explosión explosiones fallo fallecimiento "
    "fracaso fuga golpe hechos incendio incendios incidente incidentes inundación inundaciones magnicidio masacre matanza motín muerte muertes naufragio pelea "
    "levantamiento redada robo saqueo saqueos secuestro secuestros seísmo siniestro sismo suceso sucesos terremoto tiroteo tiroteos tragedia triunfo tumulto veredicto victoria"
)
_STRUCK = _words(
    "detenidos detenidas arrestados arrestadas capturados capturadas apresados apresadas heridos heridas lesionados lesionadas fallecidos fallecidas muertos muertas desaparecidos desaparecidas "
    "asesinados asesinadas secuestrados secuestradas rescatados rescatadas liberados liberadas excarcelados excarceladas evacuados evacuadas deportados deportadas expulsados expulsadas hallados halladas"
)
"""What has happened to those who are told of by the day of it: "los detenidos el lunes serán juzgados"."""
_REMEMBERED = _HAPPENED | _words(
    "guerra revolución invasión batalla independencia fundación nacimiento proclamación desaparición caída firma creación tsunami huracán"
)
_ANNIVERSARIES = re.compile(
    rf"\s(?:del|(?:de|desde) (?:el|la|los|las|aquel|aquella))\s(?:[^\s.,;:()]+\s){{0,3}}(?:{'|'.join(sorted(_REMEMBERED))})\b[^.,;:()\n]{{0,60}}\s",
    re.IGNORECASE,
)
"""What stands between the years gone by and the date of what is remembered: "30 años del golpe del 4 de febrero"."""
_MORE_THAN = (
    r"(?<!\bvez )\b(?:más|menos|mayor(?:es)?|menor(?:es)?|mejor(?:es)?|peor(?:es)?|superior(?:es)?|inferior(?:es)?|doble|mitad|mism[oa]s?|igual|tant[oa]s?)"
    r"(?! (?:tarde|adelante))(?:\s[^\s.,;:()]+){0,3}\sque (?:(?:en|durante) ?)?\Z"
)
"""What compares with the time right after it: "un 40 por ciento más que en"."""
_AGAINST = re.compile(
    rf"(?!.*\b(?:{'|'.join((*LEXICON['fullmonth'], *LEXICON['weekday'], *LEXICON['seasonword'], *LEXICON['quarterunit']))})\b)"
    rf".*{_MORE_THAN}",
    re.IGNORECASE | re.DOTALL,
)
"""What compares with a time that has gone by: "votaría menos gente que en diciembre", but not "más en julio que en"."""
_AFTERMATH = re.compile(
    r".*\b(?:después|luego) de que\s[^,.;:()]*\w(?:ara|aran|iera|ieran|ase|asen|iese|iesen|jera|jeran|uera|ueran)\b[^,.;:()]*\Z",
    re.IGNORECASE | re.DOTALL,
)
"""What has happened before something else, though this is to come: "jugará después de que pasara el lunes la prueba"."""
_FIXTURES = re.compile(
    r"\b(?:para|ante|prepara[nr]?|preparando|ultima[nr]?|afronta[nr]?|alista[nr]?|piensa[n]? (?:ya )?en|apunta[nr]? a|llega[nr]? a|convoca[nr]?|desconvoca[nr]?|mantiene[n]?|secunda[nr]?|se juega[n]?)l?"
    r"\s(?:(?!que\b)\w+\s){0,3}(?:partido|duelo|encuentro|choque|clásico|derbi|once|final|semifinal|ida|vuelta|carrera|combate|pelea|cita|compromiso|huelga|paro|marcha|manifestación|concentración|cumbre|"
    r"reunión|debate|pleno|votación|sesión|examen|gala|concierto)\s(?:(?!que\b)[^\W\d_]+\s){0,3}\Z",
    re.IGNORECASE,
)
"""What somebody gets ready for, or keeps to, is still to come: "prepara el partido del sábado"."""
_MAY = frozenset(form for word in _words("puede pueden quizá quizás") for form in (word, word.capitalize()))
"""What tells that something may be, also where it opens the sentence."""
_STANDING = _words_of_two(
    "está están permanece permanecen",
    "cerrado cerrada cerrados cerradas abierto abierta abiertos abiertas disponible disponibles libre libres citado citada citados citadas",
)
_STANDING |= _words_of_two("es son", "festivo festivos fiesta feriado laborable")

_EVENTS = (
    "juegos|juegos olímpicos|juegos paralímpicos|juegos panamericanos|olimpiadas|mundial|mundial de fútbol|mundial de baloncesto|copa américa|copa del mundo|eurocopa|eurobasket|vuelta|tour|giro|"
    "elecciones|elecciones generales|elecciones presidenciales|elecciones municipales|elecciones legislativas|elecciones regionales|comicios|cumbre|carnaval|feria|festival|congreso|"
    "guerra|golpe|terremoto|huracán|atentado|invasión|revolución|huelga|pandemia"
).split("|")
_AFTER_EVENT = "|".join(rf"(?<=\b{event}{of} \d\d\d\d)" for event in _EVENTS for of in ("", " de", " del"))
_OCCASION = re.compile(
    rf"(?:{_AFTER_EVENT})"
    r",?\s(?:(?:se|fue|fueron|ha|han|ser[áa]n?|va|van|a|haber?|no)\s){0,3}"
    r"(?:(?:empez|comenz|arranc|inici|termin|acab|finaliz|conclu|celebr|inaugur|clausur|disput|jug|estall|golpe|azot|fracas)(?:[aeiouyóáéí]\w{0,4}|\w{0,2}d[oa]s?)|"
    r"empiezan?|comienzan?|tendrán?\slugar|tuv\w+\slugar)\b",
    re.IGNORECASE,
)
"""What takes place in the year of its name, and a verb that tells so: "el Mundial de 2026 empieza"."""

_PLANS = "previst programad fijad convocad anunciad agendad planead señalad organizad".split()
"""What is done to an event for a day: "prevista para"."""

_ENDED = tuple(
    f"{done}{end}"
    for done in ("terminad", "finalizad", "cerrad", "concluid", "acabad")
    for end in ("o", "a", "os", "as")
)
_MOVED = ("aplazad", "pospuest", "postergad", "retrasad", "trasladad", "adelantad", "movid", "diferid")
"""What is done to a date that leaves it for another: "aplazada de marzo a junio" takes no time in between."""

_OPEN = _words_of_two(
    "abre abren atiende atienden abierto abierta abiertos abiertas", "de desde entre"
) - _words_of_two("abierto abierta abiertos abiertas", "desde")
_OPEN |= _words_of_two("queda rige rigen funciona funcionan opera operan circula circulan", "de entre")
_HABITUAL = (
    _OPEN
    | _words(
        "habitualmente normalmente usualmente tradicionalmente generalmente anualmente diariamente antiguamente suele suelen solía solían "
        "migra migran anida anidan hiberna hibernan florece florecen desova desovan"
    )
    | {"por lo general", "mejor época para", "mejor momento para", "mejor temporada para"}
    | {
        f"cada {word}"
        for kind in ("rateunit", "weekday", "fullmonth", "seasonword", "daypart")
        for word in LEXICON[kind]
    }
)

_ROUTINE = _words(
    "abre abren abrirá abrirán abierto abierta abiertos abiertas atiende atienden atenderá atenderán funciona funcionan funcionará funcionarán trabaja trabajan trabajará trabajarán "
    "opera operan operará operarán circula circulan circulará circularán ofrece ofrecen ofrecerá ofrecerán imparte imparten impartirá impartirán emite emiten emitirá emitirán "
    "presta prestan prestará prestarán rige rigen regirá regirán será serán podrá podrán puede pueden horario horarios clases cursos talleres visitas funciones servicio servicios turno turnos"
)
"""What is done week after week on a row of days: "atenderá de lunes a jueves"."""

_REPORTED = _words(
    "dijo dijeron informó informaron anunció anunciaron afirmó afirmaron aseguró aseguraron declaró declararon señaló señalaron explicó explicaron indicó indicaron "
    "confirmó confirmaron reveló revelaron admitió reconoció recordó contó relató precisó detalló comunicó sostuvo denunció manifestó advirtió difundió publicó reportó reportaron informa informan"
)
"""Verbs that report the words of another."""

_PROGRAMMES = re.compile(
    r"\b(?:agenda|cartelera|programación|calendario|previsiones|previsión|por delante|que viene|que empieza|próximos días|próxima semana|"
    r"claves de la semana|qué hacer|citas de)\b",
    re.IGNORECASE,
)

_WISHES = _words(
    "quiere quieren pide piden exige exigen propone proponen recomienda recomiendan sugiere sugieren ordena ordenan desea desean probable posible "
    "previsible necesario conveniente para"
)
"""What stands before "que" and a verb that tells what is wanted, or what may come."""

CUES = Cues(
    stops=STOPS,
    future=_COMING
    | _words("iré estaré volveré seré haré tendré podré vendré saldré daré viajaré regresaré")
    | _DUE
    | _CLOSING
    | _CONDITIONAL
    | _UNACCENTED
    | frozenset(f"{go} a" for go in _words("va van voy vamos iba iban vaya vayan irá irán"))
    | frozenset(f"{have} de" for have in _words("ha han he hemos habrá habrán"))
    | frozenset(f"{wish} que" for wish in _WISHES)
    | _words_of_two("acordaron acordó acordado pactaron pactó decidieron decidió aceptaron aceptó", " ".join(_TO_MEET))
    | _words_of_two("ordenó ordenaron pidió dispuso acordaron acordó", "que")
    | frozenset({"prepara para", "preparan para", "alistan para", "alista para"})
    | frozenset(f"{must} que" for must in _words("tiene tienen tendrá tendrán tenemos hay habrá"))
    | frozenset(f"{will} {to}" for will in _words("piensa piensan quiere quieren desea desean") for to in _words("viajar ir hacer reunirse celebrar visitar hablar abrir votar presentar cerrar empezar comenzar firmar volver")),
    past=_words(
        "fue fueron era eran hizo hicieron dijo dijeron tuvo tuvieron estuvo estuvieron vino vinieron puso pusieron pudo quiso supo dio dieron vio vieron hubo "
        "alcanzara alcanzaran lograra lograran ganara ganaran llegara llegaran entrara entraran atacara atacaran matara mataran estallara empezara comenzara terminara anunciara anunciaran rechazara rechazaran aprobara aprobaran superara superaran renunciara "
        "impuso propuso dispuso supuso expuso intervino convino previno atrajo contrajo anduvo trajo produjo condujo redujo cayó nevó ha han había habían habían hemos haya hayan tenía tenían hacía hacían decía decían podía podían debía debían "
        "pagó leyó alzó unió izó rogó besó viró rió guio miró curó mudó obró cupo compuso opuso contradijo predijo bajó ganó dejó pasó tomó votó robó cesó citó negó pegó mató juró paró echó usó oyó creó cazó cenó casó donó dotó duró dudó rezó sacó sumó topó tocó voló jugó "
        "fui fuimos hice hicimos tuve tuvimos estuve estuvimos puse pusimos vine vinimos dije dijimos di dimos vi vimos pude pudimos supe quise quisimos traje trajimos expuse "
        "produje gané dejé pasé tomé voté cené usé salí abrí pedí leí caí oí reí iba íbamos era éramos había habíamos "
        "heló nevó ató caló coló rodó taló tiró untó veló amó "
        "firmó logró subió salió abrió pidió murió huyó crió fijó giró posó pisó quitó restó tiró tardó vetó "
        "quería querían requerían sugerían preferían adquirían vivía vivían seguía seguían venía sabía existía salía partía fuese estaba estaban murió"
    ),
    past_suffixes=("iera", "ieran", "uvo", "dujo", "ó", "aron", "eron", "aba", "aban", "ió", "é", "í", "ábamos", "íamos"),
    not_past=_words("acaba acaban graba traba caba quiera quieran cualquiera siquiera requiera requieran adquiera adquieran difiera hiera sugiera sugieran refiera decida impida coincida divida presida resida incida despida") | _NO_PARTICIPLES | _NOT_BY_ME,
    future_suffixes=("rá", "rán", "remos", "aré", "eré", "iré", *_WOULD),
    then_ahead_suffixes=tuple(_WOULD),
    not_future=_NO_CONDITIONALS | _words(_SAID_BY_ME) | _words("irán teherán corán alcorán beltrán durán jordán gibrán queremos extremos supremos remos primeros imán adquirá cebrán"),
    present_suffixes=(),
    not_present=frozenset(),
    not_past_suffixes=(),
    that_day=re.compile(r"\s(?:(?:el|del)\sdía|(?:(?:de|en)\s)?la\s(?:noche|mañana|tarde|víspera))\s(?:del?|en que)\b(?!\s\d)|\sde\sun[oa]?\s(?:" + "|".join((*LEXICON["weekday"], "día", "mañana", "tarde", "noche", "madrugada")) + r")\b"),
    bygone=_words("había habían fue hubiera tenía tenían"),
    habitual=_HABITUAL,
    determiners=_words("el la los las un una unos unas al del su sus otro otra otros otras dos tres cuatro cinco varios varias"),
    yearly=_words("en"),
    then_ahead=_CONDITIONAL,
    agenda=_ON_THE_AGENDA,
    passive=_words("será serán sea sean ser siendo es son está están estará estarán permanecerá permanecerán quedan seguirá seguirán sería serían quedará quedarán"),
    chronicles=re.compile(r"(?i)\b(?:cronología|resumen\sdel\saño|balance\sdel\saño|el\saño\s(?:en|que\s(?:termina|acaba|concluye|se\sva))|repaso|así\s(?:fue|ocurrió)|efemérides)\b"),
    unreal=re.compile("haber(?:" + "|".join(_UNREAL) + r")(?:se)?\s"),
    happened=_HAPPENED,
    over=_STRUCK,
    against=_AGAINST,
    aftermath=_AFTERMATH,
    anniversaries=_ANNIVERSARIES,
    fixtures=_FIXTURES,
    occasions=_OCCASION,
    standing=_STANDING,
    causes=_words("tras desde"),
    unfinished=_UNFINISHED,
    infinitives=("ar", "er", "ir", "arse", "erse", "irse", "ara", "aran", "iera", "ieran", "ase", "asen", "iese", "iesen"),
    onset=frozenset({"desde", "partir", "partir de", "antes", "antes de"}),
    resolving=_words_of_two("comprometió comprometieron comprometido", "a") | _words("decidió decidieron decidido acordó acordaron acordado aprobó aprobaron aprobado ordenó ordenaron resolvió resolvieron dispuso autorizó prometió prometieron pactó pactaron"),
    wishes=Wishes(awaiting=_words("esperan aguardan aguarda"), topics=_words("tras sobre por desde después")),
    asking=frozenset(_ASKING),
    complements=frozenset({"que"}),
    adjoining=_words("tras al por de sin para haber hasta porque puesto ya dado después"),
    not_infinitives=_NO_INFINITIVES,
    planned=_words_of_two(" ".join(f"{plan}{end}" for plan in _PLANS for end in ("o", "a", "os", "as")), "para"),
    intended=_words_of_two("iba iban", "a") | _words_of_two("previsto prevista previstas previstos programado programada", "que en el"),
    contrasting=_words("pero aunque"),
    of_plans=dict.fromkeys(_words("fue fueron era había habían quedó quedaron canceló cancelaron suspendió suspendieron aplazó aplazaron pospuso retrasó celebró fracasó"), True)
    | dict.fromkeys(_words("es son está están ha han será serán estará estarán"), False),
    lasting=frozenset({"durante", "por"}),
    blank=frozenset(f"lo {word}" for word in _words("previsto esperado programado")),
    limits=frozenset({"hasta", "partir"}),
    deferring=_words(
        "aplazó aplazaron aplazado aplazada aplazar pospuso pospusieron pospuesto pospuesta posponer prorrogó prorrogado prorrogada prorrogar retrasó retrasado "
        "prohibió prohibieron prohíbe prohíben cerró cerraron decretó decretaron decreta impuso impusieron impone ordenó ordenaron ordena declaró "
        "extendió extendido extendieron suspendió suspendido suspendida suspendieron dio dado dispuso dispusieron dispone disponen amplió ampliado ampliada ampliaron "
        "prolongó prolongado prolongada prorrogaron concedió concedido concedieron otorgó otorgaron autorizó autorizaron canceló cancelado cancelada cancelaron clausuró convocó "
        "plazo receso intermedio vacaciones licencia tregua vigente vigentes"
    ),
    scheduled=_words(
        "elecciones comicios cumbre referendo referéndum plebiscito votación convención debate balotaje presidenciales legislativas municipales regionales parlamentarias "
        "generales primarias consulta audiencia junta asamblea congreso vencimiento mundial juegos olimpiadas eurocopa"
    ),
    attending=_words("en a al para ante antes"),
    heralding=_words("para ante antes"),
    recorded=frozenset(f"de la {meeting}" for meeting in _words("reunión sesión junta asamblea cumbre visita jornada")),
    routine=_ROUTINE,
    routine_suffixes=("aba", "aban", "ía", "ían"),
    figures=_words("auto autos sentencia sentencias fallo providencia resolución escrito acta actas denuncia carta oficio comunicado acuerdo acuerdos decreto circular contrato índice índices dato datos cifra cifras inflación ipc balance balances resultados ventas exportaciones importaciones recaudación desempleo producción factura nóminas informe estadísticas"),
    onto=_words("a al"),
    arranging=_PUT,
    beside=_words("para es son"),
    starting=frozenset({"desde"}),
    openers=_words("y e pero además asimismo también incluso así")
    | {"sin embargo", "no obstante", "mientras tanto", "en tanto", "por su parte", "por otra parte", "por otro lado", "en cambio", "de hecho", "por ejemplo", "por lo tanto", "a su vez", "al mismo tiempo"},
    opening=_words("que donde cuando quien quienes"),
    citing=_REPORTED | _words("como según tal conforme"),
    behind_suffixes=("ado", "ada", "ados", "adas", "ido", "ida", "idos", "idas"),
    programmes=_PROGRAMMES,
    ahead=("de aquí", "de aquí a", "para entrega en", "con entrega en", "con vencimiento en", "con vencimiento el", "futuros a", "futuros de", "futuros para", "de acá", "de acá a", " es en", " son en", "a más tardar", "a más tardar en", "no antes de", "no antes del", "de cara", "de cara a"),
    distances={"después": 1, "despues": 1, "después de": 1, "tras": 1, "antes": -1, "antes de": -1, "a partir de": 1, "a partir": 1},
    to_the_day=frozenset({"a partir de", "a partir"}),
    sides=dict.fromkeys(("primeros", "primeras", "primer", "primera"), Direction.FORWARD)
    | dict.fromkeys(("últimos", "últimas", "último", "última", "finales"), Direction.BACK),
    wholes=frozenset({"de", "del", ""}),
    stretches=dict.fromkeys(("desde", "a contar desde", "contados a partir", "contados a partir de", "a contar"), Direction.FORWARD)
    | dict.fromkeys(("hasta", "que terminó", "que terminaron", "que acabó", "que finalizó", "que concluyó", *_ENDED, *(f"{done} en" for done in _ENDED)), Direction.BACK),
    fiscal=("fiscal", "ejercicio"),
    uneven=_words("hábiles laborables bursátiles"),
    lengths_ahead={"en": False},
    measured=_words("de del desde después antes y o a"),
    places=_words("en por con desde cerca junto ante"),
    aims=_words("a al para sobre hasta"),
    eves=_words_of_two("vista mirada mira", "puesta") | _words_of_two("ojos", "puestos") | {"cara a", "cara al", "vísperas de", "vísperas del", "vistas a", "vistas al", "pensando en"},
    conditional=_words("si"),
    modal=_MAY,
    perfect_modal=frozenset(f"{may} haber" for may in _MAY),
    wondering=_words("como preguntó preguntaron pregunta saber sabe sabía aclaró claro duda dudas decir dijo ver seguro evalúa analiza decidir"),
    comparing=_words("primera primer primeras primeros segunda segundo tercera tercer última último últimas últimos más menos mayor mejor peor vez veces único única récord menor"),
    comparing_suffixes=("ísimo", "ísima"),
    signals={
        "desde": "since", "hasta": "until", "antes": "before", "después": "after", "despues": "after", "tras": "after", "partir": "since", "durante": "during",
        "entre": "between", "en": "in", "para": "for",
    },
    placing=frozenset({"el"}),
    joint_signals={
        **{f"{verb}{end} de": MOVED_FROM for verb in _MOVED for end in ("o", "a", "os", "as")},
        "antes de": "before", "después de": "after", "despues de": "after", "a partir de": "since", "no antes de": "not before", "no antes": "not before", "no más tarde de": "by",
        "más tarde que": "by", "más tarde del": "by", "a más tardar": "by", "más tardar el": "by", "más tardar en": "by", "a lo largo": "throughout", "lo largo de": "throughout", "con anterioridad a": "before", "previo a": "before",
        "desde al menos": "since", "a contar": "since", "contar desde": "since", "después del": "after", "antes del": "before",
    },
    likening=_words("como igual que"),
    likened=re.compile(rf"\b(?:como|igual)(?: \S+)?\Z|{_MORE_THAN}"),
    relatives=_words("que quien quienes cuyo cuya cuyos cuyas donde según como tal"),
    owning=frozenset(),
    naming=_words(
        "protestas elecciones comicios ataque ataques golpe crisis guerra mundial juegos olimpiadas cumbre huelga atentado atentados invasión terremoto pandemia final copa eurocopa campeonato "
        "balance presupuesto presupuestos cuentas resultados memoria edición ley constitución acuerdo tratado pacto convenio protocolo resolución decreto informe censo encuesta película novela libro versión artículo"
    ),
    scenic=_words("en durante"),
    joining=frozenset(),
    promising=_words("celebrará celebrarán inaugurará inaugurarán abrirá abrirán")
    | _words_of_two("está están", "previsto prevista previstos previstas programado programada programados programadas")
    | {"tendrá lugar", "tendrán lugar"},
    reporting=_REPORTED | _words("publicado publicada publicados publicadas difundido difundida difundidos difundidas divulgado divulgada divulgados divulgadas conocidos conocidas"),
    introducing=frozenset({"que"}),
    ages=re.compile(r"(?i)\b(?:a (?:los|sus)|con(?: apenas| s[oó]lo)?) (?:\d{1,2}|[a-zéóú]{3,12}) años\b(?! (?:después|más))"),
    births=re.compile(r"(?i)\bnac(?:ió|ieron|id[oa]s?)\b[^,;.]*\Z"),
    dying=_words("murió falleció fallecía moría"),
    utterances=_words("entrevista carta discurso libro memorias autobiografía artículo columna ensayo documental declaración informe comunicado"),
    adding=_words("y e pero mientras aunque"),
    pluperfect=_words("había habían hubiera hubieran"),
    telling=frozenset({", cuando"}),
    joined=frozenset({"in", "from", "at", "over", "before"}),
    closed=frozenset(),
    closing_signals={},
)  # fmt: skip
"""A signal's value is one of those that the engine knows, whatever the language."""
