-- Who is on duty when, week after week, by the clinic's own clock. A turn is never changed: it ends, and another one begins.
create table duty_turn (
  clinic_id uuid not null,
  turn_id uuid not null,
  staff_id uuid not null,
  -- 1 is told first, 2 is told next.
  place smallint not null check (place in (1, 2)),
  -- Days on which it begins, 1 Monday to 7 Sunday.
  weekdays smallint[] not null,
  from_minute smallint not null check (from_minute between 0 and 1439),
  until_minute smallint not null check (until_minute between 0 and 1439),
  added_at timestamptz not null,
  added_by uuid not null,
  ended_at timestamptz,
  primary key (clinic_id, turn_id),
  foreign key (clinic_id, staff_id) references staff (clinic_id, staff_id)
);
create index duty_turn_standing on duty_turn (clinic_id) where ended_at is null;
call make_tenant_table('duty_turn', 'select, insert, update');

-- Where the clinic itself is reached when nobody has answered; the newest row counts.
create table clinic_line (
  clinic_id uuid not null,
  line_id uuid not null,
  email text,
  phone text,
  changed_at timestamptz not null,
  changed_by uuid not null,
  primary key (clinic_id, line_id)
);
call make_tenant_table('clinic_line', 'select, insert');
