/** One check of the project: nothing when all is well, else what it found, in lines for the developer. */
export type Check = { readonly name: string; run(): Promise<string | undefined> };
