"""The tables, as migrations that sqlite-utils applies in order."""

from __future__ import annotations

from sqlite_utils import Database, Migrations

APPLICATION_ID = 0x434C4D54  # "CLMT"
migrations = Migrations("claimtrack")

FIRST = """
create table articles (
    id integer primary key,
    digest text not null unique,
    path text, title text, outlet text, url text,
    published text,
    added text not null,
    lang text,
    text text not null,
    body_start integer not null,
    body_end integer not null
) strict;
create table speakers (
    id integer primary key,
    name text not null,
    kind text not null,
    article_id integer references articles(id) on delete cascade
) strict;
create table aliases (
    id integer primary key,
    speaker_id integer not null references speakers(id) on delete cascade,
    name text not null,
    key text not null,
    lang text,
    first_seen text,
    last_seen text,
    unique (speaker_id, name)
) strict;
create index aliases_key on aliases(key);
create table alias_keys (
    key text not null,
    speaker_id integer not null references speakers(id) on delete cascade,
    primary key (key, speaker_id)
) strict, without rowid;
create table claims (
    id integer primary key,
    article_id integer not null references articles(id) on delete cascade,
    speaker_id integer references speakers(id),
    via text,
    stance text not null,
    kind text not null,
    type text not null,
    proposition text not null,
    text text not null,
    quote text,
    cue text not null,
    cue_start integer, cue_end integer,
    start integer not null, end integer not null,
    spans text not null,
    negated integer not null,
    confidence real not null,
    rule text not null,
    parent_id integer references claims(id),
    said text,
    published text
) strict;
create index claims_article on claims(article_id);
create index claims_speaker on claims(speaker_id, published);
create index claims_published on claims(published);
create index claims_parent on claims(parent_id);
create table claim_terms (
    term text not null,
    claim_id integer not null references claims(id) on delete cascade,
    primary key (term, claim_id)
) strict, without rowid;
create index claim_terms_claim on claim_terms(claim_id);
create table relations (
    a integer not null references claims(id) on delete cascade,
    b integer not null references claims(id) on delete cascade,
    relation text not null,
    score real not null,
    reasons text not null,
    primary key (a, b)
) strict, without rowid;
create index relations_b on relations(b);
create virtual table claims_search using fts5(words, tokenize='unicode61 remove_diacritics 0');
create view who_said as
    select claims.id, coalesce(claims.published, '') as published, articles.outlet, speakers.name as speaker,
           claims.via, claims.stance, claims.text, articles.title as article
    from claims join articles on articles.id = claims.article_id
    left join speakers on speakers.id = claims.speaker_id
    order by claims.published desc, claims.id;
create view contradictions as
    select relations.relation, relations.score, a.text as one, sa.name as one_speaker, a.stance as one_stance,
           b.text as other, sb.name as other_speaker, b.stance as other_stance, relations.reasons
    from relations join claims a on a.id = relations.a join claims b on b.id = relations.b
    left join speakers sa on sa.id = a.speaker_id left join speakers sb on sb.id = b.speaker_id
    where relations.relation <> 'confirms' order by relations.score desc;
"""


@migrations()
def first_tables(db: Database) -> None:
    """Articles, speakers with their aliases, claims with their terms, relations, search."""
    for statement in FIRST.split(";\n"):
        if statement.strip():
            db.execute(statement)
