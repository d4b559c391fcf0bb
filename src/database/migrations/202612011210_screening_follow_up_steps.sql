-- Whom a follow-up told, when, and what stood in the way; steps are only added.
create table follow_up_step (
  clinic_id uuid not null,
  follow_up_id uuid not null,
  number smallint not null check (number >= 0),
  kind text not null check (kind in ('owner', 'next-person', 'clinic-line')),
  due_at timestamptz not null,
  done_at timestamptz not null,
  staff_id uuid,
  -- The letter that told them; without one nobody could be written to.
  mail_id uuid,
  lapse text check (lapse in ('nobody-on-duty', 'nobody-here', 'nobody-else', 'no-line')),
  primary key (clinic_id, follow_up_id, number),
  foreign key (clinic_id, follow_up_id) references risk_follow_up (clinic_id, follow_up_id)
);
call make_tenant_table('follow_up_step', 'select, insert');
-- A letter that did not go out is looked for on every first page.
create index mail_unsent on mail (clinic_id, written_at) where sent_at is null;
