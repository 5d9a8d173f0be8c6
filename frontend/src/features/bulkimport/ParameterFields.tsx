import { keepPreviousData } from '@tanstack/react-query';
import { Form, Input, InputNumber, Select } from 'antd';
import type { Schemas } from '@/api/client';
import { read, useRead } from '@/api/read';
import { academicYears } from '@/shared/format';
import { useProcedureOptions, useSubjectOptions } from '@/shared/terms';
import formLayout from '@/shared/ui/formLayout.module.css';
import { FOUND, SearchSelect, useSearchText } from '@/shared/ui/SearchSelect';

/** What holds for all rows of a file that has no such column. */
export interface Parameters {
  year?: number;
  cycle?: string;
  source?: string;
  academicYear?: string;
  procedure?: string;
  subject?: string;
  grade?: number;
}

interface Props {
  kind: Schemas['ImportKindView'];
  preview: Schemas['ImportPreview'];
}

/** Asks for what the file lacks: what must be there, and what may. */
export function ParameterFields({ kind, preview }: Props) {
  const inFile = preview.format.columns.map(({ column }) => column);
  const asked = kind.parameters.filter((name) => !inFile.includes(name));
  const required = (name: string) => preview.missingParameters.includes(name);
  return (
    <div className={formLayout.pair}>
      {asked.includes('year') && (
        <Form.Item
          name="year"
          label="За какой год данные"
          required={required('year')}
          extra="В файле нет столбца с годом, он нужен для всех строк"
          rules={[{ required: required('year'), message: 'Введите год, за который посчитаны данные' }]}
        >
          <InputNumber min={2000} max={2100} precision={0} placeholder="2018" controls={false} />
        </Form.Item>
      )}
      {asked.includes('academicYear') && (
        <Form.Item
          name="academicYear"
          label="За какой учебный год данные"
          required={required('academicYear')}
          extra="В файле нет столбца с учебным годом, он нужен для всех строк"
          rules={[{ required: required('academicYear'), message: 'Выберите учебный год' }]}
        >
          <Select options={academicYears().map((value) => ({ value, label: value }))} />
        </Form.Item>
      )}
      {asked.includes('procedure') && <ProcedureField required={required('procedure')} />}
      {asked.includes('subject') && <SubjectField required={required('subject')} />}
      {asked.includes('grade') && (
        <Form.Item
          name="grade"
          label="Какой класс"
          extra="В файле нет столбца с классом; у ЕГЭ это 11, у ОГЭ 9, их можно не указывать"
        >
          <InputNumber min={1} max={11} precision={0} controls={false} />
        </Form.Item>
      )}
      {asked.includes('cycle') && <CycleField required={required('cycle')} />}
      {asked.includes('source') && (
        <Form.Item
          name="source"
          label="Откуда данные"
          required={required('source')}
          extra="Будет стоять рядом с каждым числом, например «таблица министерства от 12.03.2019»"
          rules={[{ required: required('source'), message: 'Введите, откуда данные' }]}
        >
          <Input maxLength={200} />
        </Form.Item>
      )}
    </div>
  );
}

function ProcedureField({ required }: { required: boolean }) {
  return (
    <Form.Item
      name="procedure"
      label="Какая процедура"
      required={required}
      extra="В файле нет столбца с процедурой, она нужна для всех строк"
      rules={[{ required, message: 'Выберите процедуру' }]}
    >
      <Select showSearch optionFilterProp="label" {...useProcedureOptions()} />
    </Form.Item>
  );
}

function SubjectField({ required }: { required: boolean }) {
  return (
    <Form.Item
      name="subject"
      label="Какой предмет"
      required={required}
      extra="В файле нет столбца с предметом, он нужен для всех строк"
      rules={[{ required, message: 'Выберите предмет' }]}
    >
      <Select showSearch optionFilterProp="label" {...useSubjectOptions()} />
    </Form.Item>
  );
}

function CycleField({ required }: { required: boolean }) {
  const { q, onSearch } = useSearchText();
  const cycles = useRead(read('/api/v1/cycles', { query: { q, size: FOUND } }), { placeholderData: keepPreviousData });
  return (
    <Form.Item
      name="cycle"
      label="К какому циклу относятся строки"
      required={required}
      extra="В файле нет столбца с циклом, он нужен для всех строк"
      rules={[{ required, message: 'Выберите цикл' }]}
    >
      <SearchSelect
        found={cycles}
        chosen={undefined}
        idOf={({ code }) => code}
        labelOf={({ code, name }) => `${name} (${code})`}
        onSearch={onSearch}
        nothing={q ? 'Циклов с таким названием или кодом нет.' : 'Циклов пока нет. Создайте цикл в разделе «Циклы»'}
      />
    </Form.Item>
  );
}
