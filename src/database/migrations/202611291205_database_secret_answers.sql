-- Answers that held a secret (the key of an authenticator app, the link of an invitation) were kept word for word.
-- Each clinic's rows can be changed only in its own name.
do $$
declare
  clinic uuid;
begin
  for clinic in select clinic_id from clinic_directory loop
    perform set_config('app.clinic', clinic::text, true);
    update operation set answer = '{"isToldOnce":true}'
    where (command = '/api/staff/one-time-code' and answer ->> 'secret' is not null)
      or (command in ('/api/staff/people/:staffId/invitation', '/api/staff/patients/:patientId/invitation') and answer ->> 'link' is not null)
      or (command = '/api/staff/people' and answer -> 'invitation' ->> 'link' is not null);
  end loop;
  perform set_config('app.clinic', '', true);
end
$$;
