import { keepPalette, showKeptPalette } from '#interface/reading-palette.ts';

/** Shows the palette chosen earlier on this device, and the switch between the two; without a choice the device decides. */
export function startPalette(): void {
  showKeptPalette();
  const button = document.querySelector<HTMLButtonElement>('.palette');
  if (button === null) return;
  const night = matchMedia('(prefers-color-scheme: dark)');
  name(button);
  button.hidden = false;
  button.addEventListener('click', () => {
    keepPalette(isDim() ? 'light' : 'dim');
    name(button);
  });
  night.addEventListener('change', () => name(button));
}

function isDim(): boolean {
  const chosen = document.documentElement.dataset['palette'];
  return chosen === 'dim' || (chosen !== 'light' && matchMedia('(prefers-color-scheme: dark)').matches);
}

/** The button says what it would do. */
function name(button: HTMLButtonElement): void {
  button.textContent = (isDim() ? button.dataset['light'] : button.dataset['dim']) ?? '';
}
