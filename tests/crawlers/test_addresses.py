"""Only public addresses are asked, and those that a setting names."""

from __future__ import annotations

import pytest
from scrapy.resolver import CachingThreadedResolver
from twisted.internet import reactor
from twisted.internet.defer import succeed
from twisted.python.failure import Failure

from crawlers.addresses import PublicResolver, allowed_sites, check_address, is_private
from crawlers.failures import FetchFailed
from crawlers.links import absolute
from ironriver.settings import Settings, get_settings

NAMED = allowed_sites(Settings(base_url={"a": "http://127.0.0.1:8780", "b": "http://mirror.example"}))


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
        "http://user@www.justice.gov/",
        "http:///nothing",
        # A setting names a host with its port.
        "http://127.0.0.1:8781/",
        "http://127.0.0.1/",
        "https://mirror.example/",
        "http://mirror.example:6379/",
        # C's ways of writing an address.
        "http://0177.0.0.1/",
        "http://127.0.0.01/",
        "http://127.0.0x0.1/",
        "http://0/",
        "http://017700000001/",
        "http://10.1/",
        "http://8.8.8.8.8/",
        # An IPv4 address within an IPv6 one, and what is not of the public part.
        "http://[::ffff:7f00:1]/",
        "http://[::127.0.0.1]/",
        "http://[64:ff9b::7f00:1]/",
        "http://[2002:7f00:1::]/",
        "http://[fec0::1]/",
        "http://[ff02::1]/",
        "http://[2001:db8::1]/",
        "http://100.64.0.1/",
        "http://192.0.2.1/",
        "http://240.0.0.1/",
        "http://255.255.255.255/",
        "http://[::1/",
        "http://example.org:80:80/",
        "http://example.org:99999/",
        "javascript:alert(1)",
        "gopher://www.justice.gov/",
    ],
)
def test_private_addresses_and_other_schemes_are_refused(url):
    failed = check_address(url, NAMED)
    assert failed is not None
    assert failed.kind == "forbidden_address"


def test_a_name_is_not_an_address():
    assert not is_private("www.justice.gov")


@pytest.fixture
def answers(monkeypatch):
    """What the names' server answers, one after the other, without a cache."""
    answers: list[str] = []
    monkeypatch.setattr(
        CachingThreadedResolver, "getHostByName", lambda self, name, timeout=(): succeed(answers.pop(0))
    )
    monkeypatch.setenv("IRONRIVER_BASE_URL__ATF", "http://mirror.example:8080")
    get_settings.cache_clear()
    PublicResolver.refused.clear()
    return answers


def asked(name: str) -> str | Failure:
    told: list[str | Failure] = []
    PublicResolver(reactor, 0, 1).getHostByName(name).addBoth(told.append)
    return told[0]


def test_a_name_is_judged_each_time_by_the_address_that_is_connected_to(answers):
    answers += ["93.184.216.34", "127.0.0.1"]
    assert asked("news.example") == "93.184.216.34"
    second = asked("news.example")
    assert isinstance(second, Failure)
    assert isinstance(second.value, FetchFailed)
    assert "news.example, which leads to 127.0.0.1," in PublicResolver.refused["news.example"].note


@pytest.mark.parametrize("address", ["10.0.0.1", "169.254.169.254", "100.64.0.1", "0.0.0.0", "224.0.0.1"])
def test_names_that_lead_to_private_addresses(answers, address):
    answers.append(address)
    assert isinstance(asked("www.justice.gov"), Failure)


def test_a_host_that_a_setting_names_may_be_private(answers):
    answers.append("10.0.0.1")
    assert asked("mirror.example") == "10.0.0.1"


@pytest.mark.parametrize(
    ("link", "address"),
    [
        ("b", "https://news.example/a/b"),
        (" /b ", "https://news.example/b"),
        ("//other.example/b", "https://other.example/b"),
        ("http://[::1", "none://http%3A%2F%2F%5B%3A%3A1"),
        ("http://a:b/", "none://http%3A%2F%2Fa%3Ab%2F"),
        ("javascript:x()", "none://javascript%3Ax%28%29"),
        ("file:///etc/passwd", "none://file%3A%2F%2F%2Fetc%2Fpasswd"),
    ],
)
def test_every_link_has_an_address(link, address):
    assert absolute("https://news.example/a/", link) == address
