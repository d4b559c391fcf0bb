import { readFile } from 'node:fs/promises';
import type { Refusal } from '#foundation/refusal.ts';
import { isRefusal } from '#foundation/refusal.ts';
import { MODELS } from '#pharmacology/models.ts';
import { refusePharmacology } from '#pharmacology/refusals.ts';
import { refuseFile } from '../refusals.ts';
import { answerOf } from './answer.ts';
import type { PkFlags } from './flags.ts';
import { FORMATS } from './flags.ts';
import { writeModels } from './list-models.ts';
import { questionOf } from './typed-question.ts';
import { writeAnswer } from './write-answer.ts';

/** Answers what was asked on standard output; a refusal is told in its sentence and ends with 1. */
export async function runPk(flags: PkFlags): Promise<void> {
  const text = await textOf(flags);
  if (isRefusal(text)) process.stderr.write(`${text.sentence}\n`);
  else process.stdout.write(text);
  process.exitCode = isRefusal(text) ? 1 : 0;
}

async function textOf(flags: PkFlags): Promise<string | Refusal> {
  const format = FORMATS.find((each) => each === flags.format) ?? 'table';
  if (flags.list === true) {
    const listed = MODELS.filter(({ id }) => flags.model === undefined || id === flags.model);
    return listed.length === 0 ? refusePharmacology('pharmacology.no-model', { given: flags.model ?? '', allowed: MODELS.map(({ id }) => id).join(', ') }) : writeModels(listed, format);
  }
  const file = flags.regimen === undefined ? null : await fileText(flags.regimen);
  if (isRefusal(file)) return file;
  const question = questionOf(flags, file);
  if (isRefusal(question)) return question;
  const answer = await answerOf(question);
  return isRefusal(answer) ? answer : writeAnswer(answer, format);
}

async function fileText(file: string): Promise<string | Refusal> {
  try {
    return await readFile(file, 'utf8');
  } catch (error) {
    return refuseFile(file, error);
  }
}
