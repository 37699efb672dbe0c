// The ways in which each view is looked at: languages, colours, widths, and twice the size.
import { PSEUDO_TAG } from '../../locales/pseudo.ts';
import type { Speech } from '../views/seats.ts';

export interface Look extends Speech {
  readonly name: string;
  readonly colours: 'light' | 'forced' | 'dark';
  /** In CSS pixels: half as many are a window at 200 %. */
  readonly width: number;
  readonly height: number;
}

const PLAIN = { language: 'en', colours: 'light', width: 1400, height: 900 } as const;
const PSEUDO = { packageLanguage: PSEUDO_TAG };

export const LOOKS: readonly Look[] = [
  { ...PLAIN, name: 'English' },
  { ...PLAIN, name: 'German', language: 'de' },
  { ...PLAIN, name: 'Spanish', language: 'es' },
  { ...PLAIN, name: 'French', language: 'fr' },
  { ...PLAIN, name: 'pseudo-language', language: 'pseudo', toggles: PSEUDO },
  {
    ...PLAIN,
    name: 'right to left',
    language: 'pseudo',
    toggles: { ...PSEUDO, rightToLeft: true },
  },
  { ...PLAIN, name: 'dark', colours: 'dark' },
  { ...PLAIN, name: 'forced colours', colours: 'forced' },
  { ...PLAIN, name: '200 %', width: 700, height: 450 },
  { ...PLAIN, name: '400 %', width: 320, height: 256 },
  { ...PLAIN, name: '320 wide', width: 320 },
];
