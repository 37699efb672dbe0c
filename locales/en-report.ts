// English texts of the report, which is made outside the page and so not among the page's own messages.

export const enReport = {
  title: 'Auth client audit',
  'environment.production': 'Production',
  'environment.test': 'Test',

  'head.site': 'Site',
  'head.clients': 'Clients',
  'head.read': 'Read',
  'head.rules': 'Rules',
  'head.by': 'By',
  'head.baseline': 'Baseline',
  'clients.all': 'All {count}',
  'clients.selected': '{count} selected of {total}',
  'clients.filtered': '{count} filtered of {total}',
  'rules.version': '{count}, version {version}',
  'by.edit': '{user}',
  'by.view': '{user} (view only)',
  'by.unknown': 'Not told by the page',
  'baseline.pinned': 'Pinned on {date}',
  'baseline.none': 'None pinned',

  'summary.title': 'Summary',
  'summary.clients': { one: 'client', other: 'clients' },
  'summary.error': { one: 'error', other: 'errors' },
  'summary.warning': { one: 'warning', other: 'warnings' },
  'summary.info': { one: 'note', other: 'notes' },
  'chart.title': 'Clients by their worst finding',
  'legend.error': { one: '{count} with errors', other: '{count} with errors' },
  'legend.warning': { one: '{count} with warnings', other: '{count} with warnings' },
  'legend.info': { one: '{count} with notes', other: '{count} with notes' },
  'legend.none': { one: '{count} without findings', other: '{count} without findings' },

  'scope.selected': 'Only the selected clients are in this report.',
  'scope.filtered': 'Only the clients that matched the filter are in this report.',

  'severity.error': 'Error',
  'severity.warning': 'Warning',
  'severity.info': 'Note',

  'rules.title': 'Findings by rule',
  'rules.severity': 'Severity',
  'rules.rule': 'Rule',
  'rules.finding': 'Finding',
  'rules.clients': 'Clients',

  'instance.title': 'About the site as a whole',
  'clients.title': 'Findings by client',
  'client.id': 'Client {id}',
  'client.noRedirect': 'No redirect URL',
  'client.changed': 'changed {date}',
  'clients.quiet': {
    one: '{count} client has no findings: {names}.',
    other: '{count} clients have no findings: {names}.',
  },
  'finding.why': 'Why',
  'finding.remedy': 'To do',
  'finding.source': 'Source',
  none: 'Nothing was found.',

  'method.title': 'Method',
  'method.read':
    'The clients were read through ProcessMaker’s own page, with the session and the permissions of the user who is named above, and judged by the rules of Grantkeeper {version}.',
  'method.requests': 'In this visit the extension had made {reads} and {writes}.',
  reads: { one: '{count} read', other: '{count} reads' },
  writes: { one: '{count} write', other: '{count} writes' },
  'method.secrets':
    'Secrets are not in this report; of each one only three facts were used: absent, short, shared.',
  'method.secretsHidden': 'The server doesn’t show secrets, so they weren’t judged.',
  'method.limits': 'Last use, scopes and tokens can’t be read here and weren’t judged.',
  'method.silenced': {
    one: '{count} finding was silenced and is left out.',
    other: '{count} findings were silenced and are left out.',
  },
  'method.noneSilenced': 'No findings were silenced.',
  'method.unreadable': {
    one: '{count} entry of the list could not be read and isn’t judged.',
    other: '{count} entries of the list could not be read and aren’t judged.',
  },
} as const;
