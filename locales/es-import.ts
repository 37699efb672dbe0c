// Spanish texts of what is wrong with a file.
import type { enImport } from './en-import.ts';
import type { MessagesOf } from './translate.ts';

export const esImport: MessagesOf<typeof enImport> = {
  row: 'fila {row}: {problem}',
  tooLarge: 'tiene {bytes} bytes, y se leen {limit} como máximo',
  tooManyRows: 'tiene {rows} filas, y se leen {limit} como máximo',
  noRows: 'no tiene filas',
  noKeyColumn: 'no tiene columna «id» ni columna «name»',
  columnTwice: 'dos columnas son «{column}»',
  json: 'no se puede leer: {reason}',
  value: '{path}: {reason}',
  otherSite: 'es para {site}, y este sitio es {origin}',

  quoteNotClosed: 'unas comillas no están cerradas',
  textAfterQuote: 'algo sigue a unas comillas de cierre',
  cellCount: 'tiene {found} celdas, y el encabezado tiene {wanted}',
  format: '{column} es «{text}», que esta versión no sabe leer',
  yesNo: '{column} es «{text}», ni yes ni no',
  action: '{column} es «{text}», ni delete ni keep',
  controlCharacter: '{column} contiene un carácter de control',
  mangledId: '{column} es «{text}»: una hoja de cálculo tomó el ID por un número',
  noKey: 'no tiene ID ni nombre',
  redirectCleared: 'la URL de redireccionamiento se vaciaría, y Código necesita una',

  notFound: 'ningún cliente tiene el ID {id}',
  ambiguous: 'varios clientes se llaman «{name}»: {ids}',
  noName: 'no tiene nombre, y su ID es de otro sitio',
  twice: 'las filas {rows} tratan del mismo cliente',
  otherName: 'el cliente {id} se llama aquí «{name}»',
  stale: 'el cliente ha cambiado desde que se escribió el archivo; se sobrescribiría: {fields}',
  deleteOff: 'pide una eliminación, que no está activada para este sitio',
  nothingToDelete: 'pide una eliminación, y ningún cliente se llama así',
  redirectLost: 'su URL de redireccionamiento se perdería, porque Código está desactivado',
  lostCharacters:
    'al guardar el archivo se perdieron caracteres del cliente ({field}): guárdelo como CSV UTF-8',

  'field.name': 'nombre',
  'field.grants': 'asignaciones',
  'field.redirect': 'URL de redireccionamiento',
};
