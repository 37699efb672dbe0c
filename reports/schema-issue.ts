// What is wrong with data from a file, in words: a clause after its path, or after the file itself.
import type { SchemaIssue, SchemaReason } from '../domain/exchange/schema-issues.ts';
import type { ImportWords } from '../locales/import-words.ts';

/** One clause, without a full stop. */
export function saySchemaIssue({ path, reason }: SchemaIssue, t: ImportWords): string {
  const says = saySchemaReason(reason, t);
  return path === '' ? t('whole', { reason: says }) : t('value', { path, reason: says });
}

function saySchemaReason(reason: SchemaReason, t: ImportWords): string {
  switch (reason.kind) {
    case 'notJson':
      // As editors number them, without a sign for thousands.
      return t('schema.notJson', { line: String(reason.line), column: String(reason.column) });
    case 'type':
      return t(`schema.type.${reason.type}`);
    case 'oneOf':
      return sayChoice(reason.values, t);
    case 'atMost':
      return t(`schema.atMost.${reason.of}`, { limit: reason.limit });
    case 'atLeast':
      return t('schema.atLeast', { limit: reason.limit });
    case 'unknownKey':
      return t('schema.unknownKey', { key: reason.key });
    default:
      return t(`schema.${reason.kind}`);
  }
}

function sayChoice(values: readonly string[], t: ImportWords): string {
  const [value = '', ...others] = values;
  return others.length === 0
    ? t('schema.value', { value })
    : t('schema.oneOf', { values: values.join(', ') });
}
