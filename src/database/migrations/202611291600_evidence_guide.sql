-- What a clinic makes of the guide's cards: every version of every card, never changed once it is there. A member of
-- staff is an id and the name they had, because a text keeps its writer's name for good.
create table guide_version (
  clinic_id uuid not null,
  language text not null,
  card_id text not null,
  version integer not null check (version > 0),
  shows text not null check (shows in ('own-text', 'shipped-text', 'nothing', 'as-before')),
  title text,
  body text,
  -- Where a clinic's own card stands; cards of the guide have their place.
  chapter text,
  -- The hash of what was shipped when this was written; none for a clinic's own card.
  shipped_hash text,
  written_by uuid not null,
  written_by_name text not null,
  written_at timestamptz not null,
  primary key (clinic_id, language, card_id, version),
  check ((shows in ('own-text', 'shipped-text')) = (title is not null)),
  check ((title is null) = (body is null)),
  check (shows <> 'shipped-text' or shipped_hash is not null)
);
call make_tenant_table('guide_version', 'select, insert');

-- A clinician's name under a version; a later one says that the same text was reviewed again.
create table guide_approval (
  clinic_id uuid not null,
  language text not null,
  card_id text not null,
  version integer not null,
  approved_at timestamptz not null,
  approved_by uuid not null,
  approved_by_name text not null,
  primary key (clinic_id, language, card_id, version, approved_at, approved_by),
  foreign key (clinic_id, language, card_id, version) references guide_version (clinic_id, language, card_id, version)
);
call make_tenant_table('guide_approval', 'select, insert');
