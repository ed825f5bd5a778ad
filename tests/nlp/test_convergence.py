"""Other crimes of the same matter."""

from __future__ import annotations

import pytest

from nlp.annotation import SourceDocument
from nlp.convergence import find_convergence
from nlp.reading import read


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("They were charged with distributing cocaine and selling guns.", {"drugs"}),
        ("The counts include money laundering.", {"money_laundering"}),
        ("She was also charged with bulk cash smuggling.", {"cash_smuggling"}),
        ("The officer took bribes to let the trucks pass.", {"corruption"}),
        ("One rifle was used in the murder of a deputy.", {"violence"}),
        ("The group held three hostages in the jungle.", {"violence"}),
        ("He ordered acts of violence for the gang.", {"violence"}),
        ("The former police commander was a member of the Rio Seco cartel.", {"corruption"}),
        ("He filed false tax returns.", {"fraud"}),
        ("They were charged with alien smuggling.", {"human_smuggling"}),
        ("Se le acusa de lavado de dinero.", {"money_laundering"}),
        ("They conspired to distribute heroin for a cartel.", {"drugs"}),
        ("Se les acusa de vender 200 gramos de heroína.", {"drugs"}),
        ("También mueven drogas, dijo el fiscal.", {"drugs"}),
        ("Some guns went to a convicted drug dealer.", set()),
        ("Dos mexicanos indocumentados fueron detenidos.", set()),
        ("Enfrentan cargos por tráfico de migrantes.", {"human_smuggling"}),
        ("They plotted to overthrow the government.", {"violence"}),
        ("La policía secuestró 84 piezas de armas.", set()),
        ("He is charged with trafficking in counterfeit goods.", {"fraud"}),
        ("Con esa arma asesinaron a un agente.", {"violence"}),
        ("The Drug Enforcement Administration took part.", set()),
        ("The rifles were meant for a drug cartel.", set()),
        ("He sold an assault rifle at a shooting range.", set()),
        ("This operation is part of OCDETF, which fights money laundering.", set()),
    ],
)
def test_convergence(text: str, expected: set[str]) -> None:
    facts = find_convergence(read(SourceDocument("x", "", "2022-05-06", text)))
    assert {str(fact.value) for fact in facts} == expected
    assert all(text[f.evidence.start : f.evidence.end] == f.evidence.quote for f in facts)
