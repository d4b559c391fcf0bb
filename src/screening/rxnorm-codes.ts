/**
 * RxNorm codes of ingredients by the id of the medicine, as published in the drug table of CPIC. A medicine that is not
 * in it has no code here on purpose: a wrong code would be worse than none.
 */
export const rxNormCodes: ReadonlyMap<string, string> = new Map(Object.entries({
  albuterol: '435', alcohol: '448', allopurinol: '519', amitriptyline: '704', aripiprazole: '89013', aspirin: '1191',
  atazanavir: '343047', atomoxetine: '38400', atorvastatin: '83367', brexpiprazole: '1658314', budesonide: '19831',
  bupropion: '42347', caffeine: '1886', captopril: '1998', carbamazepine: '2002', carisoprodol: '2101',
  carvedilol: '20352', celecoxib: '140587', ciprofloxacin: '2551', citalopram: '2556', clobazam: '21241',
  clomipramine: '2597', clopidogrel: '32968', clozapine: '2626', codeine: '2670', desipramine: '3247',
  dextromethorphan: '3289', diazepam: '3322', diclofenac: '3355', digoxin: '3407', donepezil: '135447',
  doxepin: '3638', duloxetine: '72625', efavirenz: '195085', erythromycin: '4053', escitalopram: '321988',
  esomeprazole: '283742', fentanyl: '4337', flecainide: '4441', flibanserin: '1665509', fluoxetine: '4493',
  'fluticasone-salmeterol': '284635', fluvoxamine: '42355', furosemide: '4603', galantamine: '4637',
  glimepiride: '25789', glipizide: '4821', glyburide: '4815', haloperidol: '5093', hydralazine: '5470',
  hydrochlorothiazide: '5487', hydroxychloroquine: '5521', iloperidone: '73178', imipramine: '5691',
  'isosorbide-dinitrate': '6058', lamotrigine: '28439', lansoprazole: '17128', levofloxacin: '82122',
  lidocaine: '6387', metformin: '6809', methadone: '6813', methimazole: '6835', methotrexate: '6851',
  methylphenidate: '6901', metoclopramide: '6915', metoprolol: '6918', midazolam: '6960', mirtazapine: '15996',
  modafinil: '30125', morphine: '7052', naloxone: '7242', naltrexone: '7243', nicotine: '7407',
  nitrofurantoin: '7454', nortriptyline: '7531', olanzapine: '61381', omeprazole: '7646', ondansetron: '26225',
  oxazepam: '7781', oxcarbazepine: '32624', oxycodone: '7804', pantoprazole: '40790', paroxetine: '32937',
  perphenazine: '8076', phenazopyridine: '8120', phenytoin: '8183', pimozide: '8331', pravastatin: '42463',
  propafenone: '8754', propranolol: '8787', propylthiouracil: '8794', protriptyline: '8886', rabeprazole: '114979',
  risperidone: '35636', rosuvastatin: '301542', sertraline: '36437', sildenafil: '136411', simvastatin: '36567',
  spironolactone: '9997', 'sulfamethoxazole-trimethoprim': '10831', tamoxifen: '10324', tamsulosin: '77492',
  thioridazine: '10502', timolol: '10600', tiotropium: '69120', tolterodine: '119565', tramadol: '10689',
  trimipramine: '10834', venlafaxine: '39786', voriconazole: '121243', vortioxetine: '1455099', warfarin: '11289',
  zuclopenthixol: '114176',
}));
