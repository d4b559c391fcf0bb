-- Why a prescriber let somebody sign within the time after a dose in which nothing binding is asked.
alter table consent add column after_dose_reason text;
