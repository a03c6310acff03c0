-- How often names have been taken out of the session's log: a node that holds the session in memory sees by it that it has to
-- read the log again. The log is append-only for everything else.
alter table session add column revision integer default 0 not null;

-- Set once no name of a person is left, so that the sweep for retention does not look again.
alter table session add column names_erased_at timestamp with time zone;

create index visitor_token_session on visitor_token (session_id, player_id);
create index session_scenario on session (scenario_hash);
