-- What a challenge was given for: one that confirms who somebody is must not add a passkey, which asks for more.
alter table passkey_challenge add column purpose text not null default 'sign-in' check (purpose in ('sign-in', 'proof', 'registration'));
