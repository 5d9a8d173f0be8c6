import type { Schemas } from '@/api/client';

// One of each, as the server gives it; a test changes what it is about.

export const SCHOOL: Schemas['SchoolView'] = {
  id: 3,
  code: '170103',
  name: 'МАОУ НТГО «СОШ №3»',
  shortName: 'СОШ №3',
  type: 'MAOU',
  level: 'SOSH',
  inn: null,
  municipalityId: 1,
  municipalityName: 'Нижнетуринский городской округ',
  regionId: 1,
  regionName: 'Свердловская область',
  settlementStatus: 6,
  students: 540,
  teachers: 31,
  address: null,
  website: 'https://school3.example',
  email: null,
  phone: null,
  closedOn: null,
  formerNames: [{ name: 'Школа № 3', validUntil: '2011-09-01' }],
  version: 4,
};

export const SCHOOL_ROW: Schemas['SchoolSummary'] = {
  id: 3,
  code: '170103',
  name: 'МАОУ НТГО «СОШ №3»',
  shortName: 'СОШ №3',
  type: 'MAOU',
  level: 'SOSH',
  municipalityId: 1,
  municipalityName: 'Нижнетуринский городской округ',
  settlementStatus: 6,
  students: 540,
  teachers: 31,
  closedOn: null,
};

export const DECISION: Schemas['DecisionView'] = {
  runId: 5,
  year: 2018,
  ruleName: 'Низкие результаты в трудных условиях',
  approvedAt: '2021-02-01T08:00:00Z',
  schoolId: 3,
  schoolCode: '170103',
  schoolName: 'МАОУ НТГО «СОШ №3»',
  municipalityName: 'Нижнетуринский городской округ',
  decision: 'IDENTIFIED',
  cluster: null,
  evidence: [
    {
      text: 'Группа качества ОГЭ 4 — не больше 5',
      verdict: 'MET',
      index: 'OGE_QUALITY',
      actual: 4,
      threshold: 5,
      year: 2018,
      source: 'таблица региона',
      details: [],
    },
  ],
};

export const MUNICIPALITY: Schemas['MunicipalityView'] = {
  id: 1,
  oktmo: '65715000',
  name: 'Нижнетуринский городской округ',
  regionId: 1,
  regionName: 'Свердловская область',
  schools: 6,
  version: 0,
};
