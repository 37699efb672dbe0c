// The words of the page's language: the script of the page asks, or one of our own pages; the background has them all.
import browser, { type Runtime } from 'webextension-polyfill';
import * as z from 'zod/mini';
import { findLanguage, toLocale } from '../locales/languages.ts';
import {
  createWords,
  ENGLISH,
  ENGLISH_CATALOGUE,
  type PartialCatalogue,
  type Words,
} from '../locales/words.ts';
import { isOwnPage, isOwnScript } from './senders.ts';

const questionSchema = z.object({ kind: z.literal('words'), tag: z.string() });

const pluralSchema = z.object({
  zero: z.exactOptional(z.string()),
  one: z.exactOptional(z.string()),
  two: z.exactOptional(z.string()),
  few: z.exactOptional(z.string()),
  many: z.exactOptional(z.string()),
  other: z.string(),
});

const answerSchema = z.object({
  /** As `Intl` takes it. */
  language: z.string(),
  catalogue: z.object({
    messages: z.record(z.string(), z.union([z.string(), pluralSchema])),
    rules: z.record(
      z.string(),
      z.object({ title: z.string(), why: z.string(), remedy: z.string() }),
    ),
  }),
});

export interface WordsAnswer {
  readonly language: string;
  readonly catalogue: PartialCatalogue;
}

/** How long the page waits for its own language before it is spoken to in English, in ms. */
const PATIENCE = 2000;

/** The words for a language tag. English, with a line in the console, where there are none or they don't come. */
export async function askForWords(tag: string): Promise<Words> {
  const english = createWords(ENGLISH_CATALOGUE, toLocale(tag, 'en'));
  if (tag === '' || findLanguage(tag) === 'en') return english;
  try {
    const question = browser.runtime.sendMessage({ kind: 'words', tag });
    const answer: unknown = await Promise.race([question, late()]);
    if (answer == null) throw new Error('It is none of its languages.');
    const { language, catalogue } = answerSchema.parse(answer);
    return createWords(catalogue, language);
  } catch (error) {
    console.info(`Grantkeeper speaks English, not “${tag}”. ${error}`);
    return ENGLISH;
  }
}

/** Answers the scripts of pages and our own pages; `find` returns undefined for a language that isn't spoken. */
export function answerForWords(find: (tag: string) => WordsAnswer | undefined): void {
  browser.runtime.onMessage.addListener((message: unknown, sender: Runtime.MessageSender) => {
    const question = questionSchema.safeParse(message);
    return question.success && (isOwnScript(sender) || isOwnPage(sender))
      ? Promise.resolve(find(question.data.tag))
      : undefined;
  });
}

function late(): Promise<never> {
  return new Promise((_resolve, reject) => {
    setTimeout(() => reject(new Error('They did not come in time.')), PATIENCE);
  });
}
