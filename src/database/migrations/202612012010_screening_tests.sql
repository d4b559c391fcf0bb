-- Baseline tests, the prescription monitoring check, and forms and tests that have no result. The list only grows.
alter table test_result drop constraint test_result_kind_check;
alter table test_result add constraint test_result_kind_known check (kind in (
  'liver-tests', 'urine-drug-screen', 'pregnancy-test', 'drug-use-question', 'urinalysis', 'electrocardiogram', 'thyroid', 'vital-signs',
  'prescription-monitoring', 'audit-c', 'dast-10', 'c-ssrs', 'asq'
));
