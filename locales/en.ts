// English messages: sentence case, what happened first, then why, then what to do.

export const en = {
  'bar.label': 'Grantkeeper',
  'bar.reading': 'Reading the clients…',
  'bar.clients': { one: '{count} client', other: '{count} clients' },
  'bar.asOf': 'as of {time}',
  'bar.asOfOld': 'as of {time}, may be old',
  'bar.refresh': 'Read the clients again',
  'bar.unreadable': {
    one: '{count} client can’t be read and is left alone',
    other: '{count} clients can’t be read and are left alone',
  },
  'bar.selected': '{count} selected of {total}',
  'bar.clear': 'Clear',
  'bar.notShown': '{count} not shown',
  'bar.viewOnly': 'You can view, not change.',
  'bar.staged': { one: '{count} change staged', other: '{count} changes staged' },
  'bar.nothingToChange': 'Nothing to change: it is already so.',
  'bar.discard': 'Discard',
  'bar.review': { one: 'Review {count} change', other: 'Review {count} changes' },

  'blank.all': 'ProcessMaker’s own list is blank',
  'blank.page': 'ProcessMaker’s own list can’t show one of its pages',
  'blank.redirect': {
    one: 'Client {ids} has no redirect URL (null), and the page can’t draw a list with such a client in it.',
    other:
      'Clients {ids} have no redirect URL (null), and the page can’t draw a list with such clients in it.',
  },
  'blank.secret': {
    one: 'Client {ids} has no secret (null), and the page can’t draw a list with such a client in it.',
    other:
      'Clients {ids} have no secret (null), and the page can’t draw a list with such clients in it.',
  },
  'blank.remedy': 'An empty text instead of null in the database brings it back.',

  'grant.code': 'Code',
  'grant.password': 'Password',
  'grant.personal': 'Personal',
  'redirect.head': 'Redirect',
  'redirect.none': 'no redirect URL',
  'findings.head': 'Findings',
  'findings.none': 'no findings',
  'findings.unknown': 'not checked yet',
  'findings.of': 'of {name}: show',
  'findings.error': { one: '{count} error', other: '{count} errors' },
  'findings.warning': { one: '{count} warning', other: '{count} warnings' },
  'findings.info': { one: '{count} note', other: '{count} notes' },
  'findings.more': '+{count}',
  'audit.error': 'Error',
  'audit.warning': 'Warning',
  'audit.info': 'Note',
  'finding.why': 'Why',
  'finding.toDo': 'To do',
  'finding.source': 'Source',
  'finding.newTab': '(opens in a new tab)',

  'grants.head': 'Grants',
  'grants.none': 'no grants',
  'grants.unknown': 'not read yet',
  'grants.inactive': 'Code (inactive)',
  'grants.inactiveWhy':
    'ProcessMaker refuses sign-in with a code on a client that also has Password or Personal.',
  'grants.staged': '{grant}: {before} to {after}, staged',
  'value.on': 'on',
  'value.off': 'off',
  'value.none': 'none',

  'mix.allOn': 'on in all {count}',
  'mix.allOff': 'off in all {count}',
  'mix.mixed': 'mixed: on in {on}, off in {off}',
  'three.keep': 'Keep',
  'three.on': 'On',
  'three.off': 'Off',

  'select.column': 'Select',
  'select.page': {
    one: 'Select the {count} client on this page',
    other: 'Select the {count} clients on this page',
  },
  'select.client': 'Select {name}, client {id}',
  'system.lock': '{name}, client {id}, is a system client. Why?',
  'system.selectAnyway': 'Select anyway',
  'system.script-tokens':
    'ProcessMaker issues the tokens of Script Tasks and API users through this client.',
  'system.api-documentation': 'The API documentation signs in through this client.',
  'system.password-callers':
    'Programs that sign in with user name and password may use this client.',
  'system.linked-instances': 'Linked ProcessMaker instances sign in through this client.',

  'severity.error': 'Error:',
  'severity.warning': 'Warning:',
  'severity.info': 'Note:',

  'finding.N01': 'Enter a name; the server needs one.',
  'finding.N02': 'The name has {length} characters; the server takes {limit}.',
  'finding.N03': {
    one: 'Client {ids} already has this name.',
    other: 'Clients {ids} already have this name.',
  },
  'finding.G04': 'Choose at least one grant; the server needs one.',
  'finding.R01': 'Enter a redirect URL; the authorization code grant needs one.',
  'finding.R29': 'The redirect URL has {length} characters; the server takes {limit}.',
  'finding.N05': 'The name holds half a character, which the server can’t read. Type it again.',

  'url.no-scheme': 'Start with https://; the server needs a full URL.',
  'url.slashes-missing': '“{scheme}:” needs two slashes after it.',
  'url.scheme-unknown': 'The server refuses URLs that start with “{scheme}://”.',
  'url.user-empty': 'User name and password before “@” must not be empty.',
  'url.host-missing': 'The host name is missing.',
  'url.host-too-short': 'The server refuses host names of one character, as “{host}”.',
  'url.host-end': 'The host name ends in “{character}”; the server wants a letter or digit there.',
  'url.host-label-empty': 'Something is missing beside a dot of the host name.',
  'url.host-last-label': '“{character}” is refused after the last dot of the host name.',
  'url.host-single-label': '“{character}” is refused in a host name without a dot.',
  'url.ipv6': '“{host}” is not an IPv6 address.',
  'url.port-empty': 'The port number after “:” is missing.',
  'url.percent':
    '“%” after “{context}” needs two hexadecimal digits; write %25 for a percent sign.',
  'url.character': '“{character}” after “{context}”; the server refuses it.',
  'url.space': 'Space after “{context}”; the server refuses it.',
  'url.invisible': 'Invisible character {code} after “{context}”; the server refuses it.',

  'summary.title': { one: 'Not saved: {count} error', other: 'Not saved: {count} errors' },
  'field.name': 'Name',
  'field.grants': 'Grants',
  'field.redirect': 'Redirect URL',
  'save.checking': 'Checking…',
  'save.anyway': 'Save anyway',
  'save.unchecked': 'Save without checking',
  'save.these': 'Save these',
  'save.viewOnly': 'You can view this, not save it: the permission is missing.',
  'save.notAllowed': 'Not saved: you lack the permission, and the server would refuse it.',
  'unchecked.title':
    'It could not be checked that the name is unique and that nobody else has changed the client.',
  'notKept.title':
    'The server will erase the redirect URL, and it could not be kept in this browser.',
  'confirm.title': {
    one: 'Save with this warning?',
    other: 'Save with these {count} warnings?',
  },

  'conflict.title': 'Not saved: somebody else changed this client',
  'conflict.choose': 'Choose for each field, then save.',
  'conflict.field': 'Field',
  'conflict.theirs': 'Theirs, now',
  'conflict.yours': 'Yours',
  'conflict.same': '(the same)',
  'conflict.goneTitle': 'Not saved: somebody else deleted this client',
  'conflict.gone':
    'The server would still change it, where nobody sees it. What you typed is kept until you close this.',

  'failed.title': 'Not saved',
  'failed.storedTitle': 'Saved, although the answer says otherwise',
  'failed.stored': 'The list on the server shows what you typed.',
  'failed.notStored': 'The list on the server shows the old values. What you typed is kept here.',
  'failed.unknown':
    'Whether it was saved can’t be seen, because the list can’t be read. What you typed is kept here.',
  'failed.unknownTitle': 'Saving failed, and its outcome is unknown',

  'changes.title': 'Changes',
  'changes.none': 'Nothing changed.',

  'remembered.offer': 'This client had a redirect URL before:',
  'remembered.use': 'Use it',
  'namesakes.show': { one: 'Show client {ids}', other: 'Show clients {ids}' },

  'fix.https': 'Use https',
  'fix.fragment': 'Remove the fragment',
  'fix.userinfo': 'Remove the user name',
  'fix.dot': 'Drop the dot',
  'fix.canonical': 'Use the canonical form',
  'fix.clean': 'Clean it',
  'fix.other': 'Use this form',

  'failure.signed-out': 'You are signed out. Sign in again in another tab.',
  'failure.forbidden': 'The server says that you lack the permission.',
  'failure.csrf': 'The server did not accept the page’s token. Reload the page.',
  'failure.server': 'The server answered {status}.',
  'failure.not-clients': 'The server answered with something that is not the list of clients.',
  'failure.network': 'The server could not be reached.',
  'failure.timeout': 'The server did not answer in time.',
  'failure.cancelled': 'It was cancelled.',
  'failure.title': 'The list could not be read',
  'failure.retry': 'Retry',

  'review.title': { one: 'Review {count} client', other: 'Review {count} clients' },
  'review.reading': 'Reading the clients once more…',
  'review.change': { one: '{count} change', other: '{count} change' },
  'review.blocked': { one: '{count} blocked', other: '{count} blocked' },
  'review.unchanged': { one: '{count} unchanged', other: '{count} unchanged' },
  'review.id': 'ID',
  'review.client': 'Client',
  'review.changeHead': 'Change',
  'review.include': 'Apply the change of {name}, client {id}',
  'review.whatWillHappen': 'What will happen',
  'review.checked': 'Checked against the list of {time}. Nothing has been sent.',
  'review.cancel': 'Cancel',
  'review.close': 'Close',
  'review.apply': { one: 'Apply {count} change', other: 'Apply {count} changes' },
  'review.nothing': 'There is nothing to apply.',
  'review.blockedTitle': { one: '{count} blocked', other: '{count} blocked' },
  'review.othersGoOn': 'The others aren’t held up.',
  'review.confirm': 'I have read what will happen.',

  'consequence.deleted': {
    one: 'All its tokens are revoked. A deleted client can’t come back; a new one would have another ID and secret.',
    other:
      'All their tokens are revoked. A deleted client can’t come back; a new one would have another ID and secret.',
  },
  'consequence.codeOn': {
    one: 'Sign-in with an authorization code is turned on for {count} client.',
    other: 'Sign-in with an authorization code is turned on for {count} clients.',
  },
  'consequence.codeOff': {
    one: 'Sign-in stops for {count} client. The server erases its redirect URL; it is kept in this browser, and turning Code on again puts it back.',
    other:
      'Sign-in stops for {count} clients. The server erases their redirect URLs; they are kept in this browser, and turning Code on again puts them back.',
  },
  'consequence.codeBroken': {
    one: 'Sign-in with an authorization code fails for {count} client: ProcessMaker refuses it beside Password or Personal.',
    other:
      'Sign-in with an authorization code fails for {count} clients: ProcessMaker refuses it beside Password or Personal.',
  },
  'consequence.codeWorks': {
    one: 'Sign-in with an authorization code works again for {count} client.',
    other: 'Sign-in with an authorization code works again for {count} clients.',
  },
  'consequence.passwordOff': {
    one: 'Sign-in with user name and password stops for {count} client.',
    other: 'Sign-in with user name and password stops for {count} clients.',
  },
  'consequence.personalOff': {
    one: 'No more personal access tokens for {count} client.',
    other: 'No more personal access tokens for {count} clients.',
  },
  'consequence.system': {
    one: '{count} of them is a client that ProcessMaker itself relies on: {names}.',
    other: '{count} of them are clients that ProcessMaker itself relies on: {names}.',
  },

  'delete.title': 'Delete client {id}',
  'delete.go': 'Delete client {id}',
  'delete.word': 'delete {id}',
  'delete.type': 'Type “{words}” to go on',
  'delete.script-tokens':
    'Without it, scripts can fail, and tokens that it has issued stop working at once.',
  'delete.api-documentation': 'Without it, nobody can sign in there.',
  'delete.password-callers': 'Without it, they can’t sign in any more.',
  'delete.linked-instances':
    'Without it, they can’t sign in, and linking them again fails until the database is corrected.',
  'delete.namesakes': {
    one: '{count} other client has the same name and stays. Check by the redirect URL that this is the one you mean.',
    other:
      '{count} other clients have the same name and stay. Check by the redirect URL that this is the one you mean.',
  },
  'delete.namesake': 'Client {id}, redirect URL:',
  'delete.markup':
    'The name holds markup. ProcessMaker’s own question would run it, so you are asked here.',
  'delete.unchecked':
    'It could not be checked what deleting this client breaks. ProcessMaker’s own question runs markup in the name of a client, if there is any.',
  'delete.pass': 'Use ProcessMaker’s own question',
  'delete.gone':
    'This client is no longer in the list: somebody else has deleted it. The page’s list is old and is read again when you close this.',

  'blocked.changed': 'Somebody else has changed it since this was staged ({fields}).',
  'blocked.gone': 'It is no longer in the list.',
  'blocked.noGrant': 'It would have no grant, and the server needs at least one.',
  'blocked.needsRedirect':
    'Code needs a redirect URL, and none is known for this client. Turn it on in its own dialog.',
  'blocked.wouldBeRefused':
    'The server would refuse its {field} as it stands. Correct it in its own dialog first.',

  'run.applying': { one: 'Applying {count} change', other: 'Applying {count} changes' },
  'run.progress': '{done} of {total}',
  'run.secondsLeft': { one: 'about {count} s left', other: 'about {count} s left' },
  'run.minutesLeft': { one: 'about {count} min left', other: 'about {count} min left' },
  'run.moving': '{sending} sending, {waiting} waiting',
  'run.done': '{applied} of {total} changes applied',
  'run.hide': 'Hide; it goes on',
  'run.pause': 'Pause',
  'run.resume': 'Go on',
  'run.cancel': 'Cancel the rest',
  'run.undo': { one: 'Undo {count} change', other: 'Undo {count} changes' },
  'run.retry': { one: 'Retry {count} failed', other: 'Retry {count} failed' },
  'run.goOn': { one: 'Review the {count} left', other: 'Review the {count} left' },
  'run.more': { one: 'Show {count} more of {total}', other: 'Show {count} more of {total}' },
  'run.confirming': 'Reading the list to confirm…',
  'run.confirmed': 'Confirmed by the list of {time}.',
  'run.unconfirmed': 'Not confirmed: the list could not be read. {reason}',
  'run.stopped': 'Stopped. {reason}',
  'run.stoppedNext': 'What is left is reviewed again before it goes on.',
  'run.paused': 'Paused after three failures in a row. {reason}',
  'run.pausedByUser': 'Paused. What was on its way still finishes.',
  'run.pausedByTab': 'Waiting to be the only tab that applies changes.',
  'run.asked': 'The server asked to wait. It goes on at {time}.',
  'memory.unreadable':
    'The redirect URLs kept in this browser can’t be read, so none is put back. {reason}',
  'memory.notKept':
    'Nothing was sent: the redirect URLs that the server would erase could not be kept in this browser. {reason}',
  'run.stay': 'Hidden, it goes on. Leaving the page interrupts it; it can be finished later.',
  'run.outcome': 'Outcome',
  'run.waiting': 'Waiting',
  'run.sending': 'Sending',
  'run.applied': 'Applied',
  'run.unchanged': 'Unchanged',
  'run.refused': 'Refused',
  'run.conflict': 'Conflict',
  'run.failed': 'Failed',
  'run.unknown': 'Unknown',
  'run.skipped': 'Skipped',

  'tally.applied': '{count} applied',
  'tally.unchanged': '{count} unchanged',
  'tally.refused': '{count} refused',
  'tally.conflict': { one: '{count} conflict', other: '{count} conflicts' },
  'tally.failed': '{count} failed',
  'tally.unknown': '{count} unknown',
  'tally.skipped': '{count} skipped',

  'outcome.unchanged': 'It was already so.',
  'outcome.refused': 'The server said: “{words}”',
  'outcome.refusedSilently': 'The server refused it and gave no reason.',
  'outcome.conflict.changed':
    'Somebody else changed this client after the review. Nothing was written.',
  'outcome.conflict.exists':
    'A client with this name and redirect URL is there already. Nothing was created.',
  'outcome.conflict.gone': 'It is no longer in the list. Nothing was written.',
  'outcome.failed.no-answer': 'Sent, but no answer; the list shows the old values.',
  'outcome.failed.status': 'The server answered {status}; the list shows the old values.',
  'outcome.failed.not-yours':
    'The server would not let you change it: it belongs to another user on this server version.',
  'outcome.failed.stored-something-else': 'The server holds something else than was asked:',
  'outcome.failed.changed-since': 'It was stored, and somebody else has changed it since:',
  'outcome.failed.gone-since': 'It was stored, and somebody else has deleted it since.',
  'outcome.failed.still-listed': 'The server said that it is deleted, but the list still shows it.',
  'outcome.unknown': 'Sent, but no answer, and the list could not be read since.',
  'outcome.skipped.cancelled': 'Cancelled before it was sent.',
  'outcome.skipped.interrupted': 'Not sent: the page was left before.',
  'outcome.skipped.stopped': 'Not sent: the run stopped before.',

  'runs.applying': 'Applying: {done} of {total}',
  'runs.paused': 'Paused: {done} of {total}',
  'runs.show': 'Show the run',

  'conflict.atReview': 'At review',
  'conflict.now': 'Now on the server',

  'secret.label': 'Its secret:',
  'secret.copy': 'Copy',
  'secret.copied': 'Copied.',
  'secret.once': 'It is shown only here and now, and kept nowhere.',

  'diff.removed': 'removed',
  'diff.added': 'added',
  'diff.to': 'to',
  'diff.delete': 'Delete',
} as const;
