// German texts of the report.
import type { enReport } from './en-report.ts';
import type { MessagesOf } from './translate.ts';

export const deReport: MessagesOf<typeof enReport> = {
  title: 'Audit der OAuth-Clients',
  'environment.production': 'Produktion',
  'environment.test': 'Test',

  'head.site': 'Site',
  'head.clients': 'Clients',
  'head.read': 'Gelesen',
  'head.rules': 'Regeln',
  'head.by': 'Von',
  'head.baseline': 'Vergleichsstand',
  'clients.all': 'Alle {count}',
  'clients.selected': '{count} ausgewählt von {total}',
  'clients.filtered': '{count} gefiltert von {total}',
  'rules.version': '{count}, Version {version}',
  'by.edit': '{user}',
  'by.view': '{user} (darf nur ansehen)',
  'by.unknown': 'Die Seite sagt es nicht',
  'baseline.pinned': 'Festgehalten am {date}',
  'baseline.none': 'Keiner festgehalten',

  'summary.title': 'Zusammenfassung',
  'summary.clients': { one: 'Client', other: 'Clients' },
  'summary.error': { one: 'Fehler', other: 'Fehler' },
  'summary.warning': { one: 'Warnung', other: 'Warnungen' },
  'summary.info': { one: 'Hinweis', other: 'Hinweise' },
  'chart.title': 'Clients nach ihrem schwersten Befund',
  'legend.error': { one: '{count} mit Fehlern', other: '{count} mit Fehlern' },
  'legend.warning': { one: '{count} mit Warnungen', other: '{count} mit Warnungen' },
  'legend.info': { one: '{count} mit Hinweisen', other: '{count} mit Hinweisen' },
  'legend.none': { one: '{count} ohne Befunde', other: '{count} ohne Befunde' },

  'scope.selected': 'Nur die ausgewählten Clients stehen in diesem Bericht.',
  'scope.filtered': 'Nur die Clients, die zum Filter passten, stehen in diesem Bericht.',

  'severity.error': 'Fehler',
  'severity.warning': 'Warnung',
  'severity.info': 'Hinweis',

  'rules.title': 'Befunde nach Regel',
  'rules.severity': 'Schweregrad',
  'rules.rule': 'Regel',
  'rules.finding': 'Befund',
  'rules.clients': 'Clients',

  'instance.title': 'Zur Site als Ganzem',
  'clients.title': 'Befunde nach Client',
  'client.id': 'Client {id}',
  'client.noRedirect': 'Keine Weiterleitungs-URL',
  'client.changed': 'geändert {date}',
  'clients.quiet': {
    one: '{count} Client hat keine Befunde: {names}.',
    other: '{count} Clients haben keine Befunde: {names}.',
  },
  'finding.why': 'Warum',
  'finding.remedy': 'Zu tun',
  'finding.source': 'Quelle',
  none: 'Nichts wurde gefunden.',

  'method.title': 'Methode',
  'method.read':
    'Die Clients wurden über ProcessMakers eigene Seite gelesen, mit der Sitzung und den Berechtigungen des oben genannten Benutzers, und nach den Regeln von Grantkeeper {version} beurteilt.',
  'method.requests': 'In diesem Besuch hatte die Erweiterung bis dahin {reads} und {writes}.',
  reads: { one: '{count} Lesezugriff', other: '{count} Lesezugriffe' },
  writes: { one: '{count} Schreibzugriff', other: '{count} Schreibzugriffe' },
  'method.secrets':
    'Geheimnisse stehen nicht in diesem Bericht; von jedem wurden nur drei Tatsachen benutzt: fehlend, kurz, geteilt.',
  'method.secretsHidden': 'Der Server zeigt keine Geheimnisse, darum wurden sie nicht beurteilt.',
  'method.limits':
    'Letzte Benutzung, Scopes und Token lassen sich hier nicht lesen und wurden nicht beurteilt.',
  'method.silenced': {
    one: '{count} Befund wurde stummgeschaltet und ist weggelassen.',
    other: '{count} Befunde wurden stummgeschaltet und sind weggelassen.',
  },
  'method.noneSilenced': 'Kein Befund wurde stummgeschaltet.',
  'method.unreadable': {
    one: '{count} Eintrag der Liste war nicht lesbar und ist nicht beurteilt.',
    other: '{count} Einträge der Liste waren nicht lesbar und sind nicht beurteilt.',
  },
};
