// German texts of what is wrong with a file.
import type { enImport } from './en-import.ts';
import type { MessagesOf } from './translate.ts';

export const deImport: MessagesOf<typeof enImport> = {
  row: 'Zeile {row}: {problem}',
  tooLarge: 'sie hat {bytes} Bytes, und höchstens {limit} werden gelesen',
  tooManyRows: 'sie hat {rows} Zeilen, und höchstens {limit} werden gelesen',
  noRows: 'sie hat keine Zeilen',
  noKeyColumn: 'sie hat weder eine Spalte „id“ noch eine Spalte „name“',
  columnTwice: 'zwei Spalten sind „{column}“',
  json: 'sie ist nicht lesbar: {reason}',
  value: '{path}: {reason}',
  otherSite: 'sie ist für {site}, und dies ist {origin}',

  quoteNotClosed: 'ein Anführungszeichen ist nicht geschlossen',
  textAfterQuote: 'nach einem schließenden Anführungszeichen steht noch etwas',
  cellCount: 'sie hat {found} Zellen, die Kopfzeile hat {wanted}',
  format: '{column} ist „{text}“, was diese Version nicht lesen kann',
  yesNo: '{column} ist „{text}“, also weder yes noch no',
  action: '{column} ist „{text}“, also weder delete noch keep',
  controlCharacter: 'in {column} steht ein Steuerzeichen',
  mangledId: '{column} ist „{text}“: ein Tabellenprogramm hielt die ID für eine Zahl',
  noKey: 'sie hat weder ID noch Namen',
  redirectCleared: 'die Weiterleitungs-URL soll geleert werden, und Code braucht eine',

  notFound: 'kein Client hat die ID {id}',
  ambiguous: 'mehrere Clients heißen „{name}“: {ids}',
  noName: 'sie hat keinen Namen, und ihre ID gehört zu einer anderen Site',
  twice: 'die Zeilen {rows} handeln von demselben Client',
  otherName: 'Client {id} heißt hier „{name}“',
  stale:
    'der Client wurde geändert, seit die Datei geschrieben wurde; überschrieben würde: {fields}',
  deleteOff: 'er soll gelöscht werden, was für diese Site nicht eingeschaltet ist',
  nothingToDelete: 'er soll gelöscht werden, und kein Client heißt so',
  redirectLost: 'die Weiterleitungs-URL ginge verloren, da Code aus ist',
  lostCharacters:
    'Beim Speichern der Datei gingen Zeichen des Clients verloren ({field}): Speichern Sie sie als CSV UTF-8',

  'field.name': 'Name',
  'field.grants': 'Gewährungen',
  'field.redirect': 'Weiterleitungs-URL',
};
