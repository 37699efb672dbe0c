// A step of the tour: what a person does, and what must be seen then.
import type { Page } from 'puppeteer-core';
import type { Control } from '../../demo/control-client.ts';

export interface TourVisit {
  readonly page: Page;
  /** Origin of the stand-in. */
  readonly url: string;
  /** The stand-in's control door: what its database really holds. */
  readonly control: Control;
}

export interface TourStep {
  /** What is done, in the imperative; it also names the picture. */
  readonly title: string;
  readonly run: (visit: TourVisit) => Promise<void>;
  /** Throws a sentence that says what should have been seen and what was. */
  readonly check: (visit: TourVisit) => Promise<void>;
}
