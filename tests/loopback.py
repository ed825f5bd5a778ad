"""A server of this machine that runs in a thread for as long as a test needs it."""

from __future__ import annotations

import socketserver
import threading
from types import TracebackType
from typing import Self


class Loopback:
    """Serves between `with` and its end.

    Args:
        server: bound to 127.0.0.1, at any free port.
    """

    def __init__(self, server: socketserver.ThreadingTCPServer) -> None:
        server.daemon_threads = True
        self.server = server
        self.port = int(server.server_address[1])
        self.url = f"http://127.0.0.1:{self.port}"
        self._thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.05})

    def __enter__(self) -> Self:
        self._thread.start()
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        self.server.shutdown()
        self.server.server_close()
        self._thread.join()
