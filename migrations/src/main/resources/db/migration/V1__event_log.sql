-- Runs on H2 and on PostgreSQL. The log is the only truth about a session; the other tables hold what must be known
-- before its log can be read.

create table scenario_source (
    hash   varchar(64) primary key,
    source text        not null
);

create table session (
    id             uuid                     primary key,
    code           varchar(12)              not null unique,
    scenario_id    varchar(100)             not null,
    scenario_hash  varchar(64)              not null references scenario_source (hash),
    engine_version varchar(60)              not null,
    setup          varchar(4000)            not null,
    created_at     timestamp with time zone not null
);

create index session_created on session (created_at);

-- The primary key is what lets only one of two writers win. command_key groups the events of one command.
create table event_log (
    session_id  uuid             not null references session (id),
    version     bigint           not null,
    at_millis   bigint           not null,
    actor       varchar(200)     not null,
    command_key varchar(200)     not null,
    type        varchar(60)      not null,
    type_schema integer          not null,
    body        varchar(1000000) not null,
    primary key (session_id, version)
);

-- A pass is a cookie's random value, kept only as its hash; a facilitator's belongs to no session.
create table visitor_token (
    token_hash varchar(64)              primary key,
    kind       varchar(20)              not null,
    session_id uuid                     references session (id),
    player_id  varchar(60),
    created_at timestamp with time zone not null
);
