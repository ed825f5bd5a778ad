"""Follow the guns: the graph, the flows on the map, both as tables and as JSON."""

from __future__ import annotations

import csv
import re
from collections.abc import Sequence
from contextlib import nullcontext
from itertools import accumulate, pairwise
from math import hypot
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from sqlalchemy import delete, select, update
from sqlalchemy.orm import Session

from db.models import (
    Dealer,
    Incident,
    IncidentCard,
    IncidentDealer,
    IncidentPlace,
    IncidentRedirect,
    Party,
    Quantity,
    TimelineEvent,
    Transfer,
)
from db.session import open_session
from ironriver.settings import get_settings
from nlp.gazetteer.data import DATA
from pipeline.desk.cards import update_cards
from pipeline.report import StageReport
from tests.web.desk import Desk, open_desk
from tests.world import Author, tucson
from web.desk.keeper import IncidentIndex
from web.follow import trails, year_map
from web.follow import view as views
from web.follow.boxes import drawn
from web.follow.chart import HEIGHT, WIDTH, chart, width_of
from web.follow.geography import Region, centres, finest, region_of
from web.follow.graph import Graph
from web.follow.layers import GAP, arrange
from web.follow.trails import Flow, Trail, _read_trails, store_beside
from web.language import Language, words_of
from web.rendering import STATIC

TUCSON = "IR-2026-7K3QX"
BORDER_STATES = {"Texas", "New Mexico", "Arizona", "California"}
STORY = "Ana Quill bought nine pistols in Mesa for Beto Zent. He drove them from Mesa over Nogales to Sonora."


def second(author: Author, number: int = 9, public_id: str = "IR-2026-ZZZZ2", **values: Any) -> Incident:
    """Another incident: a shop of the same number and a seller not named, a buyer, a courier, a recovery."""
    version = author.document(number, "Mesa man charged", STORY)
    incident = author.incident(public_id, "Mesa", version, stage="charged", court="azd", **values)

    def said(quote: str) -> dict[str, Any]:
        claim = author.claim(version, quote)
        return {"incident_id": incident.id, "claim_id": claim.id, "claim_ids": [claim.id]}

    shop = author.session.scalar(select(Dealer.id))
    sellers = [
        IncidentDealer(name="Saguaro Ridge Guns", kind="ffl", part="source", dealer_id=shop, **said("Mesa")),
        IncidentDealer(name=None, kind="private", part="source", city="Mesa", **said("in Mesa")),
    ]
    people = [
        Party(name="Ana Quill", roles=["straw_purchaser"], status="charged", **said("Ana Quill")),
        Party(name="Beto Zent", roles=["smuggler"], status="dismissed", ordinal=1, **said("Beto Zent")),
    ]
    places = [
        IncidentPlace(role="purchase", name="Mesa", region="Arizona", country="US", **said("in Mesa")),
        IncidentPlace(role="crossing", name="Nogales", region="Arizona", country="US", **said("Nogales")),
        IncidentPlace(role="destination", name="Sonora", region="Sonora", country="MX", **said("Sonora")),
        IncidentPlace(role="destination", name="Mexico", country="MX", **said("to Sonora")),
        IncidentPlace(role="recovery", name="Hermosillo", region="Sonora", country="MX", **said("to Sonora")),
        IncidentPlace(role="recovery", name="Mexico", country="MX", **said("to Sonora")),
    ]
    nine = Quantity(role="purchased", object="handgun", low=9, high=9, basis="exact", **said("nine pistols"))
    found = Quantity(
        role="recovered", object="handgun", low=2, high=2, basis="exact", chosen=True, **said("nine pistols")
    )
    day = TimelineEvent(event="recovery", date="2026-02-01", precision="day", **said("nine pistols"))
    author.session.add_all([*sellers, *people, *places, nine, found, day])
    author.session.flush()

    def passed(kind: str, *, told: bool = True, **ends: int) -> Transfer:
        return Transfer(
            kind=kind, told=told, reason="", quantity_id=None if kind == "movement" else nine.id,
            date="2026-01" if kind == "purchase" else None, ordinal=len(made), **ends, **said("nine pistols"),
        )  # fmt: skip

    made: list[Transfer] = []
    made.append(passed("purchase", from_dealer_id=sellers[0].id, to_party_id=people[0].id))
    made.append(passed("purchase", from_dealer_id=sellers[1].id, to_party_id=people[0].id))
    made.append(passed("supply", from_party_id=people[0].id, to_party_id=people[1].id))
    made.append(passed("movement", told=False, from_party_id=people[1].id, to_place_id=places[1].id))
    made.append(passed("movement", told=False, from_place_id=places[1].id, to_place_id=places[2].id))
    author.session.add_all(made)
    author.session.flush()
    author.session.expire_all()
    return incident


@pytest.fixture
def both(author: Author) -> Desk:
    tucson(author)
    second(author)
    return open_desk(author.session)


def by_number(answer: dict[str, Any]) -> dict[str, dict[str, Any]]:
    return {node["id"]: node for node in answer["nodes"]}


@pytest.mark.parametrize("prefix", ["", "/es"])
@pytest.mark.parametrize("query", ["", f"?incident={TUCSON}", "?dealer=1", "?q=pistols", "?district=nysd"])
def test_the_page_is_there_in_both_languages(both: Desk, prefix: str, query: str) -> None:
    page = both.page(f"{prefix}/follow{query}")
    assert page.html["lang"] == ("es" if prefix else "en")
    assert len(page.find_all("h1")) == 1
    assert not page.find_all(style=True)
    assert not page.select("svg style, svg script")


def test_the_way_goes_from_left_to_right(both: Desk) -> None:
    answer = both.json("/follow.json?incident=IR-2026-ZZZZ2")
    columns = {node["name"]: node["column"] for node in answer["nodes"]}
    assert columns == {
        "Saguaro Ridge Guns": "seller",
        None: "seller",
        "Ana Quill": "buyer",
        "Beto Zent": "courier",
        "Nogales": "crossing",
        "Sonora": "destination",
        "Hermosillo": "recovery",
    }
    page = both.page("/follow?incident=IR-2026-ZZZZ2")
    left = {str(a.title.string).split(":")[0]: float(a.rect["x"]) for a in page.select("svg.graph a.node")}
    names = ("Saguaro Ridge Guns", "Ana Quill", "Beto Zent", "Nogales", "Sonora", "Hermosillo")
    assert sorted(names, key=left.__getitem__) == list(names)


def test_a_named_shop_is_one_over_incidents_and_sellers_not_named_stay_apart(author: Author) -> None:
    tucson(author)
    second(author)
    second(author, 10, "IR-2026-ZZZZ3")
    answer = open_desk(author.session).json("/follow.json")
    shops = [node for node in answer["nodes"] if node["kind"] == "dealer"]
    unnamed = [node for node in answer["nodes"] if node["kind"] == "seller"]
    assert [len(shop["incidents"]) for shop in shops] == [3]
    assert [node["incidents"] for node in unnamed] == [["IR-2026-ZZZZ3"], ["IR-2026-ZZZZ2"]]
    assert sum(1 for node in answer["nodes"] if node["name"] == "Ana Quill") == 2


def test_every_line_of_the_drawing_leads_to_its_row_and_every_row_to_its_sentence(both: Desk) -> None:
    page = both.page("/follow")
    rows = page.select("table.edges tbody tr")
    assert len(rows) == len(both.json("/follow.json")["edges"]) == 7
    ids = {row["id"] for row in rows}
    lines = page.select("svg.graph a[href^='#edge-']")
    assert lines
    assert {line["href"][1:] for line in lines} <= ids
    for row in rows:
        quote = page.find(id=row.select_one("button.told")["aria-describedby"])
        document, _, claim = quote.find("a")["href"].partition("#")
        assert both.page(document).find(id=claim)


def test_nodes_are_links_that_lead_somewhere(both: Desk) -> None:
    for prefix in ("", "/es"):
        addresses = {a["href"] for a in both.page(f"{prefix}/follow").select("svg.graph a.node")}
        assert {f"{prefix}/dealers/1", f"{prefix}/incidents/{TUCSON}"} <= addresses
        for address in addresses:
            assert both.get(address).status_code == 200, address


def test_how_far_a_case_has_come_stands_with_every_name(both: Desk) -> None:
    for words in (both.page("/follow").select_one("svg.graph").text, both.page("/follow").table.text):
        told = " ".join(words.split())
        assert "presumed innocent" in told
        assert "charges dismissed" in told


def test_guns_are_counted_once(both: Desk) -> None:
    edges = both.json("/follow.json?incident=IR-2026-ZZZZ2")["edges"]
    assert [edge["same_guns_as"] for edge in edges] == [None, 1, 1, None, None, None]
    table = both.page("/follow?incident=IR-2026-ZZZZ2").select_one("table.edges")
    assert table.text.count("9 handguns purchased") == 1
    assert table.text.count("the guns of number 1") == 2


def test_a_recovery_is_concluded_from_the_one_destination_in_its_country(both: Desk) -> None:
    edge = both.json("/follow.json?incident=IR-2026-ZZZZ2")["edges"][-1]
    assert (edge["kind"], edge["told"], edge["date"], edge["figure"]["low"]) == (
        "recovery",
        False,
        "2026-02-01",
        2,
    )
    assert (edge["from"], edge["to"]) == (
        "place-destination-MX--Sonora",
        "place-recovery-MX-Sonora-Hermosillo",
    )


def test_where_it_is_not_told_from_where_no_line_is_drawn(author: Author) -> None:
    incident = tucson(author)
    claim = incident.places[0].claim_id
    author.session.add(
        IncidentPlace(
            incident_id=incident.id, role="recovery", name="Chicago", region="Illinois", country="US",
            claim_id=claim, claim_ids=[claim], ordinal=9,
        )
    )  # fmt: skip
    desk = open_desk(author.session)
    assert desk.json("/follow.json")["edges"][-1]["from"] is None
    page = desk.page("/follow")
    assert "not told from where" in page.select_one("table.edges").text
    assert "Chicago" in page.select_one("svg.graph").text
    assert len(page.select("svg.graph path.edge")) == 1


def test_flows_go_from_town_to_state_and_count_incidents(both: Desk) -> None:
    flows = both.json("/follow.json")["flows"]
    sonora = {"country": "MX", "region": "Sonora", "town": None}
    assert [(f["from"]["town"], f["to"], f["incidents"]) for f in flows] == [
        ("Mesa", sonora, 1),
        ("Tucson", sonora, 1),
    ]
    assert [f["newest"] for f in flows] == [["IR-2026-ZZZZ2"], [TUCSON]]
    page = both.page("/follow")
    arcs = [arc["href"] for arc in page.select("svg.map a[href^='#flow']") if arc.path]
    assert arcs == ["#flow-1", "#flow-2"]
    assert "Mesa, Arizona" in page.find(id="flow-1").text


def test_towns_that_make_too_many_flows_are_joined_by_state(
    author: Author, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(year_map, "MOST_FLOWS", 1)
    tucson(author)
    second(author)
    desk = open_desk(author.session)
    with open_session(get_settings().database) as session:
        index: IncidentIndex = desk.app.state.index
        view = views.read_view(session, index.snapshot(), store_beside(index), [], most_flows=1)
    assert [(flow.origin, flow.end, flow.incidents) for flow in view.flows] == [
        (Region("US", "Arizona"), Region("MX", "Sonora"), 2)
    ]
    assert (view.towns, view.all_flows, view.both_ends) == (False, 1, 2)
    assert set(view.names.values()) == {TUCSON, "IR-2026-ZZZZ2"}
    listed = desk.page("/").select_one("section[aria-labelledby=h-map] ul").text
    assert "Arizona → Sonora, Mexico: 2 incidents" in listed


@pytest.mark.parametrize(
    ("query", "total"),
    [
        (f"incident={TUCSON.lower()}", 1),
        ("incident=IR-2020-GONE1", 1),
        ("dealer=1", 2),
        ("district=azd&q=pistols", 1),
        ("stage=charged", 1),
        ("stage=acquitted", 0),
        (f"incident={TUCSON}&stage=charged", 0),
    ],
)
def test_it_is_narrowed_down_like_the_list(author: Author, query: str, total: int) -> None:
    tucson(author)
    second(author)
    author.session.add(IncidentRedirect(public_id="IR-2020-GONE1", target=TUCSON))
    desk = open_desk(author.session)
    assert desk.json(f"/follow.json?{query}")["incidents"]["total"] == total
    assert desk.get(f"/follow?{query}").status_code == 200


@pytest.mark.parametrize(
    ("query", "status"), [("incident=IR-1999-NEVER", 404), ("colour=red", 400), ("sort=x", 400)]
)
def test_what_there_is_not_is_said_so(both: Desk, query: str, status: int) -> None:
    for path in ("/follow", "/follow.json", "/es/follow"):
        assert both.get(f"{path}?{query}").status_code == status


def test_the_newest_are_drawn_and_the_page_tells_of_the_others(
    author: Author, monkeypatch: pytest.MonkeyPatch
) -> None:
    tucson(author)
    for number in range(10, 14):
        second(author, number, f"IR-2026-ZZZ{number}")
    desk = open_desk(author.session)
    monkeypatch.setattr(views, "MOST_INCIDENTS", 2)
    answer = desk.json("/follow.json")
    assert answer["incidents"] == {
        "total": 5, "complete": True, "with_edges": 5, "in_graph": 2, "with_both_ends": 5,
    }  # fmt: skip
    assert {edge["incident"] for edge in answer["edges"]} == {"IR-2026-ZZZ13", "IR-2026-ZZZ12"}
    assert answer["flows"][0]["incidents"] == 4
    assert "drawn are the newest 2" in desk.page("/follow").text
    monkeypatch.setattr(views, "MOST_EDGES", 3)
    one = desk.json("/follow.json")
    assert one["incidents"]["in_graph"] == 1
    assert sum(1 for edge in one["edges"] if edge["kind"] != "recovery") == 3


def test_of_newer_incidents_only_those_that_changed_are_read(
    author: Author, monkeypatch: pytest.MonkeyPatch
) -> None:
    tucson(author)
    index = IncidentIndex(lambda: nullcontext(author.session))
    store = store_beside(index)
    assert store_beside(index) is store

    def edges() -> list[int]:
        author.session.commit()
        update_cards(author.session, StageReport("resolve"))
        return [int(n) for n in store.trails(author.session, index.refresh()).edges]

    assert edges() == [1]
    asked: list[Sequence[int] | None] = []

    def read(session: Session, numbers: Sequence[int] | None) -> dict[int, Trail]:
        asked.append(numbers)
        return _read_trails(session, numbers)

    monkeypatch.setattr(trails, "_read_trails", read)
    new = second(author).id
    assert edges() == [1, 5]
    assert asked == [[new]]
    author.session.execute(delete(Transfer).where(Transfer.incident_id == new))
    author.session.execute(update(IncidentCard).where(IncidentCard.incident_id == new).values(stale=True))
    assert edges() == [1, 0]
    monkeypatch.setattr(trails, "MOST_CHANGED", 0)
    second(author, 10, "IR-2026-ZZZZ3")
    assert edges() == [1, 0, 5]
    assert asked[-1] is None


def test_words_of_strangers_are_harmless(author: Author) -> None:
    incident = tucson(author)
    incident.parties[0].name = '<script>alert(1)</script> "><a href=x>\u202egnp'
    incident.dealers[0].name = "</text><script>alert(2)</script>"
    desk = open_desk(author.session)
    for path in ("/follow", "/es/follow", f"/follow?q={'%3Cscript%3Ealert(3)'}"):
        text = desk.get(path).text
        for bad in ("<script>alert", "<a href=x>", "\u202e"):
            assert bad not in text, path


# the map


def test_the_map_knows_every_state_of_both_countries_and_almost_every_country() -> None:
    for file, country in (("us_states.csv", "US"), ("mexican_states.csv", "MX")):
        with (DATA / file).open(encoding="utf-8", newline="") as rows:
            names = {row["name"] for row in csv.DictReader(rows)}
        assert {name for name in names if Region(country, name) not in centres()} == set()
    with (DATA / "countries.csv").open(encoding="utf-8", newline="") as rows:
        codes = {row["iso"] for row in csv.DictReader(rows)}
    assert len({code for code in codes if Region(code) not in centres()}) < 6


def test_every_point_lies_on_the_map_or_on_its_edge() -> None:
    for region, centre in centres().items():
        assert 0 < centre.x < WIDTH, region
        assert 0 < centre.y < HEIGHT, region
    outlines = (STATIC / "outlines.svg").read_text("utf-8")
    assert f'viewBox="0 0 {WIDTH} {HEIGHT}"' in outlines
    assert len(outlines) < 150_000


@pytest.mark.parametrize(
    ("country", "region", "name", "expected"),
    [
        ("US", "Arizona", "Tucson", Region("US", "Arizona", "Tucson")),
        ("US", "Arizona", "Nogales", Region("US", "Arizona", "Nogales")),
        ("MX", "Sonora", "Nogales", Region("MX", "Sonora", "Nogales")),
        ("US", "Arizona", "Saguaro Flats", Region("US", "Arizona")),
        ("US", "Arizona|Texas", "Nogales", Region("US")),
        ("US", "New York", "New York", Region("US", "New York")),
        ("MX", "Ciudad de México", "Tepito", Region("MX", "Mexico City")),
        ("MX", None, "Sonora", Region("MX", "Sonora")),
        ("MX", None, "Mexico", Region("MX")),
        ("CA", "Ontario", "Toronto", Region("CA")),
        (None, None, "Somewhere", None),
    ],
)
def test_a_place_lies_in_a_region(
    country: str | None, region: str | None, name: str, expected: Region | None
) -> None:
    assert region_of(country, region, name) == expected


def test_a_country_says_nothing_beside_its_state() -> None:
    told = [Region("MX"), Region("MX", "Sonora"), Region("GT"), Region("MX", "Sonora")]
    assert finest(told) == [Region("GT"), Region("MX", "Sonora")]
    town = Region("MX", "Sonora", "Nogales")
    assert finest([*told, town, Region("MX", "Jalisco")]) == [Region("GT"), Region("MX", "Jalisco"), town]


Ring = list[tuple[float, float]]
#: Units by which a town may lie outside: its degrees and the outline are rounded, some 15 km each.
OFF = 5.0


def outlines() -> list[list[Ring]]:
    """The rings of each state that is drawn."""
    states = []
    for data in re.findall(r'<path d="([^"]+)"', (STATIC / "outlines.svg").read_text("utf-8")):
        rings: list[Ring] = []
        for ring in data.removesuffix("z").split("z"):
            numbers = [float(number) for number in re.findall(r"-?\d+", ring)]
            points = list(zip(numbers[::2], numbers[1::2], strict=True))
            rings.append(list(accumulate(points, lambda at, step: (at[0] + step[0], at[1] + step[1]))))
        states.append(rings)
    return states


def outside(x: float, y: float, rings: list[Ring]) -> float:
    """How far a point lies from the land within the rings; 0 within."""
    distances = []
    for ring in rings:
        within = False
        for (ax, ay), (bx, by) in pairwise([*ring, ring[0]]):
            if (ay > y) != (by > y) and x < ax + (y - ay) * (bx - ax) / (by - ay):
                within = not within
            dx, dy = bx - ax, by - ay
            along = ((x - ax) * dx + (y - ay) * dy) / (dx * dx + dy * dy or 1.0)
            along = min(1.0, max(0.0, along))
            distances.append(hypot(x - ax - along * dx, y - ay - along * dy))
        if within:
            return 0.0
    return min(distances)


def test_every_town_lies_within_the_outline_of_its_state() -> None:
    states = outlines()
    of_state: dict[Region, int] = {}
    for region, centre in centres().items():
        if region.name and not region.town and centre.on_map:
            distances = [outside(centre.x, centre.y, rings) for rings in states]
            of_state[region] = distances.index(min(distances))
    assert len(set(of_state.values())) == len(of_state), "one outline for each state"
    towns = {region: centre for region, centre in centres().items() if region.town}
    assert len(towns) > 600
    for town, centre in towns.items():
        assert outside(centre.x, centre.y, states[of_state[Region(town.country, town.name)]]) < OFF, town


def test_towns_are_those_of_the_gazetteer_and_every_border_crossing_of_the_south_is_there() -> None:
    with (DATA / "cities.csv").open(encoding="utf-8", newline="") as file:
        listed = {(row["country"], row["region"], row["name"]) for row in csv.DictReader(file)}
    with (DATA / "ports_of_entry.csv").open(encoding="utf-8", newline="") as file:
        crossings = {("US", row["region"], row["city"]) for row in csv.DictReader(file)}
    towns = {tuple(region) for region in centres() if region.town}
    assert towns <= listed | crossings
    south = {crossing for crossing in crossings if crossing[1] in BORDER_STATES}
    assert south - towns == set()


@given(st.integers(1, 10_000), st.integers(1, 10_000))
def test_more_incidents_make_a_wider_arc(a: int, b: int) -> None:
    most = max(a, b)
    assert width_of(min(a, b), most) <= width_of(most, most)
    assert width_of(1, most) > 0


def test_arcs_of_every_kind_are_drawn() -> None:
    flows = [
        Flow(Region("US", "Texas"), Region("MX", "Tamaulipas"), 9, ()),
        Flow(Region("US", "Texas"), Region("US", "Texas"), 4, ()),
        Flow(Region("US", "Florida"), Region("TR"), 2, ()),
        Flow(Region("US", "Guessed"), Region("MX"), 1, ()),
    ]
    made = chart(flows, words_of(Language.SPANISH))
    assert [arc.number for arc in made.arcs] == [1, 2, 3]
    assert made.left_out == 1
    assert made.arcs[0].words == "Texas → Tamaulipas, México: 9 incidentes"
    assert chart([], words_of(Language.ENGLISH)).arcs == []


# the small map of the front page


@pytest.mark.parametrize("prefix", ["", "/es"])
def test_the_front_page_draws_the_year_and_says_the_same_in_words(both: Desk, prefix: str) -> None:
    page = both.page(f"{prefix}/")
    section = page.select_one("section[aria-labelledby=h-map]")
    assert "2026" in section.h2.text
    svg = section.select_one("svg.map")
    assert svg["aria-label"]
    assert not section.select("[style], style, script")
    flows = both.json("/follow.json?year=2026")["flows"]
    assert len(svg.select("path.flow[d^=M][marker-end]")) == len(flows)
    assert len(section.select("ul li")) == len(flows)
    addresses = {a["href"].partition("#")[0] for a in section.select("a")}
    assert f"{prefix}/follow?year=2026" in addresses
    for address in addresses:
        assert "year=2026" in address
        assert both.get(address).status_code == 200


def test_the_year_is_drawn_once_for_all_readers_and_anew_when_incidents_changed(
    author: Author, monkeypatch: pytest.MonkeyPatch
) -> None:
    made: list[Sequence[Flow]] = []

    def counting(flows: Sequence[Flow], *arguments: Any) -> Any:
        made.append(flows)
        return chart(flows, *arguments)

    monkeypatch.setattr(year_map, "chart", counting)
    monkeypatch.setattr(year_map, "SHORTEST_REST", 0.0)
    monkeypatch.setattr(year_map, "REST", 0.0)
    tucson(author)
    desk = open_desk(author.session)
    for path in ("/", "/es/", "/"):
        assert desk.page(path).find(id="h-map")
    assert len(made) == len(Language)
    second(author)
    author.session.commit()
    update_cards(author.session, StageReport("resolve"))
    desk.app.state.index.refresh()
    desk.page("/")
    desk.app.state.year_maps.join()
    assert len(made) == 2 * len(Language)


def test_a_year_without_flows_leaves_the_map_to_the_year_before(author: Author) -> None:
    tucson(author)
    version = author.document(9, "Nothing is told", "Nothing is told.", "2027-01-02")
    late = author.incident("IR-2027-AAAAA", "Nothing", version)
    late.first_published = late.last_published = "2027-01-02"
    assert "2026" in open_desk(author.session).page("/").find(id="h-map").text


def test_where_nothing_is_told_there_is_no_map(session: Session) -> None:
    assert open_desk(session).page("/").find(id="h-map") is None


# the layout


@settings(max_examples=60, deadline=None)
@given(st.data())
def test_boxes_of_a_column_never_touch_and_the_same_graph_is_drawn_the_same(data: st.DataObject) -> None:
    sizes = data.draw(st.lists(st.integers(1, 6), min_size=1, max_size=4))
    columns = [[(i, j) for j in range(size)] for i, size in enumerate(sizes)]
    keys = [key for column in columns for key in column]
    heights = {key: data.draw(st.floats(10, 90)) for key in keys}
    pairs = data.draw(st.lists(st.tuples(st.sampled_from(keys), st.sampled_from(keys)), max_size=12))
    made = arrange(columns, heights, pairs)
    assert made == arrange(columns, heights, pairs)
    for column in columns:
        ordered = sorted(column, key=lambda key: made.tops[key])
        for above, below in pairwise(ordered):
            assert made.tops[below] - made.tops[above] - heights[above] >= GAP - 1e-6
    assert min(made.tops.values()) == pytest.approx(0)
    assert made.bottom == pytest.approx(max(made.tops[key] + heights[key] for key in keys))


def test_an_empty_graph_is_drawn_empty() -> None:
    empty = drawn(Graph([], []), words_of(Language.ENGLISH))
    assert (empty.width, empty.boxes, empty.lines) == (0, [], [])
