"""Public ids come from a document, not from chance."""

import re

from hypothesis import given
from hypothesis import strategies as st

from pipeline.resolve.ids import candidates, public_id


@given(st.text(max_size=40), st.text(max_size=40))
def test_the_same_document_gives_the_same_id(source, native_id):
    found = public_id("2031", source, native_id, lambda _: False)
    assert found == public_id("2031", source, native_id, lambda _: False)
    assert re.fullmatch(r"IR-2031-[0-9A-HJKMNP-TV-Z]{5}", found)


def test_a_collision_lengthens():
    first, second, *_ = candidates("2031", "invented", "7")
    assert public_id("2031", "invented", "7", {first}.__contains__) == second
    assert second.startswith(first)
