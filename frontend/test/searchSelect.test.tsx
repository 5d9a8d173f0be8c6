import { screen, waitFor } from '@testing-library/react';
import { expect, it } from 'vitest';
import { MunicipalitySelect } from '@/shared/ui/MunicipalitySelect';
import { SchoolSelect } from '@/shared/ui/SchoolSelect';
import { MUNICIPALITY, SCHOOL, SCHOOL_ROW } from './data';
import { renderPage } from './renderPage';
import { answer, pageOf } from './server';

const OTHER = { ...MUNICIPALITY, id: 7, name: 'Ясненский район' };

it('asks the server for what is typed, once the typing stops', async () => {
  const asked: (string | null)[] = [];
  answer('get', '/api/v1/municipalities', ({ url }) => {
    const q = url.searchParams.get('q');
    asked.push(q);
    return q === 'ясн' ? pageOf([OTHER]) : pageOf([MUNICIPALITY], 312);
  });
  let chosen: number | undefined;
  const { user } = renderPage(
    <MunicipalitySelect
      id="place"
      onChange={(id) => {
        chosen = id;
      }}
    />,
  );
  await user.click(screen.getByRole('combobox'));
  await waitFor(() => expect(screen.getByText('И ещё 311: введите часть названия')).toBeVisible());

  await user.type(screen.getByRole('combobox'), 'ясн');
  await user.click(await screen.findByTitle('Ясненский район'));

  expect(chosen).toBe(7);
  expect(asked.slice(0, 2)).toEqual([null, 'ясн']);
});

it('names what is chosen though it is not among the first', async () => {
  answer('get', '/api/v1/schools', ({ url }) => {
    expect(url.searchParams.get('cycleId')).toBe('2');
    return pageOf([{ ...SCHOOL_ROW, id: 99, name: 'Другая' }], 40_000);
  });
  answer('get', '/api/v1/schools/{schoolId}', SCHOOL);
  renderPage(<SchoolSelect cycleId={2} value={3} />);

  await waitFor(() => expect(screen.getByText(/«СОШ №\s3» \(170103\)/)).toBeVisible());
});

it('says that nothing was found', async () => {
  answer('get', '/api/v1/municipalities', pageOf<typeof MUNICIPALITY>([]));
  const { user } = renderPage(<MunicipalitySelect />);

  await user.click(screen.getByRole('combobox'));

  await waitFor(() => expect(screen.getByText('Муниципалитетов с таким названием или ОКТМО нет.')).toBeVisible());
});
