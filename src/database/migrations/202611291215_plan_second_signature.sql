-- When the second prescriber signed, by an act of their own; until then the order they were asked to sign is a draft.
alter table dose_order add column second_signed_at timestamptz;
