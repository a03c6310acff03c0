-- What those who run the server have done. Rows are added and never changed; an account that is deleted leaves its acts.
create table audit_log (
    id         bigint generated always as identity primary key,
    at         timestamp with time zone not null,
    who        varchar(80)              not null,
    account_id uuid,
    address    varchar(60)              not null,
    act        varchar(60)              not null,
    about      varchar(200)             not null,
    session_id uuid,
    outcome    varchar(200)             not null
);

create index audit_log_at on audit_log (at);
