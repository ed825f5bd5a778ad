"""Case numbers as written → their core."""

import pytest

from pipeline.resolve.dockets import contradict, may_follow, parse_docket, same_docket


@pytest.mark.parametrize(
    ("written", "core"),
    [
        ("5:22-cr-01008-1", "22-cr-01008"),
        ("5:22-CR-01008-RB-001", "22-cr-01008"),
        ("22-cr-1008", "22-cr-01008"),
        ("2022-cr-01008", "22-cr-01008"),
        ("22cr1008", "22-cr-01008"),
        ("CR 22-1008 RB", "22-cr-01008"),
        ("22 CR 1008", "22-cr-01008"),
        ("3:22-cr-1008(S3)-ABC-XYZ", "22-cr-01008"),
        ("7:22-mj-00031", "22-mj-00031"),
        ("22-1008", "22-?-01008"),
        ("22-22-1", "22-?-00022"),
    ],
)
def test_core(written, core):
    docket = parse_docket(written)
    assert docket is not None
    assert docket.text == core


@pytest.mark.parametrize("written", ["", "pending", "No. 7"])
def test_no_number(written):
    assert parse_docket(written) is None


def test_equality_and_contradiction():
    criminal, other, magistrate, bare = map(
        parse_docket, ["4:24-cr-00555", "4:24-cr-00556", "4:24-mj-09", "24-555"]
    )
    assert same_docket(criminal, bare)
    assert not same_docket(criminal, other)
    assert contradict(criminal, other)
    # A magistrate's number precedes the criminal one of the same case; a court of appeals counts its own.
    assert not contradict(criminal, magistrate)
    assert not contradict(other, bare)


def test_divisions_count_their_own_numbers():
    laredo, mcallen, untold = map(parse_docket, ["5:31-cr-00071-2", "7:31-cr-00071", "31-cr-71"])
    assert contradict(laredo, mcallen)
    assert same_docket(laredo, untold)
    assert same_docket(mcallen, untold)


@pytest.mark.parametrize(
    ("a", "b", "may"),
    [
        ("5:31-mj-00009", "5:31-cr-00071", True),
        ("5:31-cr-00071", "5:30-mj-00009", True),
        ("5:31-mj-00009", "5:30-cr-00071", False),
        ("5:29-mj-00009", "5:31-cr-00071", False),
        ("5:31-mj-00009", "5:31-mj-00010", False),
    ],
)
def test_a_criminal_number_follows_a_magistrates_within_a_year(a, b, may):
    assert may_follow(parse_docket(a), parse_docket(b)) is may
