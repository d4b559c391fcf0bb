import type { DiazepamEquivalent, Medicine } from './medicine.ts';
import { medicine } from './medicine.ts';

function equivalents(ashton: string, vaDod: string): { readonly diazepamEquivalents: readonly DiazepamEquivalent[] } {
  return {
    diazepamEquivalents: [
      { table: 'Ashton', milligramsPerTenDiazepam: ashton },
      { table: 'VA/DoD 2021', milligramsPerTenDiazepam: vaDod },
    ],
  };
}

/**
 * Benzodiazepines, sleep medicines and other sedatives, gabapentinoids and opioids.
 * Diazepam equivalents stand only where both tables were seen (BZDeq); they are approximate.
 */
export const sedatingMedicines: readonly Medicine[] = [
  medicine('alprazolam', ['Xanax', 'Niravam'], ['benzodiazepine'], equivalents('0.5', '1')),
  medicine('clonazepam', ['Klonopin', 'Rivotril'], ['benzodiazepine'], equivalents('0.5', '1')),
  medicine('diazepam', ['Valium'], ['benzodiazepine'], equivalents('10', '10')),
  medicine('lorazepam', ['Ativan', 'Loreev'], ['benzodiazepine'], equivalents('1', '2')),
  medicine('temazepam', ['Restoril'], ['benzodiazepine'], equivalents('20', '15')),
  medicine('chlordiazepoxide', ['Librium'], ['benzodiazepine']),
  medicine('clobazam', ['Onfi', 'Frisium'], ['benzodiazepine']),
  medicine('clorazepate', ['Tranxene'], ['benzodiazepine']),
  medicine('estazolam', ['ProSom'], ['benzodiazepine']),
  medicine('flurazepam', ['Dalmane'], ['benzodiazepine']),
  medicine('midazolam', ['Versed', 'Nayzilam'], ['benzodiazepine']),
  medicine('nitrazepam', ['Mogadon'], ['benzodiazepine']),
  medicine('oxazepam', ['Serax'], ['benzodiazepine']),
  medicine('triazolam', ['Halcion'], ['benzodiazepine']),

  medicine('zolpidem', ['Ambien', 'Stilnoct', 'Edluar'], ['sedative']),
  medicine('eszopiclone', ['Lunesta'], ['sedative']),
  medicine('zaleplon', ['Sonata'], ['sedative']),
  medicine('zopiclone', ['Imovane', 'Zimovane'], ['sedative']),
  medicine('suvorexant', ['Belsomra'], ['sedative']),
  medicine('lemborexant', ['Dayvigo'], ['sedative']),
  medicine('daridorexant', ['Quviviq'], ['sedative']),
  medicine('ramelteon', ['Rozerem'], ['sedative']),
  medicine('diphenhydramine', ['Benadryl', 'ZzzQuil', 'Nytol'], ['sedative']),
  medicine('doxylamine', ['Unisom'], ['sedative']),
  medicine('hydroxyzine', ['Vistaril', 'Atarax'], ['sedative']),
  medicine('phenobarbital', ['Luminal'], ['sedative'], { cypRoles: ['enzyme-inducer'] }),
  medicine('primidone', ['Mysoline'], ['sedative'], { cypRoles: ['enzyme-inducer'] }),

  medicine('gabapentin', ['Neurontin', 'Gralise', 'Horizant'], ['gabapentinoid']),
  medicine('pregabalin', ['Lyrica'], ['gabapentinoid']),

  medicine('buprenorphine', ['Subutex', 'Sublocade', 'Butrans', 'Brixadi'], ['opioid']),
  medicine('buprenorphine/naloxone', ['Suboxone', 'Zubsolv'], ['opioid']),
  medicine('codeine', [], ['opioid']),
  medicine('fentanyl', ['Duragesic', 'Actiq'], ['opioid']),
  medicine('hydrocodone', ['Hysingla'], ['opioid']),
  medicine('hydrocodone/acetaminophen', ['Vicodin', 'Norco', 'Lortab'], ['opioid']),
  medicine('hydromorphone', ['Dilaudid'], ['opioid']),
  medicine('methadone', ['Dolophine', 'Methadose'], ['opioid']),
  medicine('morphine', ['MS Contin', 'Kadian'], ['opioid']),
  medicine('oxycodone', ['OxyContin', 'Roxicodone'], ['opioid']),
  medicine('oxycodone/acetaminophen', ['Percocet', 'Endocet'], ['opioid']),
  medicine('oxymorphone', ['Opana'], ['opioid']),
  medicine('tapentadol', ['Nucynta'], ['opioid']),
  medicine('tramadol', ['Ultram', 'ConZip'], ['opioid']),

  medicine('baclofen', ['Lioresal'], ['sedative']),
  medicine('butalbital/acetaminophen/caffeine', ['Fioricet'], ['sedative']),
  medicine('carisoprodol', ['Soma'], ['sedative']),
  medicine('cyclobenzaprine', ['Flexeril', 'Amrix'], ['sedative']),
  medicine('meprobamate', ['Miltown'], ['sedative']),
  medicine('metaxalone', ['Skelaxin'], ['sedative']),
  medicine('methocarbamol', ['Robaxin'], ['sedative']),
  medicine('prochlorperazine', ['Compazine'], ['sedative']),
  medicine('promethazine', ['Phenergan'], ['sedative']),
  medicine('sodium oxybate', ['Xyrem', 'Lumryz'], ['sedative']),
  medicine('tizanidine', ['Zanaflex'], ['sedative']),
  medicine('quazepam', ['Doral'], ['benzodiazepine']),
  medicine('remimazolam', ['Byfavo'], ['benzodiazepine']),
  medicine('acetaminophen/codeine', ['Tylenol 3'], ['opioid']),
  medicine('butorphanol', ['Stadol'], ['opioid']),
  medicine('levorphanol', [], ['opioid']),
  medicine('meperidine', ['Demerol', 'pethidine'], ['opioid']),
  medicine('nalbuphine', ['Nubain'], ['opioid']),
  medicine('pentazocine/naloxone', ['Talwin'], ['opioid']),
  medicine('tramadol/acetaminophen', ['Ultracet'], ['opioid']),
  medicine('tramadol/celecoxib', ['Seglentis'], ['opioid']),
  medicine('kratom', ['mitragyna'], ['opioid']),
];
