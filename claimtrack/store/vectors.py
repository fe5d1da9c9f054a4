"""Embeddings of claims, with the name of the encoder that made them."""

from __future__ import annotations

import json
from array import array
from collections.abc import Collection, Mapping, Sequence
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from sqlite_utils import Database


def store_vectors(db: Database, encoder: str, vectors: Mapping[int, Sequence[float]]) -> None:
    """Claim id -> vector, kept as 32-bit floats."""
    rows = [(id, encoder, array("f", vector).tobytes()) for id, vector in vectors.items()]
    db.conn.executemany("insert or replace into vectors values (?, ?, ?)", rows)


def vectors(db: Database, encoder: str, claim_ids: Collection[int]) -> dict[int, Sequence[float]]:
    """Those of these claims that this encoder made."""
    query = """
        select claim_id, vector from vectors
        where encoder = ? and claim_id in (select value from json_each(?))
    """
    return {id: array("f", blob) for id, blob in db.execute(query, [encoder, json.dumps(sorted(claim_ids))])}
