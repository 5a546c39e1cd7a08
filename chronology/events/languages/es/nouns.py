"""The nouns of Spanish news, each with the English noun that means the same."""

from __future__ import annotations

from chronology.events.languages.inflection import entries, event_nouns

__all__ = ["event_noun", "noun_gloss"]

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
invitación=invitation teléfono=telephone expediente=proceedings causa=case
puesto=post lugar=place presidencia=presidency
combate=fighting sesión=session investigación=investigation favor=favour medalla=medal resultado=results
política=policy objeción=objection punto=point gol=goal servicio=service atención=attention
ilegal=illegal inaceptable=unacceptable ilegítimo=illegitimate ilegítima=illegitimate dictador=dictator
dictadora=dictator criminal=criminal traidor=traitor mentiroso=liar vergonzoso=shameful vergonzosa=shameful
irresponsable=irresponsible títere=puppet asesino=murderer usurpador=usurper
vigor=force orden=order medida=measures regla=rules norma=rules mundo=world dólar=dollars millón=million
vez=time segunda=second tercera=third cuarta=fourth quinta=fifth sexta=sixth décima=tenth
primera=first primero=first primer=first mayor=most mejor=best peor=worst
congelación=freezing activo=assets congreso=congress senado=senate parlamento=parliament tribunal=court corte=court
banco=bank partido=party universidad=university empresa=company compañía=company grupo=group consejo=council
ministerio=ministry ayuntamiento=council operación=operation producción=production obra=works construcción=construction
mano=hand contienda=race precio=price parte=part resto=rest presupuesto=budget
cuenta=accounts dato=data cifra=figures previsión=forecast culpable=guilty nada=nothing algo=something grado=grade
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
    "países": "country",
    "no-grata": "grata",
    "cadena": "prison",
    "cargos": "charges",
    "comercial": "commercial",
    "civil": "civil",
    "fría": "cold",
    "órdenes": "orders",
}
event_noun = event_nouns(_GLOSSES).get
"""The event that a noun names."""
noun_gloss = _GLOSSES.get
"""The English word for a noun of the table."""
