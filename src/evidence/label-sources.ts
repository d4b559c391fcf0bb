import type { Source } from './source.ts';

/** Product labels and leaflets, prescribing summaries and handbooks of drugs. */
export const labelSources = {
  ButL: { reference: 'Summary of the Spravato prescribing information: warnings, monitoring, blood pressure', year: null, where: 'butalbitalapap.org/index-4966.html', read: 'part' },
  DevIFU: { reference: 'Spravato nasal spray, instructions for use of the device', year: null, where: 'cp-81317v2; the same steps in the Hong Kong and Mayo Clinic texts', read: 'part' },
  EUpil: { reference: 'EU package leaflet for Spravato 28 mg, English', year: 2022, where: 'text dated 16 February 2022', read: 'whole' },
  EUspc: { reference: 'EU product information for Spravato: contraindications and precautions', year: 2025, where: 'sections 4.3 and 4.4, revision 2025; Annex I for older people', read: 'part' },
  EUsum: { reference: 'EU interaction list for esketamine', year: null, where: 'rxreasoner.com, esketamine precautions', read: 'part' },
  FDAspl: { reference: 'US label document of Spravato, version 18', year: 2026, where: 'set id d81a6a79-a74a-44b7-822c-0dfa3036eaed, effective 13 March 2026', read: 'part' },
  Indy: { reference: 'Patient text for Spravato: fasting and nasal sprays before the dose', year: null, where: 'indyat.com, patient information', read: 'part' },
  JanPI: { reference: 'UK prescribing information for Spravato', year: null, where: 'janssen-pi.co.uk, product information 32', read: 'part' },
  JanSci: { reference: 'Medical information on cardiovascular effects of Spravato', year: null, where: 'janssenscience.com', read: 'part' },
  KetLabel: { reference: 'Ketamine label: not where a rise in blood pressure is a serious hazard', year: null, where: 'quoted at droracle.ai, article 7014', read: 'part' },
  Ketalar: { reference: 'Ketalar label, revised October 2024', year: 2024, where: 'set id 46dab560-8ecd-4d92-8c92-6baa2310b09b', read: 'part' },
  Mem: { reference: 'Memantine product texts: avoid with ketamine, amantadine or dextromethorphan', year: null, where: 'Abixa, Memry, Swiss and Italian labels', read: 'part' },
  MIMS: { reference: 'Spravato entry of the Hong Kong drug index', year: null, where: 'MIMS Hong Kong', read: 'part' },
  OncNA: { reference: 'Spravato dosing summary', year: null, where: 'oncologynurseadvisor.com/drug/spravato', read: 'part' },
  OxHB: { reference: 'Oxford handbook of drugs in anaesthesia and intensive care, ketamine chapter', year: null, where: 'public copy', read: 'part' },
  Skysc: { reference: 'Drug guide entry on esketamine: missed sessions', year: null, where: 'Skyscape', read: 'part' },
  SprHCP: { reference: 'Manufacturer page on dosing and monitoring of Spravato', year: null, where: 'spravatohcp.com, dosing in treatment-resistant depression', read: 'part' },
  SprLabel: { reference: 'US label of Spravato: contraindications, boxed warning, pharmacokinetics', year: 2026, where: 'set id d81a6a79-a74a-44b7-822c-0dfa3036eaed, version 18, in summaries', read: 'part' },
  SprMono: { reference: 'Reports of the approval of esketamine alone, January 2025', year: 2025, where: 'beckers, hcn.health, openminds', read: 'part' },
  label: { reference: 'The current US label of the product in question', year: null, where: 'DailyMed, by set id', read: 'part' },
} as const satisfies Readonly<Record<string, Source>>;
