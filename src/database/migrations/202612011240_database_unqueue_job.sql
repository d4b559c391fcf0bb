-- Takes a job back that is needed no more, by its key; one that is under way ends as it would.
create function unqueue_job(job_key text) returns void
language plpgsql security definer set search_path = pg_catalog as $$
begin
  perform graphile_worker.remove_job(job_key);
end
$$;
revoke all on function unqueue_job(text) from public;
grant execute on function unqueue_job(text) to fenestra_app;
