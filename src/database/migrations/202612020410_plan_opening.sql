-- When a clinic is open, by its own clock; the newest row counts, and where none is, nothing is known of it.
create table opening_week (
  clinic_id uuid not null,
  week_id uuid not null,
  -- A list of { weekday, fromMinute, untilMinute }: 1 Monday to 7 Sunday, minutes of the day.
  hours jsonb not null,
  set_at timestamptz not null,
  set_by uuid not null,
  primary key (clinic_id, week_id),
  foreign key (clinic_id, set_by) references staff (clinic_id, staff_id)
);
call make_tenant_table('opening_week', 'select, insert');

create table closed_day (
  clinic_id uuid not null,
  closed_day_id uuid not null,
  day date not null,
  name text not null,
  added_at timestamptz not null,
  added_by uuid not null,
  ended_at timestamptz,
  primary key (clinic_id, closed_day_id),
  foreign key (clinic_id, added_by) references staff (clinic_id, staff_id)
);
call make_tenant_table('closed_day', 'select, insert, update');

-- Days on which somebody is away, the first and the last included; why is nobody's business.
create table staff_absence (
  clinic_id uuid not null,
  absence_id uuid not null,
  staff_id uuid not null,
  first_day date not null,
  last_day date not null check (last_day >= first_day),
  added_at timestamptz not null,
  added_by uuid not null,
  ended_at timestamptz,
  primary key (clinic_id, absence_id),
  foreign key (clinic_id, staff_id) references staff (clinic_id, staff_id),
  foreign key (clinic_id, added_by) references staff (clinic_id, staff_id)
);
call make_tenant_table('staff_absence', 'select, insert, update');
