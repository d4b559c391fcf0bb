-- The dosing session that a visit follows, such as an integration visit; it moves along when that is moved.
alter table visit add column follows_visit_id uuid;
alter table visit add foreign key (clinic_id, follows_visit_id) references visit (clinic_id, visit_id);
create index visit_by_followed on visit (clinic_id, follows_visit_id) where follows_visit_id is not null;
