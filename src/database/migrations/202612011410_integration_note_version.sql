-- Which text of a draft a device has read, so that two devices of one therapist lose nothing unseen.
alter table integration_note add column version integer not null default 1;
