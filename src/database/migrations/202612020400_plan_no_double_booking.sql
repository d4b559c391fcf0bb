-- Nobody and no room is booked twice, whatever writes: the database itself refuses it. The rule that tells what clashes
-- comes first (clash.ts); this stands behind it.
create schema exclusion;
create extension btree_gist schema exclusion;

-- Minutes are the same in every zone, which PostgreSQL cannot know of an interval.
create function minutes_after(at timestamptz, minutes integer) returns timestamptz
language sql immutable strict parallel safe
return at + make_interval(mins => minutes);

-- A room is held until it is ready again, a person until they leave.
alter table visit add constraint visit_room_once
  exclude using gist (clinic_id with =, room_id with =, tstzrange(starts_at, minutes_after(ends_at, recovery_minutes + turnover_minutes)) with &&)
  where (state <> 'cancelled' and room_id is not null) deferrable;
alter table visit add constraint visit_patient_once
  exclude using gist (clinic_id with =, patient_id with =, tstzrange(starts_at, minutes_after(ends_at, recovery_minutes)) with &&)
  where (state <> 'cancelled') deferrable;

-- When somebody of the staff is held by a visit; a cancelled one holds nobody.
alter table visit_staff add column held_from timestamptz;
alter table visit_staff add column held_until timestamptz;

do $$
declare
  clinic uuid;
begin
  for clinic in select clinic_id from clinic_directory loop
    perform set_config('app.clinic', clinic::text, true);
    update visit_staff s
    set held_from = v.starts_at, held_until = case when s.duty = 'monitoring' then minutes_after(v.ends_at, v.recovery_minutes) else v.ends_at end
    from visit v where v.clinic_id = s.clinic_id and v.visit_id = s.visit_id and v.state <> 'cancelled';
  end loop;
  perform set_config('app.clinic', '', true);
end
$$;

-- Somebody with one visit alone holds all of their attention, somebody who watches holds a piece of it for each visit:
-- pieces of two visits do not meet, the whole meets each.
alter table visit_staff add constraint visit_staff_once
  exclude using gist (clinic_id with =, staff_id with =, tstzrange(held_from, held_until) with &&,
    (case duty when 'exclusive' then numrange(null, null) else numrange(uuid_hash_extended(visit_id, 0)::numeric, uuid_hash_extended(visit_id, 0)::numeric, '[]') end) with &&)
  where (held_from is not null) deferrable;
grant update on visit_staff to fenestra_app;
