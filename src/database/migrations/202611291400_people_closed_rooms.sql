-- A closed room takes no further visits; those that were held in it keep their room.
alter table room add column closed_at timestamptz;
