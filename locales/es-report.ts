// Spanish texts of the report.
import type { enReport } from './en-report.ts';
import type { MessagesOf } from './translate.ts';

export const esReport: MessagesOf<typeof enReport> = {
  title: 'Auditoría de los clientes OAuth',
  'environment.production': 'Producción',
  'environment.test': 'Prueba',

  'head.site': 'Sitio',
  'head.clients': 'Clientes',
  'head.read': 'Lectura',
  'head.rules': 'Reglas',
  'head.by': 'Por',
  'head.baseline': 'Estado de referencia',
  'clients.all': 'Los {count}',
  'clients.selected': '{count} seleccionados de {total}',
  'clients.filtered': '{count} filtrados de {total}',
  'rules.version': '{count}, versión {version}',
  'by.edit': '{user}',
  'by.view': '{user} (solo puede ver)',
  'by.unknown': 'La página no lo dice',
  'baseline.pinned': 'Fijado el {date}',
  'baseline.none': 'Ninguno fijado',

  'summary.title': 'Resumen',
  'summary.clients': { one: 'cliente', many: 'clientes', other: 'clientes' },
  'summary.error': { one: 'error', many: 'errores', other: 'errores' },
  'summary.warning': { one: 'advertencia', many: 'advertencias', other: 'advertencias' },
  'summary.info': { one: 'nota', many: 'notas', other: 'notas' },
  'chart.title': 'Clientes por su hallazgo más grave',
  'legend.error': {
    one: '{count} con errores',
    many: '{count} con errores',
    other: '{count} con errores',
  },
  'legend.warning': {
    one: '{count} con advertencias',
    many: '{count} con advertencias',
    other: '{count} con advertencias',
  },
  'legend.info': {
    one: '{count} con notas',
    many: '{count} con notas',
    other: '{count} con notas',
  },
  'legend.none': {
    one: '{count} sin hallazgos',
    many: '{count} sin hallazgos',
    other: '{count} sin hallazgos',
  },

  'scope.selected': 'En este informe solo están los clientes seleccionados.',
  'scope.filtered': 'En este informe solo están los clientes que coincidían con el filtro.',

  'severity.error': 'Error',
  'severity.warning': 'Advertencia',
  'severity.info': 'Nota',

  'rules.title': 'Hallazgos por regla',
  'rules.severity': 'Gravedad',
  'rules.rule': 'Regla',
  'rules.finding': 'Hallazgo',
  'rules.clients': 'Clientes',

  'instance.title': 'Sobre el sitio en su conjunto',
  'clients.title': 'Hallazgos por cliente',
  'client.id': 'Cliente {id}',
  'client.noRedirect': 'Sin URL de redireccionamiento',
  'client.changed': 'cambiado el {date}',
  'clients.quiet': {
    one: '{count} cliente no tiene hallazgos: {names}.',
    many: '{count} de clientes no tienen hallazgos: {names}.',
    other: '{count} clientes no tienen hallazgos: {names}.',
  },
  'finding.why': 'Por qué',
  'finding.remedy': 'Qué hacer',
  'finding.source': 'Fuente',
  none: 'No se encontró nada.',

  'method.title': 'Método',
  'method.read':
    'Los clientes se leyeron a través de la propia página de ProcessMaker, con la sesión y los permisos del usuario indicado arriba, y se juzgaron con las reglas de Grantkeeper {version}.',
  'method.requests': 'En esta visita la extensión había hecho {reads} y {writes}.',
  reads: { one: '{count} lectura', many: '{count} de lecturas', other: '{count} lecturas' },
  writes: { one: '{count} escritura', many: '{count} de escrituras', other: '{count} escrituras' },
  'method.secrets':
    'Los secretos no están en este informe; de cada uno solo se usaron tres hechos: ausente, corto, compartido.',
  'method.secretsHidden': 'El servidor no muestra los secretos, así que no se juzgaron.',
  'method.limits':
    'El último uso, los ámbitos y los tokens no se pueden leer aquí y no se juzgaron.',
  'method.silenced': {
    one: '{count} hallazgo fue silenciado y no aparece.',
    many: '{count} de hallazgos fueron silenciados y no aparecen.',
    other: '{count} hallazgos fueron silenciados y no aparecen.',
  },
  'method.noneSilenced': 'No se silenció ningún hallazgo.',
  'method.unreadable': {
    one: '{count} entrada de la lista no se pudo leer y no se juzga.',
    many: '{count} de entradas de la lista no se pudieron leer y no se juzgan.',
    other: '{count} entradas de la lista no se pudieron leer y no se juzgan.',
  },
};
