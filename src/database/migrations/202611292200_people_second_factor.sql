-- Whether a sign-in rests on a password alone: it reaches nothing until its person has added or shown a second factor.
alter table sign_in add column owes_factor boolean not null default false;
