/** What `fenestra pk` may be told, as typed: amounts and times carry their unit. */
export type PkFlags = {
  readonly drug?: string;
  readonly route?: string;
  readonly dose?: string;
  readonly infusion?: string;
  readonly hold?: string;
  readonly spit?: boolean;
  readonly devices?: string;
  readonly gap?: string;
  readonly repeat?: string;
  readonly regimen?: string;
  readonly weight?: string;
  readonly age?: string;
  readonly raceFactor?: string;
  readonly model?: string;
  readonly site?: string;
  readonly analytes?: string;
  readonly duration?: string;
  readonly step?: string;
  readonly people?: string;
  readonly seed?: string;
  readonly summary?: boolean;
  readonly format?: string;
  readonly list?: boolean;
};

/** How results can be printed. */
export const FORMATS = ['table', 'json', 'csv'] as const;

export type Format = (typeof FORMATS)[number];

/** The command that asks the same again. */
export function commandOf(flags: PkFlags): string {
  const words = Object.entries(flags).flatMap(([name, value]) => {
    const option = `--${name.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`;
    return value === true ? [option] : [option, String(value)];
  });
  return ['npm run -s fenestra -- pk', ...words].join(' ');
}
