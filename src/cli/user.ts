import type { Command } from 'commander';
import { InvalidArgumentError } from 'commander';
import type { z } from 'zod';
import { ROLES } from '#foundation/role.ts';
import { emailSchema, nameSchema, rolesSchema } from '#people/api-shapes.ts';
import { DATABASE_HELP, dataOption } from './data-folder.ts';
import type { AddUserFlags } from './user/add-user.ts';

/** `user`: who works in a clinic, for somebody who cannot sign in yet or any more. */
export function addUserCommands(program: Command): void {
  const user = program.command('user').description('Add people who work in a clinic.');
  user
    .command('add')
    .description('Add a member of staff and print the link with which they choose a password. Nothing is mailed: hand the link over yourself.')
    .requiredOption('--clinic <name>', 'the clinic, by its name in the address')
    .requiredOption('--email <address>', 'the e-mail address they sign in with', parserOf(emailSchema, 'an e-mail address'))
    .requiredOption('--name <name>', 'their name', parserOf(nameSchema, 'a name of 1 to 100 letters'))
    .requiredOption('--role <roles>', `one or more of ${ROLES.join(', ')}, separated by commas`, parseRoles)
    .option('--origin <address>', 'address under which they open Fenestra, such as https://clinic.example (default: the one of the clinic’s last invitation, else this server’s own)', parseOrigin)
    .addOption(dataOption())
    .addHelpText('after', DATABASE_HELP)
    .action(async (flags: AddUserFlags) => (await import('./user/add-user.ts')).addUser(flags));
}

function parserOf<Value>(schema: z.ZodType<Value>, expected: string): (text: string) => Value {
  return (text) => {
    const parsed = schema.safeParse(text);
    if (!parsed.success) throw new InvalidArgumentError(`Expected ${expected}.`);
    return parsed.data;
  };
}

function parseRoles(text: string): AddUserFlags['role'] {
  const roles = rolesSchema.safeParse(text.split(',').map((role) => role.trim()));
  if (!roles.success) throw new InvalidArgumentError(`Expected one or more of ${ROLES.join(', ')}, separated by commas.`);
  return roles.data;
}

function parseOrigin(text: string): string {
  if (!URL.canParse(text) || !/^https?:$/.test(new URL(text).protocol)) throw new InvalidArgumentError('Expected an address like https://clinic.example.');
  return new URL(text).origin;
}
