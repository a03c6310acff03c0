-- Scenarios that somebody has brought to this server: the newest text of each id. Sessions keep the text they were made of.
create table uploaded_scenario (
    scenario_id varchar(100)             primary key,
    hash        varchar(64)              not null references scenario_source (hash),
    uploaded_at timestamp with time zone not null
);
