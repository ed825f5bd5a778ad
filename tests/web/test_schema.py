"""Whatever is asked, the server answers as it says it does, and never with a fault of its own."""

from __future__ import annotations

from typing import Any
from urllib.parse import quote, urlencode

import pytest
import schemathesis
from fastapi import FastAPI
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st
from schemathesis.checks import not_a_server_error
from schemathesis.specs.openapi.checks import (
    content_type_conformance,
    response_schema_conformance,
    status_code_conformance,
)

from pipeline.desk.facets import Facet
from tests.web.desk import Desk

pytestmark = pytest.mark.timeout(600)

SCHEMA = "/api/v1/openapi.json"
CHECKS = [
    not_a_server_error,
    status_code_conformance,
    content_type_conformance,
    response_schema_conformance,
]
#: The same examples each time, a bounded number; a slow machine is no fault of the server's.
BOUNDED = settings(
    max_examples=25,
    derandomize=True,
    deadline=None,
    database=None,
    phases=[Phase.explicit, Phase.generate],
    suppress_health_check=list(HealthCheck),
)


def operations(app: FastAPI) -> dict[str, Any]:
    """The operations that the interface's description has, by their label."""
    schema = schemathesis.openapi.from_asgi(SCHEMA, app)
    return {each.ok().label: each.ok() for each in schema.get_all_operations()}


OPERATIONS = (
    "GET /api/v1/changes",
    "GET /api/v1/claims",
    "GET /api/v1/dealers",
    "GET /api/v1/dealers/{number}",
    "GET /api/v1/documents",
    "GET /api/v1/documents/{number}",
    "GET /api/v1/facets",
    "GET /api/v1/incidents",
    "GET /api/v1/incidents/{public_id}",
    "GET /api/v1/metrics",
    "GET /api/v1/metrics/{name}",
)


def test_every_operation_of_the_interface_is_tried(desk: Desk) -> None:
    there = {label for label in operations(desk.app) if " /api/" in label}
    assert set(OPERATIONS) == there


@pytest.mark.parametrize("label", OPERATIONS)
def test_the_interface_answers_as_its_description_says(desk: Desk, label: str) -> None:
    operation = operations(desk.app)[label]

    @given(case=operation.as_strategy())
    @BOUNDED
    def ask(case: Any) -> None:
        case.call_and_validate(checks=CHECKS)

    ask()


@pytest.mark.parametrize(
    "path",
    [
        "/api/v1/incidents/IR-2026-7K3QX",
        "/api/v1/documents/1",
        "/api/v1/dealers/1",
        "/api/v1/claims?incident=IR-2026-7K3QX",
        "/api/v1/metrics",
        "/api/v1/metrics/chain",
    ],
)
def test_what_is_there_is_as_described(desk: Desk, path: str) -> None:
    bare = path.partition("?")[0]
    parent = bare.rpartition("/")[0]
    known = operations(desk.app)
    label = next(each for each in known if each == f"GET {bare}" or each.startswith(f"GET {parent}/{{"))
    answer = desk.get(path)
    assert answer.status_code == 200
    known[label].validate_response(schemathesis.Response.from_any(answer))


#: Views of pages, with names that their queries have.
VIEWS = (
    "/",
    "/incidents",
    "/incidents.csv",
    "/incidents.json",
    "/incidents.atom",
    "/incidents/IR-2026-7K3QX",
    "/documents",
    "/documents/1",
    "/documents/1/compare",
    "/documents/1/original",
    "/dealers",
    "/dealers/1",
    "/districts/azd",
    "/groups",
    "/metrics",
    "/metrics/chain",
    "/metrics/chain.csv",
    "/metrics/chain.json",
    "/metrics/chain.svg",
    "/follow",
    "/follow.json",
    "/sources",
    "/about",
)
NAMES = [
    *map(str, Facet),
    "q",
    "sort",
    "page",
    "cursor",
    "limit",
    "lang",
    "kind",
    "version",
    "old",
    "new",
    "source",
]
NASTY = st.sampled_from(
    [
        "",
        "0",
        "-1",
        "1",
        "2",
        "9" * 30,
        "1e9",
        "²",
        "\x00",
        "a\x00b",
        "%",
        "_",
        "'",
        '"',
        '"unclosed',
        "a OR b",
        "NEAR(",
        "*",
        "-",
        "(",
        "col:word",
        "\\",
        "';drop table incidents;--",
        "\u202e",
        "\ud7ff\uffff",
        "🔫",
        "newest",
        "guns",
        "azd",
        "IR-2026-7K3QX",
        "Los Álamos",
        "x" * 2000,
        " ".join("ab" for _ in range(400)),
    ]
)
VALUES = st.one_of(NASTY, st.text(max_size=30), st.integers().map(str))
QUERIES = st.lists(st.tuples(st.sampled_from(NAMES), VALUES), max_size=5)


@pytest.mark.parametrize("prefix", ["", "/es"])
@pytest.mark.parametrize("path", VIEWS)
def test_no_query_breaks_a_page(desk: Desk, prefix: str, path: str) -> None:
    @given(query=QUERIES)
    @BOUNDED
    def ask(query: list[tuple[str, str]]) -> None:
        answer = desk.get(f"{prefix}{path}?{urlencode(query, errors='replace')}")
        assert answer.status_code < 500, query

    ask()


@pytest.mark.parametrize("name", [*map(str, Facet), "q"])
def test_no_value_of_a_filter_breaks_the_list(desk: Desk, name: str) -> None:
    @given(value=VALUES)
    @BOUNDED
    def ask(value: str) -> None:
        answer = desk.get(f"/incidents?{urlencode({name: value}, errors='replace')}")
        assert answer.status_code == 200, value

    ask()


@pytest.mark.parametrize(
    "path",
    [
        "/incidents/{}",
        "/documents/{}",
        "/documents/{}/compare?old=1&new=2",
        "/documents/{}/original",
        "/dealers/{}",
        "/districts/{}",
        "/groups/{}",
        "/metrics/{}",
        "/metrics/{}.svg",
        "/follow?incident={}",
        "/api/v1/metrics/{}",
        "/api/v1/incidents/{}",
        "/api/v1/documents/{}",
        "/{}",
        "/es/{}",
    ],
)
def test_no_path_breaks_the_server(desk: Desk, path: str) -> None:
    @given(value=VALUES)
    @BOUNDED
    def ask(value: str) -> None:
        answer = desk.get(path.format(quote(value, safe="", errors="replace")))
        assert answer.status_code < 500, value

    ask()


@pytest.mark.parametrize("query", ["%ff=%ff", "q=%ff%fe", "q=%", "%", "&&&", "q", "=", "q=" + "%00" * 50])
def test_a_query_that_is_no_text_breaks_nothing(desk: Desk, query: str) -> None:
    for path in ("/", "/incidents", "/incidents.csv", "/dealers", "/documents", "/api/v1/incidents"):
        assert desk.get(f"{path}?{query}").status_code < 500, path
