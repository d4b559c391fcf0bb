-- What every command does first and last, as calls: a session keeps the plans of what stands inside, and planning these
-- statements anew costs more than running them. They run with the caller's rights, row-level security included.

-- Lets two senders of the same operation go one after the other, and gives the answer it had, if any.
create function begin_operation(clinic uuid, operation_asked uuid) returns table (request_hash bytea, answer json)
language plpgsql as $$
begin
  perform pg_advisory_xact_lock(hashtextextended(clinic::text || operation_asked::text, 0));
  -- A statement of its own, so that it sees what a twin has committed while this one waited.
  return query select kept.request_hash, kept.answer from operation kept where kept.clinic_id = clinic and kept.operation_id = operation_asked;
end
$$;
revoke all on function begin_operation(uuid, uuid) from public;
grant execute on function begin_operation(uuid, uuid) to fenestra_app;

create function keep_operation(clinic uuid, operation_done uuid, command_done text, hash bytea, answer_given json, at timestamptz) returns void
language plpgsql as $$
begin
  insert into operation (clinic_id, operation_id, command, request_hash, answer, answered_at)
  values (clinic, operation_done, command_done, hash, answer_given, at);
end
$$;
revoke all on function keep_operation(uuid, uuid, text, bytea, json, timestamptz) from public;
grant execute on function keep_operation(uuid, uuid, text, bytea, json, timestamptz) to fenestra_app;
