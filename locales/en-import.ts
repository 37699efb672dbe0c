// English texts of what is wrong with a file: clauses that follow its name or the number of a row.

export const enImport = {
  row: 'row {row}: {problem}',
  tooLarge: 'it has {bytes} bytes, and at most {limit} are read',
  tooManyRows: 'it has {rows} rows, and at most {limit} are read',
  noRows: 'it has no rows',
  noKeyColumn: 'it has neither a column “id” nor a column “name”',
  columnTwice: 'two columns are “{column}”',
  json: 'it can’t be read: {reason}',
  value: '{path} {reason}',
  otherSite: 'it is for {site}, and this is {origin}',

  quoteNotClosed: 'a quotation mark is not closed',
  textAfterQuote: 'something follows a closing quotation mark',
  cellCount: 'it has {found} cells, and the header has {wanted}',
  format: '{column} is “{text}”, which this version can’t read',
  yesNo: '{column} is “{text}”, which is neither yes nor no',
  action: '{column} is “{text}”, which is neither delete nor keep',
  controlCharacter: '{column} has a control character in it',
  mangledId: '{column} is “{text}”: a spreadsheet has taken the id for a number',
  noKey: 'it has neither an id nor a name',
  redirectCleared: 'the redirect is to be cleared, and the code grant needs one',

  notFound: 'no client has the id {id}',
  ambiguous: 'several clients are called “{name}”: {ids}',
  noName: 'it has no name, and its id is another site’s',
  twice: 'rows {rows} are about the same client',
  otherName: 'client {id} is called “{name}” here',
  stale: 'the client has changed since the file was written; it would be written over: {fields}',
  deleteOff: 'it is to be deleted, which is not switched on for this site',
  nothingToDelete: 'it is to be deleted, and no client has its name',
  redirectLost: 'its redirect URL would be lost, as the code grant is off',
  lostCharacters:
    'characters of the client were lost when the file was saved ({field}): save it as CSV UTF-8',

  'field.name': 'name',
  'field.grants': 'grants',
  'field.redirect': 'redirect URL',
} as const;
