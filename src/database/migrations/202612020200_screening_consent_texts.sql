-- The questions after a consent text, each with its right answer and what is said when another is chosen.
alter table consent_document add column teach_back json not null default '[]';

-- Who signed for somebody else, in which language it was gone through and by whom, and who took a consent back with which words.
alter table consent add column signer_relation text;
alter table consent add column interpreter_language text;
alter table consent add column withdrawn_by uuid;
alter table consent add column withdrawn_how text check (withdrawn_how in ('on-phone', 'said-aloud'));
