// Clients beyond the well-known ones: names out of words, with the risks that real sites have.
import { pick, pickNumber, type Random } from './random.ts';
import {
  type ClientTemplate,
  codeClient,
  passwordClient,
  personalClient,
} from './seed-templates.ts';

const AREAS =
  'Accounts Asset Benefits Billing Board Branch Campus Card Clinic Commerce Compliance Counter Credit Dealer Delivery Dental Engineering Estate Event Export Finance Freight Grants Hotel Import Insurance Kitchen Lab Lending Library Loyalty Market Member Network Nursing Outlet Parts Pension Permit Pharmacy Policy Rail Retail Safety Sales Shipping Student Tax'.split(
    ' ',
  );

const KINDS =
  'Portal Bridge Connector Gateway Hub Sync Dashboard Kiosk App Intake Tracker Planner Desk Archive Console Scheduler Broker Monitor Reports Forms Inbox Agent Adapter Studio'.split(
    ' ',
  );

const PLACES =
  'EMEA APAC LATAM Nordics Iberia Benelux North South East West Central Berlin Madrid Lyon Lima Austin Boston Toronto Osaka Nairobi'.split(
    ' ',
  );

const PATHS = [
  'oauth/callback',
  'oauth2/callback',
  'auth/callback',
  'signin-oidc',
  'login/oauth2/code/processmaker',
  'cb',
] as const;

const PAIRS = AREAS.length * KINDS.length;

// Shares no factor with the number of pairs, so steps of this size meet every pair once.
const STEP = 743;

/**
 * Invents one client.
 *
 * @param turn a number that no other call gets: each turn has a name of its own
 * @param previousName the name of the client before it, for those that bear another's
 */
export function inventClient(random: Random, turn: number, previousName: string): ClientTemplate {
  const name = inventName(turn);
  const host = `${name.toLowerCase().replaceAll(' ', '-')}.example.com`;
  const redirect = `https://${host}/${pick(random, PATHS)}`;
  switch (pickNumber(random, 100)) {
    case 0:
      return codeClient(previousName, redirect);
    case 1:
      return codeClient(imitate(previousName), redirect);
    case 2:
      return codeClient(name, `${redirect},https://${host.replace('.com', '.net')}/cb`);
    case 3:
      return codeClient(name, `${redirect}#signed-in`);
    case 4:
    case 5:
      return codeClient(name, redirect.replace('https:', 'http:'));
    case 6:
    case 7:
      return codeClient(name, `http://localhost:${3000 + pickNumber(random, 6000)}/callback`);
    case 8:
    case 9:
      return passwordClient(name, redirect);
    case 10:
    case 11:
    case 12:
      return passwordClient(name);
    case 13:
    case 14:
      return personalClient(name);
    default:
      return codeClient(name, redirect);
  }
}

function inventName(turn: number): string {
  const pair = (turn * STEP) % PAIRS;
  const round = Math.floor(turn / PAIRS);
  const area = AREAS[pair % AREAS.length];
  const kind = KINDS[Math.floor(pair / AREAS.length)];
  if (round === 0) return `${area} ${kind}`;
  const place = PLACES[(round - 1) % PLACES.length];
  const number = Math.floor((round - 1) / PLACES.length) + 1;
  return number === 1 ? `${area} ${kind} ${place}` : `${area} ${kind} ${place} ${number}`;
}

// The same to the eye: a Cyrillic letter for a Latin one.
function imitate(name: string): string {
  return name.replace('a', '\u0430').replace('e', '\u0435');
}
