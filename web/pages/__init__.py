"""The pages, one module each: what a path shows."""

from web.pages import (
    about,
    account,
    dealers,
    document_list,
    documents,
    follow,
    home,
    incident,
    incident_files,
    incidents,
    metrics,
    overviews,
    review,
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
    follow.router,
    overviews.router,
    metrics.router,
    sources.router,
    about.router,
    account.router,
    review.router,
)
