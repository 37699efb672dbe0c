// Texts that are the same in English and another language: names, words that both have, and signs.

const EVERYWHERE = [
  '+{count}',
  '2026',
  'Grantkeeper',
  'ID',
  'ProcessMaker {lines}',
  '{rights}',
  '{user}',
];

export const SAME_AS_ENGLISH: Readonly<Record<'de' | 'es' | 'fr', readonly string[]>> = {
  de: [
    ...EVERYWHERE,
    'Client',
    'Client {id}',
    'Clients',
    'Code',
    'Filter',
    'Form',
    'Host',
    'Name',
    'Site',
    'Sites',
    'Test',
    '{action}: {what}',
    '{label}:',
  ],
  es: [...EVERYWHERE, 'Error', 'Error:', 'Host', 'No', 'Personal', '{action}: {what}', '{label}:'],
  fr: [
    ...EVERYWHERE,
    'Actions',
    'Client',
    'Client {id}',
    'Clients',
    'Code',
    'Options',
    'Page',
    'Production',
    'Sections',
    'Site',
    'Sites',
    'Source',
    'Test',
    '{count}, version {version}',
  ],
};
