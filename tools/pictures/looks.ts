// The ways in which each view is looked at: languages, colours, widths, and twice the size.
import type { ResetOrder } from '../../demo/control-schema.ts';
import type { Language } from '../../demo/strings.ts';
import { PSEUDO_TAG } from '../../locales/pseudo.ts';

export interface Look {
  readonly name: string;
  readonly language: Language | 'pseudo';
  readonly colours: 'light' | 'forced' | 'dark';
  /** In CSS pixels: half as many are a window at 200 %. */
  readonly width: number;
  readonly toggles?: NonNullable<ResetOrder['toggles']>;
}

const PLAIN = { language: 'en', colours: 'light', width: 1400 } as const;
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
  { ...PLAIN, name: '200 %', width: 700 },
  { ...PLAIN, name: '320 wide', width: 320 },
];
