-- The key of the form that a session was made by, so that the same form sent again leads to the same session.
alter table session add column made_under varchar(200);

alter table session add constraint session_made_under unique (made_under);
