"""Relevance told in many ways: newspapers, prosecutors and Mexican dailies on gun supply, "
"and on what is none."""

from __future__ import annotations

import pytest

from nlp.annotation import SourceDocument
from nlp.reading import read
from nlp.relevance import judge_relevance
from nlp.screening import screen

SUPPLY = [
    (
        "Woman who bought pistols for boyfriend gets probation",
        (
            "A Tulsa woman who walked into three pawn shops and signed for nine pistols that "
            "her boyfriend wanted was put on probation Tuesday. She told the judge he could not"
            " pass the check himself."
        ),
    ),
    (
        "Feds: Couple ran guns to Kingston in barrels of rice",
        (
            "A couple from Hartford packed Glocks in barrels of rice and put them on a boat to "
            "Jamaica, prosecutors said Friday. Both were charged with smuggling."
        ),
    ),
    (
        "Cops: 61 guns in U-Haul were headed for the Bronx",
        (
            "State police stopped a rental truck on I-95 and found 61 handguns behind a couch. "
            "The driver, of Macon, was paid $2,000 for the trip, troopers said."
        ),
    ),
    (
        "Shop owner kept two sets of books",
        (
            "The owner of a Baton Rouge gun store wrote false names in his records and let 40 "
            "rifles go out the back door, a jury found. He was convicted on all counts."
        ),
    ),
    (
        "Ex-soldier took grenades home, tried to sell them",
        (
            "A former sergeant was arrested after he offered 20 stolen grenades to a man who "
            "turned out to be an agent."
        ),
    ),
    (
        "Glock switches by mail",
        (
            "Two Memphis brothers pleaded guilty Monday. From their garage they shipped "
            "hundreds of small metal parts that turn a pistol into a machine gun to customers "
            "in 30 states."
        ),
    ),
    (
        "Chicago man printed auto sears",
        "He printed auto sears in his basement and sold them on Telegram, the complaint says.",
    ),
    (
        "Thieves hit gun shop, 35 pistols gone",
        (
            "Thieves drove a stolen truck through the wall of a gun shop in Aurora and left "
            "with 35 pistols. Four teens were charged; police say the guns were sold within "
            "days."
        ),
    ),
    (
        "Ammo for the cartel",
        (
            "Agents at the Laredo bridge opened a spare tire and counted 5,000 rounds. The "
            "driver, 22, was arrested; she said a man in Nuevo Laredo had paid her."
        ),
    ),
    (
        "Ten years for man who armed a Haitian gang",
        (
            "A Miami man was sentenced to ten years in federal prison for sending rifles to a "
            "gang in Port-au-Prince."
        ),
    ),
    (
        "Drug dealer swapped meth for guns",
        (
            "He took guns as payment for meth and passed them on to a friend who resold them, "
            "court papers show. He was sentenced to 120 months."
        ),
    ),
    (
        "Ghost gun maker arrested",
        (
            "A Fresno man built AR-style rifles without serial numbers and sold them to felons "
            "for $1,500 each, police said. He was arrested Thursday."
        ),
    ),
    (
        "Appeals court upholds gun broker's sentence",
        (
            "The Fifth Circuit affirmed the sentence of a man who recruited friends to buy "
            "rifles for delivery across the Rio Grande."
        ),
    ),
    (
        "Man who shipped gun parts to Lebanon indicted",
        (
            "A federal grand jury indicted a Dearborn man who hid rifle parts in a container of"
            " used cars bound for Beirut."
        ),
    ),
    (
        "Interstate 85 gun courier pleads guilty",
        (
            "He rode the bus from Atlanta with a duffel bag of pistols, which he delivered to a"
            " buyer in Newark, and pleaded guilty Wednesday."
        ),
    ),
    (
        "Five indicted over purchases at gun shows",
        (
            "The five bought guns at shows in Nevada and resold them at a profit to people in "
            "Oakland without asking for identification, the indictment says."
        ),
    ),
    (
        "Caen con 40 fusiles ocultos en un tráiler",
        (
            "Elementos de la Guardia Nacional detuvieron a dos hombres que llevaban 40 fusiles "
            "ocultos entre costales de cemento en la carretera a Monterrey. Las armas venían de"
            " Texas."
        ),
    ),
    (
        "Le dan cinco años por comprar rifles para el narco",
        (
            "Un juez federal de Tucson sentenció a cinco años a una mujer que compró 22 rifles "
            "a nombre de su primo, quien los mandaba a Culiacán."
        ),
    ),
    (
        "Aseguran mil 500 cartuchos en el aeropuerto",
        (
            "Personal de la aduana encontró mil 500 cartuchos en una maleta que llegó de "
            "Houston. Una mujer quedó a disposición del Ministerio Público."
        ),
    ),
    (
        "Vinculan a proceso a vendedor de armas por internet",
        "Ofrecía pistolas en redes sociales y las entregaba por paquetería; un juez lo vinculó a proceso.",
    ),
    (
        "Dueño de armería, ante el juez",
        (
            "Vendía sin registro a quien le pagara de más y falsificaba los formularios. El "
            "dueño de la armería de El Paso se declaró culpable."
        ),
    ),
    (
        "Extraditan a El Güero, surtidor de armas del cártel",
        (
            "Fue entregado a Estados Unidos el presunto encargado de conseguir fusiles Barrett "
            "para el grupo criminal."
        ),
    ),
    (
        "Decomisan parque rumbo a Sinaloa",
        (
            "Un camión que salió de Phoenix llevaba 12 mil balas para AK-47 bajo el asiento; el"
            " chofer fue detenido en Nogales."
        ),
    ),
    (
        "Investigan robo de pistolas en cuartel",
        "Tres policías fueron acusados de robar 27 pistolas del depósito y venderlas a pandilleros.",
    ),
    (
        "Cae una pareja que cruzaba armas en su troca",
        (
            "Cruzaban por Piedras Negras con pistolas escondidas en las puertas; les hallaron "
            "nueve. Cobraban 200 dólares por viaje."
        ),
    ),
    (
        "Hondureño admite envío de pistolas en electrodomésticos",
        "Ante un tribunal de Miami, aceptó que envió 30 pistolas a San Pedro Sula dentro de lavadoras.",
    ),
    (
        "Condenan a policía que revendía armas decomisadas",
        "El agente vendió a particulares 18 armas que estaban bajo resguardo; fue condenado a seis años.",
    ),
    (
        "Trueque de rifles por cocaína",
        "La DEA arrestó a cuatro hombres que cambiaban rifles por kilos de cocaína, según la acusación.",
    ),
    (
        "Fabricaban 'chips' para Glock",
        (
            "En una casa de Bayamón ocuparon 200 dispositivos que convierten pistolas en "
            "automáticas. Dos hermanos los vendían por Telegram y enfrentan cargos federales."
        ),
    ),
    (
        "Prestó su nombre para 14 AR-15",
        (
            "Una estudiante de Dallas aceptó ante el juez que prestó su nombre para adquirir 14"
            " AR-15 a cambio de 100 dólares por pieza."
        ),
    ),
]
NO_SUPPLY = [
    (
        "Man with pistol arrested after bar fight",
        (
            "Police arrested a man who waved a pistol in a bar. He has a felony record and was "
            "charged with possession."
        ),
    ),
    (
        "Police seize 12 guns in drug raid",
        (
            "Officers serving a drug warrant seized 12 guns, two kilos of cocaine and cash. "
            "Three men face drug and weapons charges."
        ),
    ),
    (
        "Gun sales up in state",
        (
            "Gun sales rose 12 percent last year, according to a report; dealers sold more than"
            " 200,000 handguns."
        ),
    ),
    (
        "Bill would ban ghost guns",
        (
            "Lawmakers passed a bill that bans the sale of ghost guns and straw purchases. The "
            "governor is expected to sign it."
        ),
    ),
    (
        "Robbers take cash at gunpoint",
        "Two men with handguns robbed a liquor store and sold the stolen phones. They were arrested.",
    ),
    (
        "Man sentenced for shooting at deputies",
        "He bought a rifle the day before and fired at deputies; he was sentenced to 40 years.",
    ),
    (
        "Detienen a hombre con pistola en Guadalupe",
        (
            "Policías detuvieron a un hombre que portaba una pistola calibre 9 milímetros sin "
            "licencia y 14 cartuchos."
        ),
    ),
    (
        "Catean casa en Culiacán; aseguran armas y droga",
        (
            "Agentes aseguraron cinco armas largas, 900 cartuchos y 20 kilos de metanfetamina. "
            "No hubo detenidos."
        ),
    ),
    (
        "Enfrentamiento deja tres muertos en Reynosa",
        "Tras el tiroteo, militares aseguraron ocho fusiles, 60 cargadores y una camioneta blindada.",
    ),
    (
        "Presenta senador iniciativa contra el tráfico de armas",
        (
            "La iniciativa busca castigar con más años el tráfico de armas desde Estados "
            "Unidos, dijo el legislador."
        ),
    ),
    (
        "México demanda a fabricantes de armas",
        (
            "El gobierno presentó una demanda civil contra fabricantes de armas por el flujo "
            "ilegal de fusiles hacia México."
        ),
    ),
    (
        "Canjean 200 armas por dinero",
        "En el programa de canje de armas la Secretaría recibió 200 pistolas y rifles que serán destruidos.",
    ),
    (
        "Sentencian a sicario por homicidio",
        "Fue condenado a 30 años por matar con un arma de fuego a un comerciante.",
    ),
    (
        "Drug trafficker sentenced",
        (
            "A heroin trafficker was sentenced to 15 years. Agents found a loaded pistol under "
            "the seat that he had bought for protection."
        ),
    ),
    ("Police chief promotes buyback", "Residents handed in 90 guns for gift cards at the buyback."),
    (
        "Sheriff: 9 guns found in home of man who threatened school",
        (
            "Deputies took nine guns, a silencer and 4,000 rounds out of the home"
            " of a man accused of threatening a school."
        ),
    ),
    (
        "Convicted felon gets 10 years for gun in car",
        (
            "He bought the gun from a friend, he told police. The felon was sentenced to 10 "
            "years for possessing it."
        ),
    ),
    (
        "Hunter fined for illegal deer",
        "A hunter was fined for killing deer out of season; his rifle was seized and forfeited.",
    ),
    (
        "Gang member guilty of murder with stolen gun",
        "A jury convicted a gang member of murder. The pistol had been stolen from a car.",
    ),
    (
        "Airport traveler caught with loaded pistol",
        "TSA officers found a loaded pistol in a carry-on bag at the airport. The traveler was cited.",
    ),
    (
        "ATF report: trafficking guns",
        (
            "The ATF published a report on gun trafficking; it counts 68,000 trafficked "
            "firearms in five years, most of them bought by straw purchasers."
        ),
    ),
    (
        "Senate hearing on ghost guns",
        (
            "Senators heard testimony on ghost guns and straw purchases Tuesday. A bill would "
            "require serial numbers."
        ),
    ),
    (
        "Man shot with ghost gun",
        "A man was shot Saturday; police recovered a ghost gun and arrested his cousin.",
    ),
    (
        "Drug ring broken up",
        (
            "Agents broke up a ring that sold fentanyl in Tucson; they seized eight kilos, "
            "$90,000 and six firearms."
        ),
    ),
    (
        "Veteran collector's guns stolen from home",
        "Burglars took 14 guns from a collector's house; police ask for help.",
    ),
    (
        "Abaten a cuatro en Tamaulipas",
        (
            "Cuatro civiles armados murieron en un enfrentamiento con soldados, que aseguraron "
            "seis rifles, dos granadas y 800 cartuchos."
        ),
    ),
    (
        "Aseguran arsenal en Zapopan",
        (
            "En un cateo la fiscalía aseguró 14 armas largas, granadas, chalecos y equipo "
            "táctico en una casa de Zapopan."
        ),
    ),
    (
        "Lo sentencian por portación de arma",
        (
            "Un juez federal sentenció a cuatro años a un hombre por portación de arma de uso "
            "exclusivo del Ejército."
        ),
    ),
    (
        "Sheinbaum pide a EU frenar tráfico de armas",
        (
            "La presidenta pidió a Estados Unidos frenar el tráfico de armas hacia México; dijo"
            " que 75 por ciento viene de ese país."
        ),
    ),
    (
        "Roban camioneta con armas de policía",
        "Sujetos armados despojaron a policías de sus pistolas y una patrulla en Celaya.",
    ),
    (
        "Detienen a pareja con droga y pistola",
        (
            "Policías de Monterrey detuvieron a una pareja que vendía cristal; llevaban una "
            "pistola y 20 cartuchos."
        ),
    ),
    ("Destruyen 1,200 armas", "El Ejército destruyó mil 200 armas decomisadas en la zona militar."),
    ("Taller mecánico incendiado", "Un comando con rifles quemó un taller; no hay detenidos."),
]


@pytest.mark.parametrize(("title", "text"), SUPPLY)
def test_supply_of_guns_is_relevant_and_passes_the_screen(title: str, text: str) -> None:
    verdict = judge_relevance(read(SourceDocument("x", title, "2022-05", text)))
    assert verdict.relevant, verdict.reason
    assert screen(title, text).passed


@pytest.mark.parametrize(("title", "text"), NO_SUPPLY)
def test_possession_violence_policy_and_figures_are_not(title: str, text: str) -> None:
    verdict = judge_relevance(read(SourceDocument("x", title, "2022-05", text)))
    assert not verdict.relevant, verdict.reason
