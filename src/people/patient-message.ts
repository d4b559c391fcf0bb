/** What a message may hold at most, in characters. */
export const MESSAGE_LENGTH = 4_000;

/** Words for changing a medicine, next to words for a medicine, in the languages we write to patients in. */
const DIRECTIVES: readonly RegExp[] = [
  /\b(take|taking|stop|skip|start|increase|reduce|lower|raise|double|halve|hold)\b[^.!?\n]{0,60}\b(medicines?|medications?|pills?|tablets?|drops?|doses?|lozenges?|sprays?|ketamine|esketamine|\d+\s?mg)\b/i,
  /\b(tome|toma|tomar|deje|deja|suspenda|suspende|empiece|empieza|aumente|aumenta|reduzca|reduce|salte|salta)\b[^.!?\n]{0,60}\b(medicinas?|medicamentos?|pastillas?|tabletas?|gotas?|dosis|ketamina|esketamina|\d+\s?mg)\b/i,
];

/** Whether a text tells somebody what to take, change or leave out: that is said in person, never by message. */
export function isDirective(text: string): boolean {
  return DIRECTIVES.some((directive) => directive.test(text));
}
