import { useSyncExternalStore } from 'react';

// A file that was dropped on one page is loaded on another; no address can hold it.
let chosen: File | null = null;
const listeners = new Set<() => void>();

export function chooseFile(file: File | null): void {
  chosen = file;
  for (const changed of listeners) {
    changed();
  }
}

/** The file that is being loaded, wherever it was chosen. */
export function useChosenFile(): File | null {
  return useSyncExternalStore(subscribe, () => chosen);
}

function subscribe(changed: () => void): () => void {
  listeners.add(changed);
  return () => listeners.delete(changed);
}
