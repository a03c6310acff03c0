-- People who run this server. A password is kept as its Argon2 hash only, an invitation as the hash of its word; who comes
-- from an OpenID Connect provider has neither.
create table account (
    id              uuid                     primary key,
    name            varchar(80)              not null,
    name_key        varchar(80)              not null unique,
    display_name    varchar(80)              not null,
    role            varchar(20)              not null,
    password_hash   varchar(200),
    invitation_hash varchar(64)              unique,
    invited_until   timestamp with time zone,
    issuer          varchar(300),
    subject         varchar(255),
    created_at      timestamp with time zone not null,
    disabled_at     timestamp with time zone,
    constraint account_elsewhere unique (issuer, subject)
);

-- Null for players and for whoever came by the facilitator's link.
alter table visitor_token add column account_id uuid;

alter table visitor_token add constraint visitor_token_account foreign key (account_id) references account (id) on delete cascade;

create index visitor_token_of_account on visitor_token (account_id);

-- Browsers that an account has signed in from: guesses made elsewhere do not lock them out.
create table known_browser (
    token_hash varchar(64)              not null,
    account_id uuid                     not null references account (id) on delete cascade,
    seen_at    timestamp with time zone not null,
    primary key (token_hash, account_id)
);

-- Sign-ins that have gone to an OpenID Connect provider and have not come back. Each is used once.
create table sign_in_under_way (
    token_hash   varchar(64)              primary key,
    registration varchar(100)             not null,
    state        varchar(200)             not null,
    nonce        varchar(200),
    verifier     varchar(200),
    redirect_uri varchar(500)             not null,
    begun_at     timestamp with time zone not null
);
