import { fireEvent, render, screen } from '@testing-library/react';
import { Form } from 'antd';
import { describe, expect, test } from 'vitest';
import { parseNumber, wholeNumber } from '@/shared/number';
import { NumberInput } from '@/shared/ui/NumberInput';

describe('a number as people write it', () => {
  test.each([
    ['52,5', 52.5],
    ['52.5', 52.5],
    ['1 234,00', 1234],
    ['1\u00a0234', 1234],
    [' 7 ', 7],
    ['-5', -5],
    ['−5', -5],
    ['1234,0', 1234],
    ['', null],
    ['  ', null],
  ])('%j is %j', (typed, value) => {
    expect(parseNumber(typed)).toBe(value);
  });

  test.each(['12a', '1,234.5', ',5', '5,', '1  2', '--5', '1e5'])('%j is none', (typed) => {
    expect(parseNumber(typed)).toBeNaN();
  });
});

describe('a field for a whole number', () => {
  function type(typed: string) {
    render(
      <Form initialValues={{ students: 420 }}>
        <Form.Item name="students" label="Обучающихся" rules={[wholeNumber({ most: 100_000 })]}>
          <NumberInput inputMode="numeric" />
        </Form.Item>
      </Form>,
    );
    const field = screen.getByLabelText('Обучающихся');
    expect(field).toHaveValue('420');
    fireEvent.change(field, { target: { value: typed } });
    return field;
  }

  test.each([
    ['52,5', 'Нужно целое число'],
    ['1 234,5', 'Нужно целое число'],
    ['много', 'Нужно целое число'],
    ['-5', 'Не меньше 0'],
    ['1 000 000', /Не больше 100\s000/],
  ])('%j stays as it is and is an error', async (typed, message) => {
    const field = type(typed);
    expect(await screen.findByText(message)).toBeInTheDocument();
    expect(field).toHaveValue(typed);
  });

  test('1 234,00 is taken and shown plainly once it is left', async () => {
    const field = type(' 1 234,00 ');
    expect(field).toHaveValue(' 1 234,00 ');
    fireEvent.blur(field);
    expect(field).toHaveValue('1234');
    expect(screen.queryByRole('alert')).toBeNull();
  });
});
