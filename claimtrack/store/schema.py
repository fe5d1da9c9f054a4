"""The tables, as migrations that sqlite-utils applies in order; `version` has their names."""

from __future__ import annotations

from sqlite_utils import Database, Migrations
from sqlite_utils.db import Table

from claimtrack.store.version import SEARCHED

migrations = Migrations("claimtrack")


# The comments inside the tables stay in the file, for whoever opens it with another tool.
TABLES = """
create table articles (
    id integer primary key,
    title text,
    outlet text,
    published text, -- ISO 8601, as the article tells it
    url text,
    path text,
    lang text,
    added text not null, -- when it was stored, UTC
    text text not null,
    body_start integer not null, -- the part of text that was analysed, in code points
    body_end integer not null,
    digest text not null unique -- of the normalised body: the same article twice is stored once
) strict;

create table speakers (
    id integer primary key,
    name text not null, -- the fullest form
    kind text not null, -- named, organisation, state; unnamed and document are known in one article only
    article_id integer references articles(id) on delete cascade -- the one article, where it is so
) strict;
create index speakers_article on speakers(article_id);

create table aliases (
    id integer primary key,
    speaker_id integer not null references speakers(id) on delete cascade,
    name text not null, -- as articles have it
    lang text,
    key text not null, -- the normalised name
    first_seen text, -- dates of articles
    last_seen text,
    unique (speaker_id, name)
) strict;
create index aliases_key on aliases(key);

create table alias_keys (
    key text not null, -- of the sound of a name: the same in every script
    alias_id integer not null references aliases(id) on delete cascade,
    primary key (key, alias_id)
) strict, without rowid;
create index alias_keys_alias on alias_keys(alias_id);

create table claims (
    id integer primary key,
    article_id integer not null references articles(id) on delete cascade,
    speaker_id integer references speakers(id), -- null: the article does not tell
    via text, -- who relays the statement
    stance text not null, -- of the speaker towards the proposition
    proposition text not null, -- what is claimed, as a positive statement
    text text not null, -- the article's words from start to "end"
    quote text, -- the words in quotation marks
    cue text not null, -- the word that reports it
    kind text not null, -- of the cue: speech, belief, ...
    type text not null, -- direct, indirect or mixed quotation
    published text, -- of the article
    said text, -- when it was said, where that is known
    start integer not null, -- code points of articles.text, the end exclusive, here and below
    "end" integer not null,
    cue_start integer,
    cue_end integer,
    spans text not null, -- JSON: content, sources, via
    negated integer not null, -- 1: a negation turned the stance ("did not deny")
    parent_id integer references claims(id) on delete set null deferrable initially deferred,
    confidence real not null,
    rule text not null, -- how it was found
    search text not null -- its words in all their forms, for claims_fts
) strict;
create index claims_article on claims(article_id);
create index claims_speaker on claims(speaker_id, published desc);
create index claims_published on claims(published desc);
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
    relation text not null, -- confirms, denies, conflicts
    score real not null, -- 0 to 1
    reasons text not null, -- JSON: words that a person can check
    origin text not null default 'matching', -- what set it
    primary key (a, b),
    check (a < b)
) strict, without rowid;
create index relations_b on relations(b);

create view who_said as
    select 'c' || claims.id as id, claims.published, articles.outlet, speakers.name as speaker, claims.via,
           claims.stance, claims.cue, claims.text, claims.proposition, articles.title as article, articles.path
    from claims
    join articles on articles.id = claims.article_id
    left join speakers on speakers.id = claims.speaker_id
    order by claims.published desc, claims.id;

create view contradictions as
    select relations.relation, relations.score,
           sa.name as a_speaker, a.stance as a_stance, a.proposition as a_proposition,
           sb.name as b_speaker, b.stance as b_stance, b.proposition as b_proposition,
           relations.reasons,
           'c' || a.id as a_id, aa.outlet as a_outlet, a.published as a_published,
           'c' || b.id as b_id, ab.outlet as b_outlet, b.published as b_published
    from relations
    join claims a on a.id = relations.a
    join claims b on b.id = relations.b
    join articles aa on aa.id = a.article_id
    join articles ab on ab.id = b.article_id
    left join speakers sa on sa.id = a.speaker_id
    left join speakers sb on sb.id = b.speaker_id
    where relations.relation <> 'confirms'
    order by relations.score desc;
"""


@migrations()
def first_tables(db: Database) -> None:
    """Articles, speakers with their aliases, claims with their terms, relations, and search."""
    db.executescript(TABLES)
    # No triggers: with trusted_schema off SQLite lets none write to a virtual table. `writing.insert` does it.
    for table, column in SEARCHED.items():
        Table(db, table).enable_fts([column], tokenize="unicode61 remove_diacritics 2")


@migrations()
def what_claims_are_compared_by(db: Database) -> None:
    """What an article is about, what a claim that only points back points to, and what a relation rests on."""
    db.execute("alter table articles add column topic text not null default '{}'")  # JSON: key -> weight
    db.execute("alter table claims add column about text")  # a proposition, where the claim itself names none
    db.execute("alter table relations add column features text not null default '{}'")  # JSON: name -> 0 to 1


WHO_SPEAKERS_ARE = """
create table mentions ( -- a speaker in an article: what that article tells
    id integer primary key,
    article_id integer not null references articles(id) on delete cascade,
    speaker_id integer not null references speakers(id),
    name text not null, -- the fullest form in the article
    key text not null, -- the normalised name, without a determiner
    kind text not null, -- as that of speakers
    type text, -- of an unnamed source: official, diplomat, military, ...
    roles text not null, -- JSON: as said in the article
    features text not null, -- m f (gender), s d p (number)
    countries text not null, -- JSON: codes of ISO 3166, EU, UN
    how text not null, -- how the speaker was found: new, article (known in it alone), name, spelling, part, hand
    why text, -- in words that a person can check
    unique (article_id, key)
) strict;
create index mentions_speaker on mentions(speaker_id);
create index mentions_key on mentions(key);

create table decisions ( -- what a person decided; by names and articles' digests, so that it outlives all ids
    id integer primary key,
    act text not null, -- same, apart, name, qid
    key text not null, -- of a name
    name text not null,
    article text, -- the digest of the article in which alone it holds; null: in all
    other_key text, -- for same and apart: the other name
    other_name text,
    other_article text,
    value text, -- for name: the name to show; for qid: the Wikidata id
    made text not null -- UTC
) strict;
create index decisions_key on decisions(key);
create index decisions_other on decisions(other_key);

alter table speakers add column profile text not null default '{}'; -- JSON: genders, countries, offices
alter table claims add column mention_id integer references mentions(id);
alter table claims add column via_mention_id integer references mentions(id);
alter table aliases add column mentions integer not null default 1; -- articles that have the name
create index claims_mention on claims(mention_id);
create index claims_via_mention on claims(via_mention_id);
create index aliases_speaker on aliases(speaker_id);
"""


@migrations()
def who_speakers_are(db: Database) -> None:
    """What each article tells of a speaker, how each was found, and what a person decided."""
    db.executescript(WHO_SPEAKERS_ARE)


REVIEWS = """
create table reviews ( -- what a person decided of two statements; by digests and words, so that it outlives ids
    a_digest text not null,
    a_words text not null, -- normalised
    b_digest text not null,
    b_words text not null,
    relation text not null, -- confirms, denies, conflicts, unrelated
    made text not null, -- UTC
    primary key (a_digest, a_words, b_digest, b_words),
    check ((a_digest, a_words) <= (b_digest, b_words))
) strict, without rowid;
create index reviews_b on reviews(b_digest);

create table copies ( -- articles that are one origin: the same text in several outlets
    article_id integer primary key references articles(id) on delete cascade,
    origin_id integer not null references articles(id) on delete cascade, -- the earliest stored
    share real not null -- of the shorter one's word sequences, that both have
) strict;
create index copies_origin on copies(origin_id);

create table shingles ( -- samples of word sequences, by which copies are found
    sample integer not null,
    article_id integer not null references articles(id) on delete cascade,
    primary key (sample, article_id)
) strict, without rowid;
create index shingles_article on shingles(article_id);
create table vectors ( -- embeddings of claims, where the extra for them is installed
    claim_id integer primary key references claims(id) on delete cascade,
    encoder text not null,
    vector blob not null -- 32-bit floats
) strict;
alter table claims add column negative integer not null default 0; -- 1: says that something is not so
create index relations_ranked on relations(relation, score desc, a, b);
"""


@migrations()
def what_people_decided_of_relations(db: Database) -> None:
    """Reviews of relations, and which articles are copies of one another."""
    db.executescript(REVIEWS)


@migrations()
def which_aliases_are_names(db: Database) -> None:
    """Names are shown before descriptions."""
    db.execute("alter table aliases add column is_name integer not null default 1")  # 0: "the spokesman"


# For whoever opens the file with another tool: the ids are those that the commands print.
VIEWS = """
drop view who_said;
create view who_said as
    select 'c' || claims.id as id, claims.published, articles.outlet, speakers.name as speaker, claims.via,
           claims.stance, claims.cue, claims.text, claims.proposition, claims.confidence, articles.lang,
           articles.title as article, articles.url, articles.path, articles.added,
           claims.id as claim_id, claims.article_id, claims.speaker_id
    from claims
    join articles on articles.id = claims.article_id
    left join speakers on speakers.id = claims.speaker_id
    order by claims.published desc, claims.id;

create view related as
    select relations.relation, relations.score,
           sa.name as a_speaker, a.stance as a_stance, a.proposition as a_proposition,
           sb.name as b_speaker, b.stance as b_stance, b.proposition as b_proposition,
           relations.reasons,
           'c' || a.id as a_id, aa.outlet as a_outlet, a.published as a_published,
           'c' || b.id as b_id, ab.outlet as b_outlet, b.published as b_published,
           relations.origin, a.speaker_id as a_speaker_id, b.speaker_id as b_speaker_id
    from relations
    join claims a on a.id = relations.a
    join claims b on b.id = relations.b
    join articles aa on aa.id = a.article_id
    join articles ab on ab.id = b.article_id
    left join speakers sa on sa.id = a.speaker_id
    left join speakers sb on sb.id = b.speaker_id
    order by relations.score desc;

drop view contradictions;
create view contradictions as select * from related where relation <> 'confirms';
create view confirmations as select * from related where relation = 'confirms';
"""


@migrations()
def views_with_ids(db: Database) -> None:
    """Views that tell the ids of what they show, so that other tools can search and link them."""
    db.executescript(VIEWS)


CORRECTIONS = """
create table corrections ( -- what a person marked in an article, in place of what was found in it
    digest text primary key, -- of the article
    text_digest text not null, -- of its exact text, in which the spans are
    marks text not null, -- JSON: cue, sources, content, via, stance, kind
    made text not null -- UTC
) strict, without rowid;
"""


@migrations()
def what_people_marked(db: Database) -> None:
    """Articles that a person has corrected."""
    db.executescript(CORRECTIONS)
