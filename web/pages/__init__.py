"""The pages, one module each: what a path shows."""

from web.pages import (
    about,
    dealers,
    document_list,
    documents,
    home,
    incident,
    incident_files,
    incidents,
    overviews,
    sources,
)

#: In this order: `/incidents.csv` must be asked before `/incidents/{id}` could be.
ROUTERS = (
    home.router,
    incidents.router,
    incident_files.router,
    incident.router,
    document_list.router,
    documents.router,
    dealers.router,
    overviews.router,
    sources.router,
    about.router,
)
