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
  watched: false,
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
  watched: false,
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
  calculated: 'IDENTIFIED',
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
  timeZone: null,
  effectiveTimeZone: 'Asia/Yekaterinburg',
  schools: 6,
  version: 0,
};

export const CYCLE: Schemas['CycleView'] = {
  id: 2,
  code: '500PLUS-2021',
  name: '500+ 2021',
  program: '500+',
  regionId: 1,
  municipalityId: null,
  municipalityName: null,
  startsOn: '2021-01-01',
  endsOn: '2021-12-31',
  schools: 3,
  version: 7,
};

export const EVENT: Schemas['CalendarEventView'] = {
  id: 11,
  cycleId: 2,
  cycleName: '500+ 2021',
  title: 'Анкетирование в школах',
  dueText: 'до 15 февраля',
  startsOn: null,
  endsOn: '2021-02-15',
  responsible: 'школы',
  version: 1,
};

export const MEMBER: Schemas['MembershipView'] = {
  cycleId: 2,
  cycleCode: '500PLUS-2021',
  cycleName: '500+ 2021',
  schoolId: 3,
  schoolCode: '170103',
  schoolName: 'МАОУ НТГО «СОШ №3»',
  municipalityName: 'Нижнетуринский городской округ',
  reason: null,
  joinedOn: '2021-01-01',
  state: 'ACTIVE',
  leftOn: null,
  outcome: null,
  leavingReason: null,
  pause: null,
  curators: [],
  version: 2,
};

export const USER: Schemas['UserView'] = {
  id: 4,
  username: 'coordinator',
  displayName: 'Муниципальный координатор',
  role: 'MUNICIPAL_COORDINATOR',
  regionId: null,
  regionName: null,
  municipalityId: 1,
  municipalityName: 'Нижнетуринский городской округ',
  schoolId: null,
  schoolName: null,
  enabled: true,
  mustChangePassword: false,
  hasPassword: true,
  version: 3,
};

export const REGION = { id: 1, code: '66', name: 'Свердловская область', version: 0 };

export const DEFINITION: Schemas['RuleDefinition'] = {
  condition: {
    kind: 'ALL_OF',
    conditions: [
      { kind: 'INDEX_GROUP', index: 'OGE_QUALITY', comparison: 'AT_MOST', threshold: 5 },
      { kind: 'INDEX_GROUP', index: 'ISBSH', comparison: 'AT_MOST', threshold: 3 },
    ],
  },
  clusters: [],
};

export const SENTENCE = 'Школа относится к ШНОР, если группа качества ОГЭ не больше 5 и группа ИСБШ не больше 3';

export const RULE: Schemas['RuleView'] = {
  id: 2,
  name: 'Низкие результаты в трудных условиях',
  regionId: 1,
  municipalityId: 1,
  municipalityName: MUNICIPALITY.name,
  archived: false,
  number: 3,
  definition: DEFINITION,
  sentence: SENTENCE,
  version: 4,
};

export const SERVICE: Schemas['ServiceAccountView'] = {
  id: 8,
  clientId: 'loader',
  displayName: 'Загрузка индексов',
  role: 'REGION_OPERATOR',
  regionId: 1,
  regionName: 'Свердловская область',
  municipalityId: null,
  municipalityName: null,
  schoolId: null,
  schoolName: null,
  enabled: true,
  version: 2,
};

export const ASSIGNMENT: Schemas['CuratorAssignmentView'] = {
  id: 21,
  cycleId: 2,
  cycleName: '500+ 2021',
  schoolId: 3,
  schoolCode: '170103',
  schoolName: 'МАОУ НТГО «СОШ №3»',
  curatorId: 5,
  curatorName: 'Куратор',
  status: 'APPOINTED',
  startsOn: '2021-02-03',
  endsOn: '2021-12-31',
  version: 1,
};

export const WORK: Schemas['BackgroundWorkView'] = {
  id: 3,
  kind: 'import',
  title: 'Загрузка файла школы.csv',
  address: '/api/v1/imports/3',
  status: 'RUNNING',
  unit: 'ROWS',
  done: 50,
  share: 0.5,
  attempts: 1,
  cancelAsked: false,
  createdAt: '2021-02-03T08:00:00Z',
};
