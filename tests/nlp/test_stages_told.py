"""The news of a document told in many ways, English and Spanish."""

from __future__ import annotations

import pytest

from nlp.annotation import SourceDocument
from nlp.reading import read
from nlp.stages import find_stages

TOLD = [
    (
        "Tulsa woman gets probation for buying pistols",
        "A Tulsa woman was put on probation Tuesday for buying nine pistols that others wanted.",
        {"sentenced"},
    ),
    (
        "Man who sold guns online headed to prison",
        (
            "A Boise man will spend the next six years in federal prison for selling guns "
            "online without a license."
        ),
        {"sentenced"},
    ),
    (
        "Second brother pleads in gun case",
        "The second of two brothers entered a guilty plea Monday to a conspiracy count.",
        {"pleaded_guilty"},
    ),
    (
        "Dealer owns up to false records",
        "A Reno gun dealer told a judge Friday that he is guilty of writing false names in his records.",
        {"pleaded_guilty"},
    ),
    (
        "Jury convicts gun runner",
        "After two days a jury found the Houston man guilty of smuggling rifles to Mexico.",
        {"convicted"},
    ),
    (
        "Not guilty, jury says of gun shop owner",
        "A jury needed four hours to acquit the owner of a gun shop of all counts.",
        {"acquitted"},
    ),
    (
        "Judge tosses case against three",
        "A federal judge threw out the indictment of three men accused of smuggling rifles.",
        {"dismissed"},
    ),
    (
        "Court upholds rifle smuggler's term",
        "The Fifth Circuit on Tuesday affirmed the 120-month sentence of a man who smuggled rifles.",
        {"appeal"},
    ),
    (
        "Ten named in gun trafficking indictment",
        "A grand jury has indicted ten people on charges of trafficking handguns.",
        {"charged"},
    ),
    (
        "Border officers find 40 rifles in trailer",
        "Officers found 40 rifles hidden in a trailer at the Otay Mesa port of entry on Sunday.",
        {"seizure"},
    ),
    (
        "Treasury blacklists arms broker",
        "The Treasury Department designated an arms broker for supplying weapons to gangs in Haiti.",
        {"sanctioned"},
    ),
    (
        "Three behind bars in straw buying scheme",
        "Three people were in jail Tuesday after a federal investigation into straw purchases, the ATF said.",
        {"arrested"},
    ),
    (
        "Driver held after rifles turn up under seat",
        (
            "State troopers who stopped a pickup on I-19 turned up 14 rifles under the back "
            "seat and took the driver into custody."
        ),
        {"arrested", "seizure"},
    ),
    (
        "Man faces charges for sending gun parts to Lebanon",
        (
            "Federal prosecutors have charged a Dearborn man with sending rifle parts to "
            "Lebanon without a license."
        ),
        {"charged"},
    ),
    (
        "Le dan nueve años por mandar fusiles a Sinaloa",
        "Un juez federal en Tucson impuso nueve años de prisión a un hombre que mandaba fusiles a Sinaloa.",
        {"sentenced"},
    ),
    (
        "A la cárcel por vender armas sin licencia",
        "Pasará siete años tras las rejas un vecino de Laredo que vendía armas sin licencia.",
        {"sentenced"},
    ),
    (
        "Admite que compró rifles para el cártel",
        "Un joven de Brownsville se declaró culpable este martes de comprar rifles para un cártel.",
        {"pleaded_guilty"},
    ),
    (
        "Jurado halla culpable a contrabandista de armas",
        "Un jurado de El Paso declaró culpable a un hombre de contrabandear rifles.",
        {"convicted"},
    ),
    (
        "Acusan a seis de traficar rifles",
        "Un gran jurado federal acusó a seis personas de traficar rifles a México.",
        {"charged"},
    ),
    (
        "Presentan cargos contra vendedor de armas",
        "La fiscalía federal presentó cargos contra un vendedor de armas de Phoenix.",
        {"charged"},
    ),
    (
        "Entregan a México a traficante de armas",
        "Estados Unidos entregó en extradición a México a un hombre buscado por tráfico de armas.",
        {"extradited"},
    ),
    (
        "Incautan fusiles en el puerto",
        "Las autoridades dominicanas incautaron 23 fusiles en un contenedor que llegó de Miami.",
        {"seizure"},
    ),
    (
        "Capturan a proveedor de armas",
        "Agentes federales capturaron en McAllen a un presunto proveedor de armas.",
        {"arrested"},
    ),
    (
        "Sancionan a traficante de armas",
        "El Departamento del Tesoro sancionó a un traficante de armas y congeló sus bienes.",
        {"sanctioned"},
    ),
    (
        "Vinculan a proceso a cinco por armas",
        "Un juez vinculó a proceso a cinco hombres por introducir armas al país.",
        {"charged"},
    ),
    (
        "Retiran cargos a armero",
        "La fiscalía retiró los cargos contra un armero de Nuevo México.",
        {"dismissed"},
    ),
    (
        "Confirman condena a traficante",
        "La Corte de Apelaciones del Quinto Circuito confirmó la condena de un traficante de armas.",
        {"appeal"},
    ),
    (
        "Aduana topa con balas en una maleta",
        "La aduana del aeropuerto de Monterrey topó con mil 200 balas en una maleta procedente de Houston.",
        {"seizure"},
    ),
    (
        "Queda preso por cruzar pistolas",
        "Un hombre quedó preso luego de que le encontraran 12 pistolas en el puente de Reynosa.",
        {"arrested", "seizure"},
    ),
    (
        "Exoneran a dueño de armería",
        "Un jurado declaró no culpable al dueño de una armería de Tucson.",
        {"acquitted"},
    ),
    (
        "Father and son accused of running guns",
        (
            "DAYTON – A father and son from Dayton are in custody and face federal counts of "
            "dealing in firearms without a license."
        ),
        {"arrested", "charged"},
    ),
    (
        "Eight indicted, six in custody in gun probe",
        ("Federal agents fanned out Thursday and picked up six of eight people named in an indictment."),
        {"arrested", "charged"},
    ),
    (
        "Police chief: ring sold ghost guns",
        (
            "Detectives arrested four people Wednesday after a six-month probe. They were "
            "booked on suspicion of selling ghost guns and are due in court Friday."
        ),
        {"arrested"},
    ),
    (
        "Texan to serve 46 months for lying on gun forms",
        "A Harlingen man must serve 46 months in prison, a judge ruled.",
        {"sentenced"},
    ),
    (
        "Two brothers sentenced, a third pleads guilty",
        (
            "Two brothers were sentenced Monday to 60 and 48 months. The third brother "
            "pleaded guilty the same day."
        ),
        {"pleaded_guilty", "sentenced"},
    ),
    (
        "Complaint: Dealer sold guns off the books",
        (
            "A complaint unsealed Monday in Phoenix says that a dealer sold 60 guns off the "
            "books. He was arrested at his shop on Friday."
        ),
        {"arrested", "charged"},
    ),
    (
        "Man admits straw purchases",
        ("In a plea agreement filed Tuesday, the man acknowledged that he bought 12 rifles for others."),
        {"pleaded_guilty"},
    ),
    (
        "Customs intercepts pistols in mail",
        ("Customs officers intercepted a parcel with eight pistols on its way to Brazil, the agency said."),
        {"seizure"},
    ),
    (
        "Troopers find 31 guns in minivan; two arrested",
        ("State troopers seized 31 guns and arrested two people in a traffic stop on Interstate 95."),
        {"arrested", "seizure"},
    ),
    (
        "Mistrial in gun smuggling case",
        "The jury could not agree and a judge declared a mistrial Friday.",
        {"other"},
    ),
    (
        "Fugitive in gun case back in U.S.",
        ("A man wanted for smuggling rifles was returned from Colombia and appeared in court in Miami."),
        {"extradited"},
    ),
    (
        "Ex-officer gets time served",
        "A former officer was sentenced to time served for selling guns without a license.",
        {"sentenced"},
    ),
    (
        "Guns seized at bridge, driver charged",
        ("CBP officers seized 14 rifles at the bridge and the driver was charged with smuggling."),
        {"charged", "seizure"},
    ),
    (
        "Procesan a dos por tráfico de armas",
        ("Un juez federal dictó auto de formal prisión contra dos hombres por tráfico de armas."),
        {"charged"},
    ),
    (
        "Detienen a dos con 30 rifles",
        "Policías federales detuvieron a dos hombres y decomisaron 30 rifles en Sonoyta.",
        {"arrested", "seizure"},
    ),
    (
        "Arrestan y acusan a exmilitar",
        "Un exmilitar fue arrestado el viernes y acusado de vender granadas robadas.",
        {"arrested", "charged"},
    ),
    (
        "Comparece ante juez presunto traficante",
        (
            "El presunto traficante de armas compareció este lunes ante un juez federal de "
            "McAllen, que le leyó los cargos."
        ),
        {"charged"},
    ),
    (
        "Condenan a dos hermanos por armas",
        ("Dos hermanos recibieron penas de 60 y 48 meses de cárcel por comprar rifles para otros."),
        {"sentenced"},
    ),
    (
        "Le imponen 10 años",
        ("La sentencia es de diez años de prisión, informó la FGR, por introducir armas de uso exclusivo."),
        {"sentenced"},
    ),
    (
        "Aseguran armas y detienen a chofer",
        ("Soldados aseguraron 16 fusiles en un autobús que venía de Nogales y detuvieron al chofer."),
        {"arrested", "seizure"},
    ),
    (
        "Decomiso récord de balas",
        "La aduana de Colombia decomisó 66 mil cartuchos ocultos en un tráiler.",
        {"seizure"},
    ),
    (
        "Golpe a red de armas",
        (
            "Seis personas quedaron detenidas tras un operativo contra una red que mandaba "
            "pistolas a Puerto Rico."
        ),
        {"arrested"},
    ),
]


@pytest.mark.parametrize(("title", "text", "expected"), TOLD)
def test_the_news_however_it_is_put(title: str, text: str, expected: set[str]) -> None:
    facts = find_stages(read(SourceDocument("x", title, "2022-05", text)))
    assert {fact.value.value for fact in facts} == expected
