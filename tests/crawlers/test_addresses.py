"""Only public addresses are asked, and those that a setting names."""

from __future__ import annotations

import pytest

from crawlers.addresses import allowed_hosts, check_address, is_private

NAMED = allowed_hosts(["http://127.0.0.1:8780", "http://mirror.example"])


@pytest.mark.parametrize(
    "url",
    [
        "https://www.justice.gov/api",
        "http://93.184.216.34/",
        "https://[2606:2800:220:1::1]/",
        "http://127.0.0.1:8780/api",
        "http://mirror.example/x",
    ],
)
def test_public_and_named_addresses_pass(url):
    assert check_address(url, NAMED) is None


@pytest.mark.parametrize(
    "url",
    [
        "http://127.0.0.2/",
        "http://localhost/",
        "http://localhost./",
        "http://db.internal/",
        "http://10.0.0.8/",
        "http://192.168.1.1/",
        "http://172.20.0.1/",
        "http://169.254.169.254/latest/meta-data/",
        "http://0.0.0.0/",
        "http://[::1]/",
        "http://[fe80::1]/",
        "http://[::ffff:127.0.0.1]/",
        "http://[fd00::1]/",
        "http://2130706433/",
        "http://0x7f000001/",
        "http://127.1/",
        "http://224.0.0.1/",
        "ftp://www.justice.gov/",
        "file:///etc/passwd",
        "data:text/plain,x",
        "http://user:password@127.0.0.3/",
        "http:///nothing",
    ],
)
def test_private_addresses_and_other_schemes_are_refused(url):
    failed = check_address(url, NAMED)
    assert failed is not None
    assert failed.kind == "forbidden_address"


def test_a_name_is_not_an_address():
    assert not is_private("www.justice.gov")
