-- Lets the application queue a job inside its own transaction without seeing anybody's jobs.
-- The queue itself belongs to graphile-worker, whose tables only the owner role can read.
create function queue_job(task text, payload json, run_at timestamptz, job_key text) returns void
language plpgsql security definer set search_path = pg_catalog as $$
begin
  perform graphile_worker.add_job(task, payload, run_at => run_at, job_key => job_key);
end
$$;
revoke all on function queue_job(text, json, timestamptz, text) from public;
grant execute on function queue_job(text, json, timestamptz, text) to fenestra_app;
