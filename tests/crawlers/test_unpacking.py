"""What a site packed is undone whole, or not at all."""

from __future__ import annotations

import contextlib
import gzip
import zlib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crawlers.failures import FetchFailed
from crawlers.unpacking import unpack
from ironriver.vocabulary import FailureKind as Kind

TEXT = b"Agents found rifles. " * 50
GZIP, ZLIB, RAW = 31, 15, -15


def packed(body: bytes, window: int) -> bytes:
    packer = zlib.compressobj(9, zlib.DEFLATED, window)
    return packer.compress(body) + packer.flush()


@pytest.mark.parametrize(
    ("body", "encoding"),
    [
        (TEXT, ""),
        (TEXT, "identity"),
        (packed(TEXT, GZIP), "gzip"),
        (packed(TEXT, GZIP), " X-GZip "),
        (packed(TEXT, ZLIB), "deflate"),
        (packed(TEXT, RAW), "deflate"),
        (packed(packed(TEXT, GZIP), ZLIB), "gzip, deflate"),
    ],
)
def test_what_was_asked_for_is_undone(body, encoding):
    assert unpack(body, encoding, len(TEXT)) == TEXT


@pytest.mark.parametrize(
    ("body", "encoding", "kind"),
    [
        (packed(TEXT, GZIP)[:-9], "gzip", Kind.TRUNCATED),
        (packed(TEXT, RAW)[:-9], "deflate", Kind.TRUNCATED),
        (packed(TEXT, GZIP) * 2, "gzip", Kind.MALFORMED),
        (TEXT, "gzip", Kind.MALFORMED),
        (TEXT, "deflate", Kind.MALFORMED),
        (TEXT, "br", Kind.MALFORMED),
        (TEXT, "gzip, gzip, gzip, gzip", Kind.MALFORMED),
        (packed(TEXT + b"!", GZIP), "gzip", Kind.TOO_LARGE),
        (packed(TEXT + b"!", RAW), "deflate", Kind.TOO_LARGE),
        (packed(packed(bytes(10**6), GZIP), GZIP), "gzip, gzip", Kind.TOO_LARGE),
    ],
)
def test_what_can_not_be_undone_has_a_kind(body, encoding, kind):
    with pytest.raises(FetchFailed) as error:
        unpack(body, encoding, len(TEXT))
    assert error.value.failed.kind is kind


@given(body=st.binary(max_size=500), cut=st.integers(1, 12))
def test_no_part_is_taken_for_the_whole(body, cut):
    whole = gzip.compress(body)
    assert unpack(whole, "gzip", 500) == body
    with pytest.raises(FetchFailed):
        unpack(whole[:-cut], "gzip", 500)


@given(body=st.binary(max_size=300), encoding=st.sampled_from(["gzip", "deflate", "br", "gzip, deflate"]))
def test_noise_is_a_failure_and_nothing_else(body, encoding):
    with contextlib.suppress(FetchFailed):
        assert len(unpack(body, encoding, 1000)) <= 1000
