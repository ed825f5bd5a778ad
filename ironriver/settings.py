"""Every setting of Iron River, read from the environment (`IRONRIVER_…`) or a `.env` file.

docs/settings.md describes each; a test fails when one is missing there.
"""

from __future__ import annotations

import re
from functools import lru_cache
from pathlib import Path
from typing import Annotated

from pydantic import Field, SecretStr, ValidationError, field_validator
from pydantic_settings import BaseSettings, NoDecode, SettingsConfigDict

from ironriver.errors import UsageError


class Settings(BaseSettings):
    """Where things are kept, how politely the sources are asked, and how mail is sent."""

    model_config = SettingsConfigDict(
        env_prefix="IRONRIVER_",
        env_nested_delimiter="__",
        env_file=".env",
        extra="ignore",
    )

    data_dir: Path = Field(
        Path("data"), description="Folder of the archive, the default database and outputs."
    )
    database_url: str = Field(
        "", description="SQLAlchemy address of the database; empty means SQLite in the data folder."
    )
    base_url: dict[str, str] = Field(
        default_factory=dict, description="Replaces a source's address, e.g. IRONRIVER_BASE_URL__JUSTICE_GOV."
    )
    rate: dict[str, float] = Field(
        default_factory=dict,
        description="Requests a second to a source, e.g. IRONRIVER_RATE__JUSTICE_GOV; else the manifest's.",
    )
    news_feeds: Annotated[list[str], NoDecode] = Field(
        default_factory=list,
        description="Feeds or sitemaps of source `news`, separated by commas, in place of its list of sites.",
    )
    news_sites: Path | None = Field(
        None, description="YAML list of the sites of source `news`; crawlers/news/sites.yml where unset."
    )
    court_feeds: Annotated[list[str], NoDecode] = Field(
        default_factory=list,
        description="Courts (PACER's ids) whose feeds `pacer_rss` reads; those at the border where unset.",
    )
    sources: Annotated[list[str], NoDecode] = Field(
        default_factory=list,
        description="Sources that a run reads where none is named, separated by commas; all where unset.",
    )
    courtlistener_token: SecretStr = Field(
        SecretStr(""), description="Token of CourtListener's API, for source `courtlistener`."
    )
    courtlistener_webhook_secret: SecretStr = Field(
        SecretStr(""), description="Secret part of the address to which CourtListener sends alerts."
    )
    drop_dir: Path | None = Field(
        None, description="Folder of source `drop_folder`: dockets, PDFs and texts that users put there."
    )
    user_agent: str = Field(
        "IronRiver/0.1 (+https://github.com/ironriver/ironriver; research monitor of firearms trafficking)",
        description="What the crawlers call themselves.",
    )
    obey_robots: bool = Field(True, description="Obey robots.txt.")
    request_timeout: float = Field(60.0, gt=0, description="Seconds until a request is given up.")
    request_retries: int = Field(6, ge=0, description="How often a failed request is tried again.")
    max_response_mb: float = Field(32.0, gt=0, description="A response larger than this (MiB) is refused.")
    batch_size: int = Field(200, ge=1, description="Documents that a stage reads before it commits.")
    spacy_model: str = Field(
        "", description="A spaCy pipeline to read English with, e.g. en_core_web_trf; ours where unset."
    )
    smtp_host: str = Field("localhost", description="Mail server for the digest.")
    smtp_port: int = Field(25, ge=1, le=65535, description="Its port.")
    smtp_user: str = Field("", description="Its user, where it asks for one.")
    smtp_password: SecretStr = Field(SecretStr(""), description="Its password.")
    smtp_starttls: bool = Field(False, description="Encrypt the connection with STARTTLS.")
    digest_sender: str = Field("Iron River <digest@localhost>", description="The From address of the digest.")
    digest_recipients: Annotated[list[str], NoDecode] = Field(
        default_factory=list, description="Addresses that get the digest, separated by commas."
    )
    schedule_monitor_cron: str = Field("0 6 * * *", description="When the monitor runs (cron, UTC).")
    schedule_digest_cron: str = Field("0 13 * * 1", description="When the digest is sent (cron, UTC).")
    log_level: str = Field("WARNING", description="DEBUG, INFO, WARNING or ERROR.")

    @field_validator("digest_recipients", "news_feeds", "court_feeds", "sources", mode="before")
    @classmethod
    def _split_commas(cls, value: object) -> object:
        if isinstance(value, str):
            return [part.strip() for part in value.split(",") if part.strip()]
        return value

    @field_validator("courtlistener_webhook_secret")
    @classmethod
    def _hard_to_guess(cls, value: SecretStr) -> SecretStr:
        told = value.get_secret_value()
        if told and not re.fullmatch(r"[\w.~-]{24,}", told, re.ASCII):
            raise ValueError("has 24 letters, digits, - and _ or more")
        return value

    @field_validator("log_level")
    @classmethod
    def _known_level(cls, value: str) -> str:
        if value.upper() not in {"DEBUG", "INFO", "WARNING", "ERROR"}:
            raise ValueError("is one of DEBUG, INFO, WARNING, ERROR")
        return value.upper()

    @field_validator("base_url")
    @classmethod
    def _no_trailing_slash(cls, value: dict[str, str]) -> dict[str, str]:
        for name, url in value.items():
            if not url.startswith(("http://", "https://")):
                raise ValueError(f"{name}: an address starts with http:// or https://, not {url!r}")
        return {name.lower(): url.rstrip("/") for name, url in value.items()}

    @property
    def database(self) -> str:
        """The database's address, with the default filled in."""
        if self.database_url:
            return self.database_url
        return f"sqlite:///{self.data_dir / 'ironriver.db'}"

    @property
    def archive_dir(self) -> Path:
        """The folder of the WARC files."""
        return self.data_dir / "archive"


@lru_cache(maxsize=1)
def get_settings() -> Settings:
    """The settings of this process.

    Raises:
        UsageError: a setting has a value that it can't have; the message names it.
    """
    try:
        return Settings()
    except ValidationError as error:
        first = error.errors()[0]
        name = "IRONRIVER_" + "__".join(str(part) for part in first["loc"]).upper()
        raise UsageError(f"setting {name}: {first['msg']} (see docs/settings.md)") from error
