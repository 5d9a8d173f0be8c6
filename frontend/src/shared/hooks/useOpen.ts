import { useSearchParams } from 'react-router';

/**
 * What is open beside the page: a drawer with its own address, so that Back closes it and a link opens it.
 * The value is free: `new`, `edit`, or an id.
 */
export function useOpen(): [open: string | null, setOpen: (value: string | null) => void] {
  const [params, setParams] = useSearchParams();
  const setOpen = (value: string | null) =>
    setParams(
      (current) => {
        const next = new URLSearchParams(current);
        if (value === null) {
          next.delete('open');
        } else {
          next.set('open', value);
        }
        return next;
      },
      { preventScrollReset: true },
    );
  return [params.get('open'), setOpen];
}
