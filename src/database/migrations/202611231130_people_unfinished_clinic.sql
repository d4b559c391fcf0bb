-- A practice clinic is opened and then filled. Until that is done nobody is led to it, and a start that finds it
-- unfinished makes it anew.
alter table clinic_directory add column is_unfinished boolean not null default false;
grant update (is_unfinished) on clinic_directory to fenestra_app;
