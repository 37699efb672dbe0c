// English texts of the audit rules: what is so, why it matters, what to do. Names in braces are facts of the hit.
import type { RuleTexts } from './rule-texts.ts';

export const enRules = {
  R01: {
    title: 'The redirect URL is missing',
    why: 'Sign-in with an authorization code has nowhere to send the answer, and the server refuses the save.',
    remedy: 'Type the redirect URL, or restore the one that was remembered.',
  },
  R02: {
    title: '“{piece}” is not a full URL',
    why: 'A redirect must be absolute: scheme, two slashes and a host.',
    remedy: 'Enter the whole URL, starting with https://.',
  },
  R03: {
    title: 'The scheme “{scheme}” can never receive a sign-in',
    why: 'It runs code, reads files or opens other programs instead of answering a web request.',
    remedy: 'Use an https URL of the app.',
  },
  R04: {
    title: 'The scheme “{scheme}” belongs to no one',
    why: 'Any app on a device can claim it and receive the code.',
    remedy: 'Use an https URL that the app has claimed, or 127.0.0.1 for a native app.',
  },
  R05: {
    title: 'The redirect to {host} is not encrypted',
    why: 'Over http, everyone on the way can read the authorization code.',
    remedy: 'Change http to https.',
  },
  R06: {
    title: 'The redirect leads to {host}',
    why: 'It is usually a developer’s leftover, and the name can resolve to another machine.',
    remedy: 'Use 127.0.0.1 for a native app; else remove it in production.',
  },
  R07: {
    title: 'The redirect leads to the user’s own machine ({host})',
    why: 'That is right for native apps only; a free port is allowed on 127.0.0.1 and [::1] alone.',
    remedy: 'Confirm that the client is a native app.',
  },
  R08: {
    title: 'The redirect has a fragment (#)',
    why: 'The standard forbids it: the code is added after the # and never reaches the app’s server.',
    remedy: 'Remove the # and what follows.',
  },
  R09: {
    title: 'The redirect has a user name before the host',
    why: 'It can hold a password, and it makes one host look like another.',
    remedy: 'Remove everything between // and @.',
  },
  R10: {
    title: 'The redirect has a wildcard (*)',
    why: 'The server compares exactly, so the star never matches anything else.',
    remedy: 'Register each exact URL, one client for each.',
  },
  R11: {
    title: 'The comma makes {count} redirect URLs of this one',
    why: 'The server splits the field at commas: each part can receive codes, and requests without redirect_uri fail.',
    remedy: 'Make one client for each URL, or write a literal comma as %2C.',
  },
  R12: {
    title: 'The redirect leads to an address ({host}), not a name',
    why: 'An address has no stable owner and rarely a certificate.',
    remedy: 'Use a DNS name with TLS.',
  },
  R13: {
    title: '{host} is a private host',
    why: 'Whoever owns that name or address in the user’s current network receives the code.',
    remedy: 'Use a public DNS name that you own.',
  },
  R14: {
    title: '{host} is no place for an app',
    why: 'Link-local and unspecified addresses lead to the machine itself or to cloud metadata.',
    remedy: 'Replace it with the app’s own host.',
  },
  R15: {
    title: 'The host ends in a dot',
    why: 'The server compares exactly, and “{host}.” is not “{host}”.',
    remedy: 'Drop the dot.',
  },
  R16: {
    title: 'The host has letters beyond ASCII ({host})',
    why: 'Letters of other scripts can look alike; compare both spellings.',
    remedy: 'Register the ASCII form, and check that it is the host you mean.',
  },
  R17: {
    title: '{unicodeHost} looks like another host',
    why: 'Letters of different scripts or look-alikes make a foreign host pass for a trusted one, {other}.',
    remedy: 'Verify who owns the host, and replace it.',
  },
  R18: {
    title: 'The redirect looks like a forwarder',
    why: 'A page that sends visitors on can send the code on, too.',
    remedy: 'Use a callback path of its own that forwards nowhere.',
  },
  R19: {
    title: 'The parameter “{parameter}” holds a secret',
    why: 'Redirect URLs end up in logs, in the browser history and in this list.',
    remedy: 'Keep the secret on the server, and replace it with a new one.',
  },
  R20: {
    title: 'The parameter “{parameter}” collides with the answer',
    why: 'The server adds a parameter of that name, and it must not come twice.',
    remedy: 'Rename the parameter.',
  },
  R21: {
    title: '{host} is a link shortener',
    why: 'Whoever owns the short link decides where the code goes.',
    remedy: 'Register the final URL.',
  },
  R22: {
    title: '{host} is a tunnel or shows its requests to others',
    why: 'Such an address can be given to somebody else, or be read in public.',
    remedy: 'Use the app’s own host; remove it in production.',
  },
  R23: {
    title: '{host} is a developer’s tool',
    why: 'Codes of this client go to a third party.',
    remedy: 'Remove it when testing is done.',
  },
  R24: {
    title: '{host} is shared hosting',
    why: 'When the app is deleted, somebody else can register its name.',
    remedy: 'Check that it still exists, or use your own domain.',
  },
  R25: {
    title: 'The redirect names a port',
    why: 'The port is part of the exact comparison, and a default one written out never matches.',
    remedy: 'Drop :443 and :80; check any other port.',
  },
  R26: {
    title: 'The redirect is not in its canonical form',
    why: 'The server compares text, and apps send “{other}”.',
    remedy: 'Use the canonical form.',
  },
  R27: {
    title: 'The redirect is a home page',
    why: 'A home page is rarely made to receive codes, and often loads foreign content.',
    remedy: 'Use a callback path of its own.',
  },
  R28: {
    title: 'The redirect has a character that is not seen or not allowed ({character})',
    why: 'Browsers drop or convert it silently, and most servers refuse it.',
    remedy: 'Use the cleaned text, or type it again.',
  },
  R29: {
    title: 'The redirect is too long ({length} of {limit} characters)',
    why: 'The server refuses it.',
    remedy: 'Shorten it.',
  },
  R30: {
    title: '{host} looks like another environment',
    why: 'A client of production should not serve a test system.',
    remedy: 'Make a client for each environment.',
  },
  R31: {
    title: '{host} is not an approved host',
    why: 'Your organisation’s policy allows only listed hosts.',
    remedy: 'Use an approved host, or have the policy changed.',
  },
  R32: {
    title: 'The server will refuse this URL',
    why: 'It has characters that ProcessMaker’s check doesn’t take.',
    remedy: 'Percent-encode the marked characters.',
  },
  G01: {
    title: 'The password grant is on',
    why: 'The app sees the user’s password; current standards forbid this grant.',
    remedy: 'Move the app to authorization code with PKCE, then turn it off.',
  },
  G02: {
    title: 'Sign-in with this client will fail at the token step',
    why: 'This server refuses the authorization code to clients that also have password or personal access.',
    remedy: 'Split it into two clients.',
  },
  'G02/older-servers': {
    title: 'On older servers, sign-in with this client fails at the token step',
    why: 'ProcessMaker up to 4.15 refuses the authorization code to clients that also have password or personal access.',
    remedy: 'Split it into two clients if this server is one of those.',
  },
  G03: {
    title: 'One client has {count} grants',
    why: 'A leak, a log entry or a removal then concerns several uses at once.',
    remedy: 'Make one client for each use.',
  },
  'G03/kept': {
    title: 'The server will keep one grant only: {kept}',
    why: 'A create on this server drops the other grants and the redirect without a word.',
    remedy: 'Save, then add the rest by editing the client.',
  },
  G04: {
    title: 'No grant is on',
    why: 'Only machine access with the secret remains, and the form can’t save it so.',
    remedy: 'Choose a grant, or delete the client if nothing uses it.',
  },
  G05: {
    title: 'Personal tokens are probably not issued through this client',
    why: 'The server issues them through {other}.',
    remedy:
      'Ask the platform team whether artisan made this client; else turn personal access off.',
  },
  G06: {
    title: 'The redirect of {other} is not used',
    why: 'ProcessMaker seeds it; that is why the client shows authorization code.',
    remedy: 'Nothing to do.',
  },
  C01: {
    title: 'The client has no secret',
    why: 'Nobody can tell the app from an impostor.',
    remedy: 'Use PKCE with authorization code; never the password grant.',
  },
  C02: {
    title: 'The secret is short',
    why: 'It was set by hand, and it can be guessed sooner than one that the server makes.',
    remedy: 'Create a replacement client.',
  },
  C03: {
    title: 'Another client has the same secret',
    why: 'One leak opens both.',
    remedy: 'Create a replacement for one of them.',
  },
  C04: {
    title: 'The secret is {days} days old',
    why: 'A secret never changes while its client lives, and older ones have been seen by more people.',
    remedy: 'Create a replacement, move the app to it, then delete this client.',
  },
  N01: {
    title: 'The name is missing',
    why: 'The server refuses a client without one.',
    remedy: 'Enter a name.',
  },
  N02: {
    title: 'The name is too long ({length} of {limit} characters)',
    why: 'The server refuses it.',
    remedy: 'Shorten it.',
  },
  N03: {
    title: 'Another client has this name',
    why: 'Names must be unique, although the server doesn’t check: people and tools can’t tell them apart.',
    remedy: 'Rename one of them.',
  },
  N04: {
    title: 'The name looks like “{other}”',
    why: 'On the consent screen and in reports the two will be confused.',
    remedy: 'Choose a name that differs in more than case, spacing or look-alike letters.',
  },
  N05: {
    title: 'The name has an invisible character ({character})',
    why: 'It can hide or reorder what is read.',
    remedy: 'Remove it.',
  },
  N06: {
    title: 'The name has extra spaces',
    why: 'The server cuts off those at the ends and keeps those inside.',
    remedy: 'Use single, plain spaces.',
  },
  N07: {
    title: 'The name starts with “{character}”',
    why: 'A spreadsheet may run it as a formula when another tool exports it.',
    remedy: 'Rename it; our own exports are safe.',
  },
  N08: {
    title: 'The name passes for ProcessMaker’s own “{other}”',
    why: 'It borrows the trust of a system client, and precautions would guard the wrong one.',
    remedy: 'Rename it.',
  },
  N09: {
    title: 'The name says nothing',
    why: 'Nobody can tell who owns the client.',
    remedy: 'Name it by system, purpose and environment.',
  },
  N10: {
    title: 'The name has markup or a link',
    why: 'It is shown on the consent screen, and ProcessMaker’s delete question reads it as HTML.',
    remedy: 'Rename it.',
  },
  X01: {
    title: 'Another client has the same redirect',
    why: 'A code for one client arrives where the other’s codes do, and nobody can tell them apart.',
    remedy: 'Give each client its own redirect.',
  },
  X02: {
    title: '{host} is used over http here and over https elsewhere',
    why: 'The host has TLS, so this one is a leftover.',
    remedy: 'Switch to https.',
  },
  X03: {
    title: 'Almost the same redirect stands elsewhere: {other}',
    why: 'The server compares exactly, so near twins fail at random.',
    remedy: 'Agree on one spelling.',
  },
  X04: {
    title: '{host} is one typing slip from {other}',
    why: 'It may be a typo, or a look-alike of a host that is trusted here.',
    remedy: 'Verify the host.',
  },
  S01: {
    title: '“{other}” is no longer as ProcessMaker needs it',
    why: 'Script Tasks, API documentation or linked instances rely on it.',
    remedy: 'Restore what ProcessMaker seeded: {changed}.',
  },
  S02: {
    title: 'Swagger UI Auth leads to {host}',
    why: 'Sign-in to the API documentation sends its codes to another instance; the database was probably copied.',
    remedy: 'Set the redirect to https://{other}/api/oauth2-callback.',
  },
  S03: {
    title: 'The seeded password client is still active',
    why: 'Every ProcessMaker has it, and the password grant is no longer allowed by current standards.',
    remedy: 'Delete it if nothing uses it.',
  },
  S04: {
    title: 'A linked instance: {host}',
    why: 'ProcessMaker makes this client for any address that asks to be linked.',
    remedy: 'Review that the instance is yours; delete unknown links.',
  },
  S05: {
    title: 'No client can issue personal tokens',
    why: 'Script Tasks and API tokens need one.',
    remedy: 'Have one made with artisan passport:client --personal.',
  },
  S06: {
    title: 'Script Tasks probably depend on this client',
    why: 'It is the one through which personal tokens are issued, under another name than PmApi.',
    remedy: 'Treat it as a system client; don’t turn off personal access or delete it.',
  },
  L01: {
    title: 'Nobody has changed this client for {days} days',
    why: 'It may no longer be used; when it was last used isn’t known.',
    remedy: 'Ask its owner, then delete it.',
  },
  'L01/system': {
    title: 'Nobody has changed this client for {days} days',
    why: 'ProcessMaker made it for itself, and such a client is seldom changed.',
    remedy:
      'Don’t delete it for its age: ProcessMaker may rely on it. Look once whether it is still as it was made.',
  },
  L02: {
    title: 'The dates of this client can’t be right',
    why: 'They are missing, out of order or in the future: it was written outside the application, or a clock is wrong.',
    remedy: 'Check the database and the server’s clock.',
  },
  D01: {
    title: 'Changed since the baseline: {changed}',
    why: 'The client is no longer what was reviewed.',
    remedy: 'Accept it into the baseline, or change it back.',
  },
  D02: {
    title: 'New since the baseline',
    why: 'Nobody has reviewed this client.',
    remedy: 'Review it, then accept it into the baseline.',
  },
  P01: {
    title: 'The policy forbids this grant: {grants}',
    why: 'Your organisation doesn’t allow it.',
    remedy: 'Turn it off, or have the policy amended.',
  },
  P02: {
    title: 'The name isn’t as the policy wants it',
    why: 'Names are to look like “{other}”, where * is anything and ? is one character.',
    remedy: 'Rename the client, or have the policy amended.',
  },
} as const satisfies RuleTexts;
