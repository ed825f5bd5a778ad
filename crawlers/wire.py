"""The HTTP client: Scrapy's, with a bound on what may come before a body, and its refusals told apart."""

from __future__ import annotations

from urllib.parse import urlsplit

from scrapy.core.downloader.handlers.http11 import (
    HTTP11DownloadHandler,
    _LenientHTTP11ClientFactory,
    _LenientHTTP11ClientProtocol,
)
from scrapy.crawler import Crawler
from scrapy.exceptions import CannotResolveHostError
from scrapy.http import Request, Response
from twisted.internet.defer import Deferred
from twisted.internet.interfaces import IAddress
from twisted.python.failure import Failure
from twisted.web._newclient import HEADER, STATUS, HTTP11ClientProtocol
from twisted.web._newclient import Request as SentRequest
from twisted.web.iweb import IResponse

from crawlers.addresses import PublicResolver
from crawlers.failures import FetchFailed

#: Bytes of status line and headers; browsers take as much. Without a bound they could fill the memory.
LARGEST_HEAD = 256 * 1024


class HeadTooLargeError(ValueError):
    """The headers of an answer do not end."""


class BoundedProtocol(_LenientHTTP11ClientProtocol):
    """One connection, which ends when an answer's head grows too large."""

    _head = 0

    def request(self, request: SentRequest) -> Deferred[IResponse]:
        """Send a request; its answer's head is counted anew."""
        self._head = 0
        answer = super().request(request)
        # Twisted chooses the parser's class, and only the parser notices a line without end.
        setattr(self._parser, "lineLengthExceeded", lambda line: self._too_large())  # noqa: B010
        return answer

    def dataReceived(self, bytes: bytes) -> None:  # noqa: N802 - Twisted's names
        """Pass bytes on, unless they are too many before a body begins."""
        if self._parser is not None and self._parser.state in {STATUS, HEADER}:
            self._head += len(bytes)
            if self._head > LARGEST_HEAD:
                self._too_large()
                return
        super().dataReceived(bytes)  # type: ignore[no-untyped-call]

    def _too_large(self) -> None:
        reason = Failure(HeadTooLargeError("headers without end"))  # type: ignore[no-untyped-call]
        self._giveUp(reason)  # type: ignore[no-untyped-call]
        if (abort := getattr(self.transport, "abortConnection", None)) is not None:
            abort()


class _Factory(_LenientHTTP11ClientFactory):
    def buildProtocol(self, addr: IAddress | None) -> HTTP11ClientProtocol:  # noqa: N802
        return BoundedProtocol(self._quiescentCallback)  # type: ignore[no-untyped-call]


class BoundedHandler(HTTP11DownloadHandler):
    """Scrapy's handler with these connections."""

    def __init__(self, crawler: Crawler) -> None:
        super().__init__(crawler)
        self._pool._factory = _Factory

    async def download_request(self, request: Request) -> Response:
        """The answer to a request.

        Raises:
            FetchFailed: the name of its host leads to a private address.
        """
        try:
            return await super().download_request(request)
        except CannotResolveHostError:
            refused = PublicResolver.refused.get(urlsplit(request.url).hostname or "")
            if refused is not None:
                raise FetchFailed(refused) from None
            raise
