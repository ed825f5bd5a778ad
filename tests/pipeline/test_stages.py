"""What a pass of a stage leaves behind: a row where it did something, and changes that name it."""

from sqlalchemy import select

from db.models import Change, Run
from ironriver.settings import get_settings
from pipeline.stages import STAGES, run_stage
from tests.pipeline.test_extract import TRAFFICKING, store


def run_all(session):
    for name in STAGES:
        run_stage(name, session, get_settings())
    return session.scalars(select(Run).where(Run.kind != "crawl").order_by(Run.id)).all()


def test_each_stage_that_did_something_has_a_row_and_changes_name_their_run(session):
    store(session, "a", TRAFFICKING)
    runs = run_all(session)
    assert [(run.kind, run.status) for run in runs] == [(n, "done") for n in ("screen", "extract", "resolve")]
    assert runs[1].report["counts"]["relevant"] == 1
    assert session.scalars(select(Change.run_id)).all() == [runs[2].id]


def test_a_pass_with_nothing_to_do_leaves_no_row(session):
    store(session, "a", TRAFFICKING)
    first = [run.id for run in run_all(session)]
    assert [run.id for run in run_all(session)] == first
