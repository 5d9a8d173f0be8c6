import { useEffect, useState } from 'react';

/** Where one was when this came over the page: there the focus is again when it is gone. */
export function useReturnFocus(): void {
  const [from] = useState(() => document.activeElement);
  useEffect(
    () => () => {
      // The kit takes its own focus away first.
      setTimeout(() => {
        if (from instanceof HTMLElement && from.isConnected && document.activeElement === document.body) {
          from.focus();
        }
      });
    },
    [from],
  );
}
