"""The verbs of Spanish news, each with the English verb that means the same."""

from __future__ import annotations

import functools
import re

from chronology.events.languages.es.conjugation import conjugated
from chronology.events.languages.inflection import verb_forms
from chronology.events.lexicon import VERB_TYPES, Form, Mood, VerbForm
from chronology.events.words import words

__all__ = ["known_verb", "verb_form"]

_VERBS = """
acordar/ue=agree pactar=agree convenir=agree ratificar=ratify prometer=promise comprometer=pledge:pledge
reconciliar=reconcile consensuar=agree concertar/ie=agree entablar=establish
reunir/ú=convene:meet visitar=visit negociar=negotiate consultar=consult dialogar=negotiate conversar=confer
entrevistar=interview:meet recibir=receive debatir=discuss mediar=mediate telefonear=phone saludar=greet platicar=confer
apoyar=support respaldar=back reconocer=recognise avalar=endorse elogiar=praise felicitar=congratulate
aplaudir=applaud reafirmar=reaffirm agradecer=thank alabar=praise solidarizar=support celebrar=hold festejar=celebrate
liberar=free excarcelar=free indultar=pardon aliviar=ease flexibilizar=relax desbloquear=unblock
ceder=concede suavizar=ease relajar=relax amnistiar=pardon
cooperar=cooperate colaborar=collaborate suministrar=supply exportar=export comerciar=trade
ayudar=aid donar=donate prestar=lend financiar=finance asistir=attend socorrer=aid auxiliar=aid rescatar=rescue
importar=import entrenar=train
retirar=withdraw:withdraw evacuar=evacuate replegar/ie=withdraw:withdraw rendir/i=surrender:surrender
desmovilizar=demobilise capitular=capitulate desarmar=disarm
exigir=demand pedir/i=request solicitar=request instar=urge reclamar=demand urgir=urge llamar=call rogar=beg
exhortar=urge conminar=urge emplazar=urge implorar=implore suplicar=beg apelar=appeal
acusar=accuse culpar=blame condenar=condemn denunciar=denounce criticar=criticise imputar=charge
demandar=sue repudiar=condemn reprochar=reproach tachar=denounce tildar=denounce inculpar=indict
procesar=prosecute responsabilizar=blame recriminar=reproach reprobar/ue=condemn
arremeter=lambast fustigar=lambast
deplorar=deplore lamentar=deplore
rechazar=reject negar/ie=deny:refuse vetar=veto desmentir/ie=deny rehusar=refuse declinar=decline
oponer=oppose:oppose descartar=dismiss desestimar=dismiss desafiar/í=defy repeler=repel violar=violate
amenazar=threaten advertir/ie=warn alertar=warn intimidar=intimidate amedrentar=intimidate
protestar=protest manifestar/ie=state:protest marchar=march:leave movilizar=mobilise
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
duplicar=double tirotear=shoot balear=shoot
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
amotinar=mutiny:mutiny estrechar=shake
interrumpir=suspend cortar=cut reducir=reduce rebajar=cut cancelar=cancel revocar=revoke anular=annul
prorrogar=extend extender/ie=extend ampliar/í=extend renovar/ue=renew endurecer=tighten aprobar/ue=approve
adoptar=adopt promulgar=enact derogar=repeal emitir=issue otorgar=grant conceder=grant autorizar=authorise
permitir=permit firmar=sign suscribir=sign sellar=sign alcanzar=reach lograr=reach concluir=happen
cerrar/ie=close clausurar=close abrir=open reabrir=reopen inaugurar=inaugurate
enviar/í=send mandar=send despachar=dispatch entregar=deliver vender=sell comprar=buy adquirir=acquire
pagar=pay transferir/ie=transfer dar=give ofrecer=offer:offer proponer=propose presentar=present
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
hacer=make poner=put traer=bring llevar=carry mantener=keep:remain quedar=remain
refinanciar=refinance reestructurar=restructure invertir/ie=invest
conmemorar=commemorate destruir=destroy quemar=burn dañar=damage chocar=crash enfrentar=confront:face
aterrizar=land instalar=install convocar=call postergar=postpone aplazar=postpone posponer=postpone
planear=plan programar=schedule preparar=plan:plan esperar=expect
constatar=confirm garantizar=promise condonar=forgive reprogramar=reschedule
invitar=invite disculpar=pardon:apologise quejar=complain:complain
abatir=shoot conquistar=conquer condecorar=decorate resistir=resist citar=summon
conversar=confer pronunciar=speak:speak hablar=speak recorrer=tour mostrar/ue=show:appear enseñar=show formar=form
gobernar=govern avisar=tell constituir=form sentar/ie=meet:meet calificar=call tildar=denounce
dirigir=lead:address
proteger=protect patrullar=patrol sobrevolar/ue=fly desplazar=move:travel acoger=host albergar=host aconsejar=urge
tener=hold obtener=get respetar=uphold conseguir/i=get
nacer=bear casar=marry:marry divorciar=divorce:divorce estudiar=study graduar=graduate:graduate ingresar=enter
mudar=move:move trabajar=work exiliar=banish:leave debutar=debut estrenar=premiere multar=fine despedir/i=sack:leave
contratar=hire causar=cause provocar=provoke sacudir=shake fusionar=merge:merge robar=steal desaparecer=disappear
hallar=find encontrar/ue=find descubrir=discover incendiar=burn:burn arder=burn desempeñar=serve ejercer=serve
recuperar=recover superar=surpass batir=beat premiar=award galardonar=award testificar=testify juzgar=try
exhumar=exhume enterrar/ie=bury devolver/ue=return repatriar=repatriate permanecer=remain
afectar=affect inundar=flood contagiar=infect:infect vacunar=vaccinate hospitalizar=hospitalise
ascender/ie=promote jubilar=retire:retire afiliar=join:join liderar=lead ahogar=drown:drown naufragar=sink
despegar=fly anotar=score
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
    "comunicado decreto tratado tratados acordado resultado mandato encuentro baja alza sumas "
    "cita citas combate combates vacuna vacunas causa causas casa casas contrata contratas muda mudas despedida "
    "despedidas "
    "desaparecido desaparecidos desaparecida desaparecidas jubilado jubilados juzgado juzgados graduado graduados "
    "renuncia derrota choque masacre despliegue desarme repliegue rescate entrevista viaje desmentido desmentidos "
    "parte partes casado casada afiliado afiliados batida batidas"
)
_FORMS = dict(verb_forms(_VERBS, conjugated, _NOUN_LIKE))
_FORMS |= {
    word: VerbForm("occur", frozenset({Form.PAST}), None, is_reporting=False, past=word)
    for word in ("hubo", "hay")
}
known_verb = _FORMS.get
"""The verb that the table has for a word."""
_PAST_FORMS = frozenset({Form.PAST})
_NO_VERBS = words("guaidó paletó dominó capó rococó landó bongó sílaba guayaba teherán irán")
_TENSED = tuple("ó aron ieron aba aban ará arán erá erán irá irán".split())
"""The endings by which a word that no table has is a verb."""
_PLAIN = str.maketrans("áéíóú", "aeiou")
_SHORTEST = 3
_ENCLITIC = re.compile(r"(.+[aeií]r|.+ndo)(?:se|le|les|lo|la|los|las)")


@functools.lru_cache(maxsize=1 << 14)
def verb_form(word: str) -> VerbForm | None:
    """The verb that a word can be, with a pronoun that leans on it; an unlisted one by its ending."""
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
