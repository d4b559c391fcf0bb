import { open, rename } from 'node:fs/promises';
import { dirname } from 'node:path';

/** Puts a whole file in place so that a power cut leaves the old one or the new one, never half of it. */
export async function writeDurably(path: string, text: string, mode: number): Promise<void> {
  const fresh = `${path}.new`;
  const file = await open(fresh, 'w', mode);
  try {
    await file.writeFile(text);
    await file.sync();
  } finally {
    await file.close();
  }
  await rename(fresh, path);
  await syncFolder(dirname(path));
}

/** Makes the names in a folder survive a power cut. */
export async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
