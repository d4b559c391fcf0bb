import type { Source } from './source.ts';

/** Consensus statements, clinic practice, bedside scales, and the two keys for figures without an outside source. */
export const practiceSources = {
  'product-default': { reference: 'A default of this product; the medical director of a clinic reviews it and may change it', year: 2026, where: 'the clinic settings page', read: 'whole' },
  'clinical-memory': { reference: 'General knowledge of the field without a source in hand; to be confirmed by the medical director before use', year: null, where: 'no source seen yet', read: 'not read' },
  Ald: { reference: 'Aldrete 1970 and 1995, scoring of recovery after anaesthesia', year: 1995, where: 'summaries quoting both papers', read: 'part' },
  ASA: { reference: 'American Society of Anesthesiologists, statement on safe use of ketamine', year: null, where: 'asahq.org, guidance on ketamine', read: 'part' },
  ASKP20: { reference: 'ASKP3 2020, standards of practice for ketamine clinics', year: 2020, where: 'standards announced 30 July 2020', read: 'part' },
  ASRA18: { reference: 'Cohen and colleagues 2018, consensus guidelines on intravenous ketamine for chronic pain', year: 2018, where: 'Reg Anesth Pain Med 43:521, doi 10.1097/AAP.0000000000000808', read: 'part' },
  BZDeq: { reference: 'Dose equivalents in the joint US benzodiazepine tapering guideline', year: 2021, where: 'pocket card, VA/DoD 2021 and Ashton columns', read: 'part' },
  CRTCE: { reference: 'Exclusion list of one Canadian ketamine clinic', year: null, where: 'crtce.com/faq', read: 'part' },
  'link-Sust3': { reference: 'SUSTAIN-3, long-term esketamine, with the definition of treatment resistance', year: 2023, where: 'CNS Drugs, doi 10.1007/s40263-023-01026-3', read: 'part' },
  Lopez: { reference: 'A practice summary of the APA consensus statement on ketamine', year: null, where: 'lopezpsychiatry.com', read: 'part' },
  McI21: { reference: 'McIntyre and colleagues 2021, international expert opinion on ketamine and esketamine', year: 2021, where: 'Am J Psychiatry, doi 10.1176/appi.ajp.2020.20081251', read: 'part' },
  MOAAS: { reference: 'Table of the MOAA/S sedation scale', year: 2022, where: 'BMC Anesthesiology, doi 10.1186/s12871-022-01788-1', read: 'part' },
  OS11: { reference: 'A vendor’s analysis of ten ketamine practices, 2017 to 2020: how many finish a series', year: 2022, where: 'osmind.org/blog on retention during ketamine infusion therapy; McInnes 2022', read: 'part' },
  PADSS: { reference: 'Chung and colleagues 1995, post-anaesthesia discharge score', year: 1995, where: 'abstracts; item table at clinmedjournals.org', read: 'part' },
  San17: { reference: 'Sanacora and colleagues 2017, APA consensus statement on ketamine in mood disorders', year: 2017, where: 'JAMA Psychiatry, doi 10.1001/jamapsychiatry.2017.0080', read: 'part' },
  SB: { reference: 'Stanley and Brown, order of the six steps of a safety plan', year: null, where: 'nationaljewish.org and docs.getrivet.ca', read: 'part' },
  'SDN anecdote': { reference: 'Blood pressure limits of one clinic, told in a forum; an anecdote, not a standard', year: null, where: 'forums.studentdoctor.net, thread 1504698', read: 'part' },
} as const satisfies Readonly<Record<string, Source>>;
