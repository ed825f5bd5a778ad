"""The pages, one module each: what a path shows."""

from web.pages import documents, home, incident, incidents

ROUTERS = (home.router, incidents.router, incident.router, documents.router)
