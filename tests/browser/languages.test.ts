// Our views speak the page's language, and English where they don't speak it.
import { expect, test } from 'vitest';
import { openCreateDialog, pressSave, typeInto } from '../../tools/browser/native-dialog.ts';
import {
  choose,
  OWN,
  press,
  readText,
  tickRows,
  waitForText,
} from '../../tools/browser/own-parts.ts';
import { startVisit } from './visit.ts';

const visit = startVisit();

test('a German page is spoken to in German: bar and review', async () => {
  const page = await visit.open({ language: 'de' });
  await waitForText(page, OWN.bar, '60 Clients');
  await tickRows(page, '5', '6');
  await waitForText(page, OWN.bar, '2 von 60 ausgewählt');
  await choose(page, 'Persönlich', 'Ein');
  await waitForText(page, OWN.bar, '2 Änderungen vorgemerkt');
  await press(page, OWN.bar, '2 Änderungen prüfen');
  await waitForText(page, OWN.dialog, '2 Clients prüfen');
  await waitForText(page, OWN.dialog, 'Was geschehen wird');
  expect(await readText(page, OWN.dialog)).toMatch(/Persönlich.*aus.*zu.*ein/);
});

test('the notes in the German dialog are German, with the words that stand around them', async () => {
  const page = await visit.open({ language: 'de' });
  await openCreateDialog(page);
  await typeInto(page, 'name', 'Swagger UI Auth');
  await pressSave(page);
  await waitForText(page, OWN.nameNote, 'Fehler: Client 2 hat diesen Namen schon.');
  await waitForText(page, OWN.grantsNote, 'Wählen Sie mindestens eine Gewährung');
  await waitForText(page, OWN.summary, 'Nicht gespeichert: 2 Fehler');
});

test.each([
  ['es', '60 clientes'],
  ['fr', '60 clients'],
] as const)('a page in %s is spoken to in its language', async (language, text) => {
  const page = await visit.open({ language });
  await waitForText(page, OWN.bar, text);
  await waitForText(page, OWN.bar, language === 'es' ? 'leídos' : 'lus');
});

test('a page in a language that we don’t speak is spoken to in English', async () => {
  const page = await visit.open({ toggles: { packageLanguage: 'it' } });
  await waitForText(page, OWN.bar, '60 clients');
  await waitForText(page, OWN.bar, 'as of');
});
