-- Appends one event to the clinic's chain and binds it to the head, which stays locked until commit, so that the chain
-- has one order. A clinic without a chain takes part in nothing; only a refusal then leaves no line instead, because the
-- one refusal of such a clinic is that of its own set-up: it never came into being.
create function append_audit_event(
  clinic uuid, at timestamptz, by_kind text, by_id text, action_done text, outcome_had text, patient uuid, operation uuid,
  salt_used bytea, event_said bytea, leaf_made bytea) returns void
language plpgsql as $$
declare
  place bigint;
  bound bytea;
begin
  update audit_head set sequence = sequence + 1, chain = sha256('\x01'::bytea || chain || leaf_made)
  where clinic_id = clinic returning sequence, chain into place, bound;
  if place is null then
    if outcome_had = 'refused' then return; end if;
    raise exception 'this clinic has no audit chain';
  end if;
  insert into audit_event (clinic_id, sequence, at, actor_kind, actor_id, action, outcome, patient_id, operation_id, salt, event, leaf, chain)
  values (clinic, place, at, by_kind, by_id, action_done, outcome_had, patient, operation, salt_used, event_said, leaf_made, bound);
end
$$;
revoke all on function append_audit_event(uuid, timestamptz, text, text, text, text, uuid, uuid, bytea, bytea, bytea) from public;
grant execute on function append_audit_event(uuid, timestamptz, text, text, text, text, uuid, uuid, bytea, bytea, bytea) to fenestra_app;
