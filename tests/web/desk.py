"""A browser without a browser: asks the application in this process."""

from __future__ import annotations

import asyncio
from collections.abc import Mapping
from typing import Any

import httpx
from bs4 import BeautifulSoup
from fastapi import FastAPI
from sqlalchemy.orm import Session

from ironriver.settings import Settings
from pipeline.desk.cards import update_cards
from pipeline.report import StageReport
from web.app import create_app

ADDRESS = "http://desk.example"


class Desk:
    """Asks for addresses of an application; keeps cookies from one question to the next."""

    def __init__(self, app: FastAPI) -> None:
        self.app = app
        self._cookies = httpx.Cookies()

    def get(self, path: str, **options: Any) -> httpx.Response:
        return self.ask("GET", path, **options)

    def post(self, path: str, data: Mapping[str, str], **options: Any) -> httpx.Response:
        return self.ask("POST", path, data=data, **options)

    def page(self, path: str) -> BeautifulSoup:
        """The page at a path, which must be there."""
        answer = self.get(path)
        assert answer.status_code == 200, (path, answer.status_code, answer.text[:500])
        return BeautifulSoup(answer.text, "lxml")

    def json(self, path: str) -> Any:
        answer = self.get(path)
        assert answer.status_code == 200, (path, answer.status_code, answer.text[:500])
        return answer.json()

    def ask(self, method: str, path: str, **options: Any) -> httpx.Response:
        async def ask() -> httpx.Response:
            transport = httpx.ASGITransport(self.app, raise_app_exceptions=False)
            async with httpx.AsyncClient(
                transport=transport, base_url=ADDRESS, cookies=self._cookies
            ) as client:
                answer = await client.request(method, path, **options)
                self._cookies = client.cookies
                return answer

        return asyncio.run(ask())


def open_desk(session: Session, **settings: Any) -> Desk:
    """The pages of what a session has written into the settings' database; its cards are written first."""
    session.commit()
    update_cards(session, StageReport("resolve"))
    return Desk(create_app(Settings(**settings)))
