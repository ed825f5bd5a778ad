"""FollowTheMoney: entities.ftm.json, one entity a line, as Aleph, OpenAleph and `ftm` load them.

Ids are made of the incidents' own, so that loading a newer export updates what an older one brought. No
entity has a topic such as `crime`: to be accused or named is not to be guilty.
"""

from __future__ import annotations

import json
from pathlib import Path

from followthemoney.proxy import EntityProxy
from sqlalchemy import Connection

from pipeline.exports.about import about
from pipeline.exports.bundles import bundles
from pipeline.exports.ftm_cases import CaseEntities
from pipeline.exports.ftm_things import seller_entity
from pipeline.exports.harmless import escaped
from pipeline.exports.output import Written
from pipeline.exports.rows import rows
from pipeline.exports.scope import Scope
from pipeline.exports.tables import table
from pipeline.report import Progress

NAME = "entities.ftm.json"


def write_ftm(connection: Connection, folder: Path, scope: Scope, progress: Progress) -> list[Written]:
    """Write the entities: sellers first, then each incident's with what they point to."""
    path = folder / NAME
    counts: dict[str, int] = {}
    cases = CaseEntities()
    with path.open("w", encoding="utf-8", newline="\n") as stream:

        def write(entity: EntityProxy) -> None:
            stream.write(_line(entity))
            counts[entity.schema.name] = counts.get(entity.schema.name, 0) + 1

        for seller in rows(connection, table("sellers"), scope):
            write(seller_entity(seller))
        for bundle in bundles(connection, scope, progress):
            for entity in cases.of(bundle):
                write(entity)
    told = "People, companies, court cases, events, documents and what ties them, as FollowTheMoney entities."
    return [Written(path, told, dict(sorted(counts.items())))]


def _line(entity: EntityProxy) -> str:
    """An entity in JSON; its properties and their values are sorted, which FollowTheMoney leaves open."""
    properties = {name: sorted(values) for name, values in sorted(entity.properties.items())}
    row = {
        "id": entity.id,
        "schema": entity.schema.name,
        "datasets": [about().database],
        "properties": properties,
    }
    return escaped(json.dumps(row, ensure_ascii=False, separators=(",", ":"))) + "\n"
