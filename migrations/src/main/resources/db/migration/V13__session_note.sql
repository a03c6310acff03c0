-- What those who watch a session write down about it. Not part of its log: nothing follows from a note. It goes with the session.
create table session_note (
    id         bigint generated always as identity primary key,
    session_id uuid                     not null references session (id) on delete cascade,
    at         timestamp with time zone not null,
    who        varchar(80)              not null,
    account_id uuid,
    version    bigint                   not null,
    on_day     integer                  not null,
    words      text                     not null,
    made_under varchar(300)             not null,
    constraint session_note_made_under unique (session_id, made_under)
);
