"""The JSON interface, version 1: what the pages show, for programs. Its objects are those of the exports."""

from web.api import changes, dealers, documents, incidents, metrics

ROUTERS = (incidents.router, documents.router, dealers.router, changes.router, metrics.router)
