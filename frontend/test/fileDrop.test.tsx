import { act, screen, waitFor } from '@testing-library/react';
import { expect, it } from 'vitest';
import { FileDrop } from '@/features/bulkimport/FileDrop';
import { renderPage } from './renderPage';

/** A file over the page, or let go there. */
function drag(name: 'dragover' | 'drop', file = new File(['код;название\n'], 'школы.csv')) {
  const event = new Event(name, { bubbles: true, cancelable: true });
  act(() => {
    document.body.dispatchEvent(Object.assign(event, { dataTransfer: { types: ['Files'], files: [file] } }));
  });
}

it('takes a dropped table to the page of loading, where one works now', async () => {
  const { router } = renderPage(<FileDrop />, { at: '/schools?municipality=1' });
  await act(() => router.navigate('/schools?municipality=2'));

  drag('dragover');
  expect(screen.getByRole('status')).toHaveTextContent('Отпустите файл');
  drag('drop');

  await waitFor(() => expect(router.state.location.pathname).toBe('/imports'));
  expect(router.state.location.search).toBe('?municipality=2');
});

it('says of what is no table that it is none, and stays', async () => {
  const { router } = renderPage(<FileDrop />, { at: '/schools' });

  drag('drop', new File(['x'], 'фото.png'));

  expect(await screen.findByText(/«фото\.png» — не таблица/)).toBeInTheDocument();
  expect(router.state.location.pathname).toBe('/schools');
});
