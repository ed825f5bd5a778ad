"""The fit of the weights: signs stay, nothing is left to chance; the scores of clusters; hidden dockets."""

import pytest
import yaml

from benchmarks import propublica
from benchmarks.clusters import bcubed, pairwise
from benchmarks.matching_pairs import Judged
from benchmarks.train_matching import GROUPS, PRIOR, WEIGHTS, Fitted, fit_scales, written
from pipeline.resolve.offline import cluster_documents
from pipeline.resolve.weights import weights

TRUTH = {"a": "1", "b": "1", "c": "2", "d": "2", "e": "2"}


def test_scores_of_clusters():
    assert bcubed(TRUTH, TRUTH).f1 == pairwise(TRUTH, TRUTH).f1 == 1
    assert (bcubed(TRUTH, {}).precision, bcubed(TRUTH, {}).recall) == (1, pytest.approx(2 / 5))
    one = dict.fromkeys(TRUTH, "x")
    assert bcubed(TRUTH, one).precision == pytest.approx((2 * 2 / 5 + 3 * 3 / 5) / 5)
    assert bcubed(TRUTH, one, ["a", "b"]).precision == pytest.approx(2 / 5)
    assert pairwise(TRUTH, {"a": "x", "b": "x", "c": "x"}).precision == pytest.approx(1 / 3)
    assert pairwise(TRUTH, {"a": "x", "b": "x", "c": "x"}).recall == pytest.approx(1 / 4)


def pairs():
    """Names tell cases apart here, courts do not."""
    for i in range(40):
        family = f"f{i}"
        yield Judged({"person_same": 3.0, "court_same": 0.8}, False), True, family, family
        yield Judged({"persons_disjoint": -3.0, "court_same": 0.8}, False), False, family, f"g{i}"


def test_a_fit_keeps_signs_and_bounds_and_is_the_same_each_time():
    scales = fit_scales(list(pairs()))
    assert scales == fit_scales(list(pairs()))
    assert scales["person_same"] > scales["court_same"] > 0
    assert scales["persons_disjoint"] > scales["court_same"]


def test_what_is_written_scales_groups_and_keeps_comments():
    prior = "# head\nsame: 4.0\nweak: 3.0   # two\n\nperson_first: 1.5\nperson_cap: 14.0\ncity_same: 0.8\n"
    text = written(prior, Fitted({"person_same": 0.5}, 4.5))
    assert yaml.safe_load(text) == {
        "same": 4.5, "weak": 3.5, "person_first": 0.75, "person_cap": 7.0, "city_same": 0.8
    }  # fmt: skip
    assert "# two" in text
    assert "# head" not in text


def test_the_weights_in_use_are_of_the_prior():
    prior = yaml.safe_load(PRIOR.read_text("utf-8"))
    found = yaml.safe_load(WEIGHTS.read_text("utf-8"))
    assert list(prior) == list(found)
    assert all((prior[name] > 0) == (found[name] > 0) for name in prior)
    assert {name for group in GROUPS.values() for name in group} <= weights().keys()


def row(id, party, case, judge="Edna M. Corben", filed="02/03/2031", title="USA v. Quorl et al"):
    return {
        "id": id, "party": party, "cs_case_number": case, "pre_judge_name": judge, "cs_date_filed": filed,
        "cs_short_title": title,
    }  # fmt: skip


def test_rows_of_one_case_are_joined_without_its_number():
    rows = [
        row("1", "Ada Quorl", "1:31-cr-1"),
        row("2", "Bo Zent", "1:31-cr-1"),
        row("3", "Io Brank", "1:31-cr-2", judge="Ulf Marr", title="USA v. Brank"),
        row("4", "Ada Quorl", "1:33-cr-7", filed="08/09/2033", title="USA v. Quorl"),
    ]
    for titled in (False, True):
        found = cluster_documents([propublica.mention_of(one, titled=titled) for one in rows])
        assert bcubed({one["id"]: one["cs_case_number"] for one in rows}, found).f1 == 1
    document, annotation = propublica.mention_of(rows[0], titled=True)
    assert "1:31-cr-1" not in f"{document}{annotation}"
