"""What Datasette shows beside the tables: descriptions, facets, and queries that are worth asking."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

DESCRIPTION = """Who said what in news articles: each statement with its speaker, its stance, its exact words and its
article, and which statements confirm, deny or conflict with one another. Nothing here says who is right."""

HIDDEN = ("alias_keys", "claim_terms", "copies", "decisions", "reviews", "shingles", "_sqlite_migrations")

# letters that the search index has folded, which SQLite would keep apart
FOLDED = {"أ": "ا", "إ": "ا", "آ": "ا", "ٱ": "ا", "ى": "ي", "ة": "ه"}

TABLES: dict[str, dict[str, Any]] = {
    "who_said": {
        "description": "One row a statement, the newest first. The ids are those that the commands take.",
        "facets": ["stance", "outlet", "lang"],
        "fts_table": "claims_fts",
        "fts_pk": "claim_id",
        "size": 50,
    },
    "contradictions": {
        "description": "Two statements a row: one denies the other, or they differ in a number, a date or a place.",
        "facets": ["relation"],
    },
    "confirmations": {"description": "Two statements a row that say the same.", "facets": ["a_outlet"]},
    "related": {
        "description": "All pairs of statements that have to do with one another.",
        "facets": ["relation", "origin"],
    },
    "articles": {
        "description": "The articles as they were read.",
        "label_column": "title",
        "facets": ["outlet", "lang"],
    },
    "speakers": {"description": "Who speaks, under the fullest name.", "label_column": "name", "facets": ["kind"]},
    "claims": {
        "description": "The statements as they are stored; the view who_said is easier to read.",
        "label_column": "proposition",
        "facets": ["stance", "type"],
    },
    "aliases": {"description": "The names that each speaker goes by.", "label_column": "name"},
    "relations": {"description": "How two statements stand to one another, and why."},
}


def metadata(database: str, comments: Mapping[str, tuple[str, Mapping[str, str]]]) -> dict[str, Any]:
    """The metadata of a database; `comments` are what the schema says of its tables and their columns."""
    tables = {name: dict(values) for name, values in TABLES.items()} | {name: {"hidden": True} for name in HIDDEN}
    for name, (told, columns) in comments.items():
        table = tables.setdefault(name, {})
        if told:
            table.setdefault("description", told)
        if columns:
            table["columns"] = dict(columns)
    return {
        "title": "Who said what",
        "description": DESCRIPTION,
        "source": "claimtrack",
        "databases": {database: {"tables": tables, "queries": QUERIES}},
    }


def folded(parameter: str) -> str:
    """An expression for a parameter as the search index would have it."""
    expression = f":{parameter}"
    for letter, plain in FOLDED.items():
        expression = f"replace({expression}, '{letter}', '{plain}')"
    return expression


QUERIES: dict[str, dict[str, str]] = {
    "search": {
        "title": "Statements with these words",
        "description": "The words in any of their forms, the best first.",
        "sql": f"""select who_said.* from claims_fts join who_said on who_said.claim_id = claims_fts.rowid
where claims_fts match {folded("text")} order by bm25(claims_fts) limit 100""",
    },
    "who_denies_most": {
        "title": "Who denies most",
        "sql": """select speaker, count(*) as denials, min(published) as first, max(published) as last from who_said
where stance = 'denies' group by speaker_id order by denials desc""",
    },
    "own_words": {
        "title": "Speakers against their own words",
        "description": "Both statements are of one speaker: a change of position, or two figures.",
        "sql": "select * from contradictions where a_speaker_id = b_speaker_id",
    },
    "figures": {
        "title": "Where the figures differ",
        "sql": "select * from contradictions where relation = 'conflicts'",
    },
    "two_speakers": {
        "title": "Two speakers against one another",
        "description": "A part of each name.",
        "sql": """select * from contradictions
where (a_speaker like '%' || :one || '%' and b_speaker like '%' || :other || '%')
   or (b_speaker like '%' || :one || '%' and a_speaker like '%' || :other || '%')""",
    },
    "by_month": {
        "title": "Statements a month",
        "sql": """select substr(published, 1, 7) as month, count(*) as statements,
       count(*) filter (where stance = 'denies') as denials
from claims where published is not null group by month order by month""",
    },
}
