// French texts of what is wrong with a file.
import type { enImport } from './en-import.ts';
import type { MessagesOf } from './translate.ts';

export const frImport: MessagesOf<typeof enImport> = {
  row: 'ligne {row} : {problem}',
  tooLarge: 'il a {bytes} octets, et {limit} au plus sont lus',
  tooManyRows: 'il a {rows} lignes, et {limit} au plus sont lues',
  noRows: 'il n’a pas de lignes',
  noKeyColumn: 'il n’a ni colonne « id » ni colonne « name »',
  columnTwice: 'deux colonnes sont « {column} »',
  json: 'impossible de le lire : {reason}',
  value: '{path} : {reason}',
  otherSite: 'il est pour {site}, et ce site est {origin}',

  quoteNotClosed: 'un guillemet n’est pas fermé',
  textAfterQuote: 'quelque chose suit un guillemet fermant',
  cellCount: 'elle a {found} cellules, et l’en-tête en a {wanted}',
  format: '{column} est « {text} », que cette version ne sait pas lire',
  yesNo: '{column} est « {text} », ni yes ni no',
  action: '{column} est « {text} », ni delete ni keep',
  controlCharacter: '{column} contient un caractère de contrôle',
  mangledId: '{column} est « {text} » : un tableur a pris l’ID pour un nombre',
  noKey: 'elle n’a ni ID ni nom',
  redirectCleared: 'l’URL de redirection serait vidée, et Code en exige une',

  notFound: 'aucun client n’a l’ID {id}',
  ambiguous: 'plusieurs clients s’appellent « {name} » : {ids}',
  noName: 'elle n’a pas de nom, et son ID est celui d’un autre site',
  twice: 'les lignes {rows} concernent le même client',
  otherName: 'le client {id} s’appelle ici « {name} »',
  stale: 'le client a changé depuis que le fichier a été écrit ; serait remplacé : {fields}',
  deleteOff: 'elle demande une suppression, qui n’est pas activée pour ce site',
  nothingToDelete: 'elle demande une suppression, et aucun client ne porte ce nom',
  redirectLost: 'son URL de redirection serait perdue, car Code est désactivé',
  lostCharacters:
    'des caractères du client ont été perdus à l’enregistrement du fichier ({field}) : enregistrez-le en CSV UTF-8',

  'field.name': 'nom',
  'field.grants': 'attributions',
  'field.redirect': 'URL de redirection',
};
