// French texts of the report.
import type { enReport } from './en-report.ts';
import type { MessagesOf } from './translate.ts';

export const frReport: MessagesOf<typeof enReport> = {
  title: 'Audit des clients OAuth',
  'environment.production': 'Production',
  'environment.test': 'Test',

  'head.site': 'Site',
  'head.clients': 'Clients',
  'head.read': 'Lecture',
  'head.rules': 'Règles',
  'head.by': 'Par',
  'head.baseline': 'État de référence',
  'clients.all': 'Tous les {count}',
  'clients.selected': '{count} sélectionnés sur {total}',
  'clients.filtered': '{count} filtrés sur {total}',
  'rules.version': '{count}, version {version}',
  'by.edit': '{user}',
  'by.view': '{user} (lecture seule)',
  'by.unknown': 'La page ne le dit pas',
  'baseline.pinned': 'Fixé le {date}',
  'baseline.none': 'Aucun fixé',

  'summary.title': 'Résumé',
  'summary.clients': { one: 'client', many: 'clients', other: 'clients' },
  'summary.error': { one: 'erreur', many: 'erreurs', other: 'erreurs' },
  'summary.warning': { one: 'avertissement', many: 'avertissements', other: 'avertissements' },
  'summary.info': { one: 'remarque', many: 'remarques', other: 'remarques' },
  'chart.title': 'Clients selon leur constat le plus grave',
  'legend.error': {
    one: '{count} avec erreurs',
    many: '{count} avec erreurs',
    other: '{count} avec erreurs',
  },
  'legend.warning': {
    one: '{count} avec avertissements',
    many: '{count} avec avertissements',
    other: '{count} avec avertissements',
  },
  'legend.info': {
    one: '{count} avec remarques',
    many: '{count} avec remarques',
    other: '{count} avec remarques',
  },
  'legend.none': {
    one: '{count} sans constat',
    many: '{count} sans constat',
    other: '{count} sans constat',
  },

  'scope.selected': 'Ce rapport ne contient que les clients sélectionnés.',
  'scope.filtered': 'Ce rapport ne contient que les clients qui correspondaient au filtre.',

  'severity.error': 'Erreur',
  'severity.warning': 'Avertissement',
  'severity.info': 'Remarque',

  'rules.title': 'Constats par règle',
  'rules.severity': 'Gravité',
  'rules.rule': 'Règle',
  'rules.finding': 'Constat',
  'rules.clients': 'Clients',

  'instance.title': 'Sur le site dans son ensemble',
  'clients.title': 'Constats par client',
  'client.id': 'Client {id}',
  'client.noRedirect': 'Aucune URL de redirection',
  'client.changed': 'modifié le {date}',
  'clients.quiet': {
    one: '{count} client n’a aucun constat : {names}.',
    many: '{count} de clients n’ont aucun constat : {names}.',
    other: '{count} clients n’ont aucun constat : {names}.',
  },
  'finding.why': 'Pourquoi',
  'finding.remedy': 'À faire',
  'finding.source': 'Source',
  none: 'Rien n’a été trouvé.',

  'method.title': 'Méthode',
  'method.read':
    'Les clients ont été lus par la page même de ProcessMaker, avec la session et les autorisations de l’utilisateur nommé plus haut, et jugés selon les règles de Grantkeeper {version}.',
  'method.requests': 'Pendant cette visite, l’extension avait fait {reads} et {writes}.',
  reads: { one: '{count} lecture', many: '{count} de lectures', other: '{count} lectures' },
  writes: { one: '{count} écriture', many: '{count} d’écritures', other: '{count} écritures' },
  'method.secrets':
    'Les clés secrètes ne sont pas dans ce rapport ; de chacune, trois faits seulement ont servi : absente, courte, partagée.',
  'method.secretsHidden':
    'Le serveur ne montre pas les clés secrètes : elles n’ont pas été jugées.',
  'method.limits':
    'La dernière utilisation, les portées et les jetons ne peuvent pas être lus ici et n’ont pas été jugés.',
  'method.silenced': {
    one: '{count} constat a été mis sous silence et n’apparaît pas.',
    many: '{count} de constats ont été mis sous silence et n’apparaissent pas.',
    other: '{count} constats ont été mis sous silence et n’apparaissent pas.',
  },
  'method.noneSilenced': 'Aucun constat n’a été mis sous silence.',
  'method.unreadable': {
    one: '{count} entrée de la liste n’a pas pu être lue et n’est pas jugée.',
    many: '{count} d’entrées de la liste n’ont pas pu être lues et ne sont pas jugées.',
    other: '{count} entrées de la liste n’ont pas pu être lues et ne sont pas jugées.',
  },
};
