"""SQLite through sqlite-utils: the schema and its migrations, opening safely, writing and reading claims."""

from claimtrack.store.opening import DatabaseTrouble, open_database
from claimtrack.store.reading import ClaimFilter, articles_named, claims_by_id, claims_with_terms, find_claims
from claimtrack.store.writing import store_article

__all__ = [
    "ClaimFilter",
    "DatabaseTrouble",
    "articles_named",
    "claims_by_id",
    "claims_with_terms",
    "find_claims",
    "open_database",
    "store_article",
]
