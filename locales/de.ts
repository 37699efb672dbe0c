// German messages.
import type { Messages } from './translate.ts';

export const de: Messages = {
  'bar.label': 'Grantkeeper',
  'bar.reading': 'Die Clients werden gelesen…',
  'bar.clients': { one: '{count} Client', other: '{count} Clients' },
  'bar.asOf': 'Stand {time}',
  'bar.asOfOld': 'Stand {time}, vielleicht veraltet',
  'bar.refresh': 'Die Clients neu lesen',
  'bar.unreadable': {
    one: '{count} Client ist nicht lesbar und bleibt unberührt',
    other: '{count} Clients sind nicht lesbar und bleiben unberührt',
  },
  'bar.selected': '{count} von {total} ausgewählt',
  'bar.selectAll': { one: 'Alle {count} auswählen', other: 'Alle {count} auswählen' },
  'bar.selectMatching': {
    one: 'Den {count} passenden auswählen',
    other: 'Alle {count} passenden auswählen',
  },
  'bar.readOnly': 'Diese Site ist auf nur lesend gestellt: Von hier aus lässt sich nichts ändern.',
  'bar.clear': 'Aufheben',
  'bar.notShown': '{count} nicht zu sehen',
  'bar.viewOnly': 'Sie dürfen ansehen, nicht ändern.',
  'bar.staged': { one: '{count} Änderung vorgemerkt', other: '{count} Änderungen vorgemerkt' },
  'bar.nothingToChange': 'Nichts zu ändern: Es ist schon so.',
  'bar.discard': 'Verwerfen',
  'bar.review': { one: '{count} Änderung prüfen', other: '{count} Änderungen prüfen' },

  'gone.title': 'Grantkeeper wurde aktualisiert oder ausgeschaltet',
  'gone.remedy': 'Laden Sie die Seite neu, um weiterzuarbeiten.',
  'gone.reload': 'Seite neu laden',

  'blank.all': 'ProcessMakers eigene Liste ist leer',
  'blank.page': 'ProcessMakers eigene Liste kann eine ihrer Seiten nicht zeigen',
  'blank.redirect': {
    one: 'Client {ids} hat keine Weiterleitungs-URL (null), und mit einem solchen Client kann die Seite die Liste nicht zeigen.',
    other:
      'Die Clients {ids} haben keine Weiterleitungs-URL (null), und mit solchen Clients kann die Seite die Liste nicht zeigen.',
  },
  'blank.secret': {
    one: 'Client {ids} hat kein Geheimnis (null), und mit einem solchen Client kann die Seite die Liste nicht zeigen.',
    other:
      'Die Clients {ids} haben kein Geheimnis (null), und mit solchen Clients kann die Seite die Liste nicht zeigen.',
  },
  'blank.remedy': 'Ein leerer Text statt null in der Datenbank bringt sie zurück.',

  'grant.code': 'Code',
  'grant.password': 'Passwort',
  'grant.personal': 'Persönlich',
  'redirect.head': 'Weiterleitung',
  'redirect.none': 'keine Weiterleitungs-URL',
  'findings.head': 'Befunde',
  'findings.none': 'keine Befunde',
  'findings.unknown': 'noch nicht geprüft',
  'findings.of': 'von {name}: zeigen',
  'findings.error': { one: '{count} Fehler', other: '{count} Fehler' },
  'findings.warning': { one: '{count} Warnung', other: '{count} Warnungen' },
  'findings.info': { one: '{count} Hinweis', other: '{count} Hinweise' },
  'findings.andMore': { one: 'und {count} weiterer', other: 'und {count} weitere' },
  'findings.more': '+{count}',
  'audit.error': 'Fehler',
  'audit.warning': 'Warnung',
  'audit.info': 'Hinweis',
  'finding.why': 'Warum',
  'finding.toDo': 'Zu tun',
  'finding.source': 'Quelle',
  'finding.newTab': '(öffnet einen neuen Tab)',

  'finding.staged': 'Für diesen Client ist eine Änderung vorgemerkt.',
  'finding.selectRule': {
    one: '{count} mit {rule} auswählen',
    other: 'Die {count} mit {rule} auswählen',
  },
  'fix.grantsOff': '{grants} ausschalten',
  'suppress.open': 'Stummschalten…',
  'suppress.reason': 'Grund',
  'suppress.until': 'Bis',
  'suppress.go': 'Stummschalten',
  'suppress.incomplete': 'Geben Sie einen Grund an und ein Ende innerhalb der nächsten 365 Tage.',
  'suppress.held': 'Stumm bis {date}: {rule}. {reason}',
  'suppress.lift': 'Wieder zeigen',
  'env.production': 'Produktion',
  'env.test': 'Test',

  'workbench.open': 'Werkbank',
  'workbench.title': 'Werkbank',
  'workbench.search': 'Name, ID oder Weiterleitungs-URL suchen',
  'workbench.count': '{count} von {total}',
  'workbench.filter': 'Filter',
  'workbench.arrange': 'Anordnen',
  'workbench.by.clients': 'Nach Client',
  'workbench.by.rules': 'Nach Regel',
  'workbench.by.signIn': 'Klappt die Anmeldung?',
  'signIn.sent': 'Die Authorize-URL der App oder die Weiterleitungs-URL, die sie sendet',
  'signIn.id': 'Client-ID (aus der Authorize-URL, oder leer für jeden Client)',
  'signIn.hint': 'Nichts wird gesendet; es wird hier ausgerechnet, nach den Regeln des Servers.',
  'signIn.unknown': 'Es gibt keinen Client {id}.',
  'signIn.count': {
    one: '{count} von {total} Clients lässt die Anmeldung zu.',
    other: '{count} von {total} Clients lassen die Anmeldung zu.',
  },
  'signIn.yes': 'Ja',
  'signIn.no': 'Nein',
  'signIn.perhaps': 'Vielleicht',
  'signIn.exact': 'Sie sendet Zeichen für Zeichen, was gespeichert ist.',
  'signIn.port-ignored': 'Bei 127.0.0.1 und [::1] über http spielt der Port keine Rolle.',
  'signIn.only-one': 'Sie sendet keine Weiterleitungs-URL, und nur eine ist gespeichert.',
  'signIn.refused-later':
    'Der Benutzer stimmt zu, dann lehnt der Server den Code ab: Neben Code ist Passwort oder Persönlich an. Server der Reihe 2026 nehmen ihn an.',
  'signIn.response-type': 'Der Server nimmt nur den Antworttyp „code“.',
  'signIn.no-code': 'Die Gewährung Code ist aus.',
  'signIn.several': 'Sie sendet keine Weiterleitungs-URL, und mehrere sind gespeichert.',
  'signIn.differs': 'Zeichen {at} weicht ab: Die App sendet {sent}, gespeichert ist {stored}.',
  'signIn.character': '„{character}“',
  'signIn.nothing': 'nichts mehr',
  'signIn.sentShort': 'Gesendet',
  'signIn.storedShort': 'Gespeichert',
  'workbench.selectAll': {
    one: 'Den {count} passenden Client auswählen',
    other: 'Die {count} passenden Clients auswählen',
  },
  'workbench.selectMatching': {
    one: 'Den {count} passenden auswählen',
    other: 'Alle {count} passenden auswählen',
  },
  'workbench.id': 'ID',
  'workbench.name': 'Name',
  'workbench.redirect': 'Weiterleitung',
  'workbench.grants': 'Gewährungen',
  'workbench.findings': 'Befunde',
  'workbench.created': 'Erstellt',
  'workbench.updated': 'Geändert',
  'workbench.details': 'Einzelheiten zu {name}, Client {id}',
  'workbench.empty': 'Noch keine Clients',
  'workbench.emptyWhy': 'Anwendungen, die sich über ProcessMaker anmelden, erscheinen hier.',
  'workbench.noMatch': 'Kein Client passt zu „{search}“',
  'workbench.noMatchWith': 'Kein Client passt zu {chosen}',
  'workbench.noMatchBoth': 'Kein Client passt zu „{search}“ mit {chosen}',
  'workbench.noMatchWhy': {
    one: 'Der Filter blendet den {count} Client aus.',
    other: 'Der Filter blendet alle {count} Clients aus.',
  },
  'workbench.clearFilter': 'Filter aufheben',
  'workbench.signedOut': 'Sie sind abgemeldet',
  'workbench.signedOutWhy':
    'Melden Sie sich in einem anderen Tab wieder an, und machen Sie hier weiter.',
  'workbench.stagedKept': {
    one: 'Was Sie vorgemerkt haben, bleibt ({count} Änderung).',
    other: 'Was Sie vorgemerkt haben, bleibt ({count} Änderungen).',
  },
  'workbench.signIn': 'Anmeldung öffnen',
  'workbench.goOn': 'Weitermachen',
  'rules.instance': 'Betrifft dieses ProcessMaker als Ganzes.',
  'rules.secretsHidden':
    'Der Server zeigt keine Geheimnisse, darum lassen sich C01, C02 und C03 nicht prüfen.',
  'rules.show': { one: 'Den {count} Client zeigen', other: 'Die {count} Clients zeigen' },

  'facet.severity': 'Schweregrad',
  'facet.rule': 'Regel',
  'facet.grant': 'Gewährung',
  'facet.host': 'Host',
  'facet.scheme': 'Schema',
  'facet.age': 'Letzte Änderung',
  'facet.system': 'Art',
  'facet.duplicate': 'Mit anderen gemeinsam',
  'facet.more': '{count} weitere',
  'facet.rest': 'und {count} andere; suchen Sie danach',
  'facet.severity.error': 'Fehler',
  'facet.severity.warning': 'Warnung',
  'facet.severity.info': 'Hinweis',
  'facet.severity.none': 'Keine Befunde',
  'facet.scheme.none': 'Keines',
  'facet.age.month': 'In den letzten 30 Tagen',
  'facet.age.year': 'Im letzten Jahr',
  'facet.age.older': 'Vor über einem Jahr',
  'facet.age.unknown': 'Datum unbekannt',
  'facet.system.own': 'Ihre Clients',
  'facet.system.system': 'System-Clients',
  'facet.duplicate.name': 'Name',
  'facet.duplicate.redirect': 'Weiterleitungs-URL',
  'facet.duplicate.secret': 'Geheimnis',

  'grants.head': 'Gewährungen',
  'grants.none': 'keine Gewährungen',
  'grants.unknown': 'noch nicht gelesen',
  'grants.inactive': 'Code (inaktiv)',
  'grants.inactiveWhy':
    'ProcessMaker verweigert die Anmeldung mit Code bei einem Client, der auch Passwort oder Persönlich hat.',
  'grants.toggle': '{grant} für {name}',
  'grants.toggleStaged': '{grant} für {name}, vorgemerkt: {state}',
  'grants.drop': 'Für {name} Vorgemerktes verwerfen: {what}',
  'grants.staged': '{grant}: von {before} zu {after}, vorgemerkt',
  'value.on': 'ein',
  'value.off': 'aus',
  'value.none': 'leer',

  'mix.allOn': 'ein bei allen {count}',
  'mix.allOff': 'aus bei allen {count}',
  'mix.mixed': 'gemischt: ein bei {on}, aus bei {off}',
  'three.keep': 'Lassen',
  'three.on': 'Ein',
  'three.off': 'Aus',

  'select.page': {
    one: 'Den {count} Client auf dieser Seite auswählen',
    other: 'Die {count} Clients auf dieser Seite auswählen',
  },
  'select.client': '{name} auswählen, Client {id}',
  'system.lock': '{name}, Client {id}, ist ein System-Client. Warum?',
  'system.selectAnyway': 'Trotzdem auswählen',
  'system.script-tokens':
    'Über diesen Client stellt ProcessMaker die Token von Script Tasks und API-Benutzern aus.',
  'system.api-documentation': 'Die API-Dokumentation meldet sich über diesen Client an.',
  'system.password-callers':
    'Programme, die sich mit Benutzername und Passwort anmelden, benutzen vielleicht diesen Client.',
  'system.linked-instances': 'Verbundene ProcessMaker-Instanzen melden sich über diesen Client an.',

  'severity.error': 'Fehler:',
  'severity.warning': 'Warnung:',
  'severity.info': 'Hinweis:',

  'finding.N01': 'Geben Sie einen Namen ein; der Server braucht einen.',
  'finding.N02': 'Der Name hat {length} Zeichen; der Server nimmt {limit}.',
  'finding.N03': {
    one: 'Client {ids} hat diesen Namen schon.',
    other: 'Die Clients {ids} haben diesen Namen schon.',
  },
  'finding.G04': 'Wählen Sie mindestens eine Gewährung; der Server braucht eine.',
  'finding.R01':
    'Geben Sie eine Weiterleitungs-URL ein; die Autorisierungscodegewährung braucht eine.',
  'finding.R29': 'Die Weiterleitungs-URL hat {length} Zeichen; der Server nimmt {limit}.',
  'finding.N05':
    'Der Name enthält ein halbes Zeichen, das der Server nicht lesen kann. Geben Sie ihn neu ein.',

  'url.no-scheme': 'Beginnen Sie mit https://; der Server braucht eine vollständige URL.',
  'url.slashes-missing': 'Nach „{scheme}:“ gehören zwei Schrägstriche.',
  'url.scheme-unknown': 'Der Server lehnt URLs ab, die mit „{scheme}://“ beginnen.',
  'url.user-empty': 'Benutzername und Passwort vor „@“ dürfen nicht leer sein.',
  'url.host-missing': 'Der Hostname fehlt.',
  'url.host-too-short': 'Der Server lehnt Hostnamen aus einem Zeichen wie „{host}“ ab.',
  'url.host-end':
    'Der Hostname endet mit „{character}“; der Server verlangt dort einen Buchstaben oder eine Ziffer.',
  'url.host-label-empty': 'Neben einem Punkt des Hostnamens fehlt etwas.',
  'url.host-last-label': '„{character}“ wird nach dem letzten Punkt des Hostnamens abgelehnt.',
  'url.host-single-label': '„{character}“ wird in einem Hostnamen ohne Punkt abgelehnt.',
  'url.ipv6': '„{host}“ ist keine IPv6-Adresse.',
  'url.port-empty': 'Die Portnummer nach „:“ fehlt.',
  'url.percent':
    '„%“ nach „{context}“ braucht zwei hexadezimale Ziffern; ein Prozentzeichen schreibt man %25.',
  'url.character': '„{character}“ nach „{context}“; der Server lehnt es ab.',
  'url.space': 'Leerzeichen nach „{context}“; der Server lehnt es ab.',
  'url.invisible': 'Unsichtbares Zeichen {code} nach „{context}“; der Server lehnt es ab.',

  'summary.title': {
    one: 'Nicht gespeichert: {count} Fehler',
    other: 'Nicht gespeichert: {count} Fehler',
  },
  'field.name': 'Name',
  'field.grants': 'Gewährungen',
  'field.redirect': 'Weiterleitungs-URL',
  'save.checking': 'Wird geprüft…',
  'save.anyway': 'Trotzdem speichern',
  'save.unchecked': 'Ungeprüft speichern',
  'save.these': 'Diese speichern',
  'save.viewOnly': 'Sie können dies ansehen, nicht speichern: Die Berechtigung fehlt.',
  'save.notAllowed':
    'Nicht gespeichert: Ihnen fehlt die Berechtigung, und der Server würde ablehnen.',
  'unchecked.title':
    'Es ließ sich nicht prüfen, ob der Name eindeutig ist und ob niemand sonst den Client geändert hat.',
  'notKept.title':
    'Der Server wird die Weiterleitungs-URL löschen, und sie ließ sich in diesem Browser nicht aufbewahren.',
  'confirm.title': {
    one: 'Mit dieser Warnung speichern?',
    other: 'Mit diesen {count} Warnungen speichern?',
  },

  'conflict.title': 'Nicht gespeichert: Jemand anderes hat diesen Client geändert',
  'conflict.choose': 'Wählen Sie für jedes Feld, und speichern Sie dann.',
  'conflict.field': 'Feld',
  'conflict.theirs': 'Jetzt auf dem Server',
  'conflict.yours': 'Ihr Wert',
  'conflict.same': '(gleich)',
  'conflict.goneTitle': 'Nicht gespeichert: Jemand anderes hat diesen Client gelöscht',
  'conflict.gone':
    'Der Server würde ihn trotzdem ändern, wo niemand es sieht. Was Sie eingegeben haben, bleibt, bis Sie dies schließen.',

  'failed.title': 'Nicht gespeichert',
  'failed.storedTitle': 'Gespeichert, obwohl die Antwort etwas anderes sagt',
  'failed.stored': 'Die Liste auf dem Server zeigt, was Sie eingegeben haben.',
  'failed.notStored':
    'Die Liste auf dem Server zeigt die alten Werte. Was Sie eingegeben haben, bleibt hier stehen.',
  'failed.notCreated':
    'Die Liste auf dem Server zeigt den neuen Client nicht. Was Sie eingegeben haben, bleibt hier stehen.',
  'failed.unknown':
    'Ob gespeichert wurde, ist nicht zu sehen, weil die Liste nicht lesbar ist. Was Sie eingegeben haben, bleibt hier stehen.',
  'failed.unknownTitle': 'Das Speichern schlug fehl, und sein Ergebnis ist unbekannt',

  'changes.title': 'Änderungen',
  'changes.none': 'Nichts geändert.',
  'changes.redirectKept': 'Weiterleitungs-URL unverändert',

  'rest.title': 'Client {id} wurde anders angelegt, als Sie verlangt haben',
  'rest.why':
    'Der Server hat wortlos weniger behalten, als Sie verlangt haben. Der Rest lässt sich als Änderung hinzufügen; Sie sehen sie, bevor sie gesendet wird.',
  'rest.add': 'Rest hinzufügen',
  'rest.leave': 'So lassen',

  'remembered.offer': 'Dieser Client hatte schon einmal eine Weiterleitungs-URL:',
  'remembered.use': 'Übernehmen',
  'namesakes.show': { one: 'Client {ids} zeigen', other: 'Clients {ids} zeigen' },

  'fix.https': 'https verwenden',
  'fix.fragment': 'Fragment entfernen',
  'fix.userinfo': 'Benutzernamen entfernen',
  'fix.dot': 'Punkt weglassen',
  'fix.canonical': 'Kanonische Form verwenden',
  'fix.clean': 'Bereinigen',
  'fix.other': 'Diese Form verwenden',

  'failure.signed-out': 'Sie sind abgemeldet. Melden Sie sich in einem anderen Tab wieder an.',
  'failure.forbidden': 'Der Server sagt, dass Ihnen die Berechtigung fehlt.',
  'failure.csrf': 'Der Server nahm das Token der Seite nicht an. Laden Sie die Seite neu.',
  'failure.server': 'Der Server antwortete mit {status}.',
  'failure.not-clients': 'Die Antwort ist keine, die ProcessMaker gibt.',
  'failure.read-only': 'Diese Site ist auf nur lesend gestellt, darum wurde nichts gesendet.',
  'failure.network': 'Der Server war nicht zu erreichen.',
  'failure.timeout': 'Der Server antwortete nicht rechtzeitig.',
  'failure.cancelled': 'Es wurde abgebrochen.',
  'failure.title': 'Die Liste ließ sich nicht lesen',
  'failure.retry': 'Erneut versuchen',

  'more.open': 'Weitere Änderungen…',
  'more.title': { one: '{count} Client ändern', other: '{count} Clients ändern' },
  'more.kind': 'Was zu ändern ist',
  'more.kind.setRedirect': 'Weiterleitungs-URL: setzen',
  'more.kind.replaceHost': 'Weiterleitungs-URL: Host ersetzen',
  'more.kind.useHttps': 'Weiterleitungs-URL: von http zu https',
  'more.kind.replaceInRedirect': 'Weiterleitungs-URL: suchen und ersetzen',
  'more.kind.changeName': 'Name: ersetzen, vorn oder hinten ergänzen',
  'more.kind.codeTyped': 'Code: mit einer Weiterleitungs-URL für alle einschalten',
  'more.kind.codeRemembered': 'Code: mit der früheren Weiterleitungs-URL eines jeden einschalten',
  'more.kind.delete': 'Löschen',
  'more.url': 'Weiterleitungs-URL',
  'more.oldHost': 'Alter Host',
  'more.newHost': 'Neuer Host',
  'more.find': 'Suchen',
  'more.replacement': 'Ersetzen durch',
  'more.prefix': 'Vorn ergänzen',
  'more.suffix': 'Hinten ergänzen',
  'more.normaliseSpaces': 'Aus mehreren Leerzeichen eines machen und an den Enden keine lassen',
  'more.deletes':
    'Bevor etwas gelöscht wird, werden alle noch einmal aufgeführt und müssen bestätigt werden.',
  'more.changed': { one: '{count} Client ändert sich', other: '{count} Clients ändern sich' },
  'more.invalid': {
    one: '{count} lässt sich nicht vormerken; der Grund steht unten.',
    other: '{count} lassen sich nicht vormerken; die Gründe stehen unten.',
  },
  'more.skipped.noCode': {
    one: '{count} bleibt, wie er ist: Er hat kein Code, und ohne behält der Server keine Weiterleitungs-URL.',
    other:
      '{count} bleiben, wie sie sind: Sie haben kein Code, und ohne behält der Server keine Weiterleitungs-URL.',
  },
  'more.skipped.noMatch': {
    one: '{count} bleibt, wie er ist: Es gibt nichts zu ersetzen.',
    other: '{count} bleiben, wie sie sind: Es gibt nichts zu ersetzen.',
  },
  'more.skipped.same': {
    one: '{count} bleibt, wie er ist: Es ist schon so.',
    other: '{count} bleiben, wie sie sind: Es ist schon so.',
  },
  'more.skipped.hasCode': {
    one: '{count} bleibt, wie er ist: Er hat Code schon.',
    other: '{count} bleiben, wie sie sind: Sie haben Code schon.',
  },
  'more.skipped.notRemembered': {
    one: '{count} bleibt, wie er ist: Von ihm ist in diesem Browser keine frühere Weiterleitungs-URL aufbewahrt.',
    other:
      '{count} bleiben, wie sie sind: Von ihnen ist in diesem Browser keine frühere Weiterleitungs-URL aufbewahrt.',
  },
  'more.stage': { one: '{count} Änderung vormerken', other: '{count} Änderungen vormerken' },
  'more.stageDeletes': { one: '{count} Löschung vormerken', other: '{count} Löschungen vormerken' },

  'review.title': { one: '{count} Client prüfen', other: '{count} Clients prüfen' },
  'review.counts': 'Was geplant ist',
  'review.create': { one: '{count} zu erstellen', other: '{count} zu erstellen' },
  'review.change': '{count} zu ändern',
  'review.delete': { one: '{count} zu löschen', other: '{count} zu löschen' },
  'review.blocked': '{count} gesperrt',
  'review.unchanged': '{count} unverändert',
  'review.id': 'ID',
  'review.client': 'Client',
  'review.changeHead': 'Änderung',
  'review.effect': 'Folge',
  'review.why': 'Grund',
  'review.include': 'Die Änderung von {name}, Client {id}, anwenden',
  'review.includeNew': '{name} erstellen',
  'review.includeAll': {
    one: 'Die {count} hier aufgeführte Änderung anwenden',
    other: 'Alle {count} hier aufgeführten Änderungen anwenden',
  },
  'review.whatWillHappen': 'Was geschehen wird',
  'review.since': 'Seit der Planung geändert, und bleibt wie jetzt: {fields}',
  'review.checked': 'Geprüft mit der Liste von {time}. Nichts wurde gesendet.',
  'review.cancel': 'Abbrechen',
  'review.close': 'Schließen',
  'review.apply': { one: '{count} Änderung anwenden', other: '{count} Änderungen anwenden' },
  'review.goOnToDelete': {
    one: 'Weiter zum Löschen von {count} Client',
    other: 'Weiter zum Löschen von {count} Clients',
  },
  'review.nothing': 'Es gibt nichts anzuwenden.',
  'review.moreBlocked': { one: 'Und {count} weiterer.', other: 'Und {count} weitere.' },
  'review.othersGoOn': 'Die anderen hält das nicht auf.',
  'review.confirm': 'Ich habe gelesen, was geschehen wird.',
  'review.confirmLasting': {
    one: '{count} Änderung anwenden, die sich nicht rückgängig machen lässt.',
    other: '{count} Änderungen anwenden, die sich nicht rückgängig machen lassen.',
  },
  'review.typeHost': 'Um hier mehr als 10 Clients zu ändern, geben Sie „{host}“ ein',
  'review.adds': 'Neu: {findings}.',
  'review.fixes': 'Behoben: {findings}.',
  'review.fixesOnly': 'Behoben: {findings}, nichts Neues.',
  'review.undoable': {
    one: 'Das lässt sich rückgängig machen.',
    other: 'Alle {count} lassen sich rückgängig machen.',
  },
  'review.lasting': {
    one: '{count} Änderung lässt sich nicht rückgängig machen; der Grund steht daneben.',
    other:
      '{count} Änderungen lassen sich nicht rückgängig machen; der Grund steht jeweils daneben.',
  },

  'pages.previous': 'Zurück',
  'pages.next': 'Weiter',
  'pages.shown': '{from} bis {to} von {total}',

  'effect.none': 'keine',
  'effect.adds': 'Neu: {findings}',
  'effect.fixes': 'Behoben: {findings}',
  'effect.deleted': 'Seine Token werden widerrufen',
  'effect.codeOn': 'Anmeldung mit Code wird eingeschaltet',
  'effect.codeOff': 'Anmeldung endet',
  'effect.codeBroken': 'Anmeldung mit Code scheitert',
  'effect.codeWorks': 'Anmeldung geht wieder',
  'effect.redirectChanged': 'Anmeldung endet, bis die Anwendung die neue URL sendet',
  'effect.erased': 'Der Server löscht die Weiterleitungs-URL',
  'effect.passwordOff': 'Anmeldung mit Passwort endet',
  'effect.personalOff': 'Keine persönlichen Zugriffstoken mehr',
  'effect.scriptTasks': 'Script Tasks halten an',
  'effect.system': 'ProcessMaker selbst ist darauf angewiesen',
  'effect.lasting': 'Nicht rückgängig zu machen:',
  'lasting.deleted': 'Ein gelöschter Client kommt nicht zurück.',
  'lasting.created': 'Dafür bräuchte es die Berechtigung, Clients zu löschen.',
  'lasting.hadNoGrant': 'Er hat jetzt keine Gewährung, und so nimmt ihn der Server nicht zurück.',
  'lasting.nameRefused': 'Der Server würde den alten Namen nicht mehr annehmen.',
  'lasting.nameDouble': 'Ein anderer Client hat den alten Namen auch.',
  'lasting.redirectRefused': 'Der Server würde die alte Weiterleitungs-URL nicht mehr annehmen.',

  'consequence.deleted': {
    one: 'Die Anmeldung über ihn endet, und alle seine Token werden widerrufen. Ein gelöschter Client kommt nicht zurück; ein neuer hätte eine andere ID und ein anderes Geheimnis.',
    other:
      'Die Anmeldung über sie endet, und alle ihre Token werden widerrufen. Ein gelöschter Client kommt nicht zurück; ein neuer hätte eine andere ID und ein anderes Geheimnis.',
  },
  'consequence.scriptTasks': {
    one: 'Script Tasks halten an: ProcessMaker stellt ihre Token über diesen Client aus.',
    other: 'Script Tasks halten an: ProcessMaker stellt ihre Token über diese {count} Clients aus.',
  },
  'consequence.codeOn': {
    one: 'Die Anmeldung mit Autorisierungscode wird für {count} Client eingeschaltet.',
    other: 'Die Anmeldung mit Autorisierungscode wird für {count} Clients eingeschaltet.',
  },
  'consequence.codeOff': {
    one: 'Die Anmeldung mit Autorisierungscode endet für {count} Client.',
    other: 'Die Anmeldung mit Autorisierungscode endet für {count} Clients.',
  },
  'consequence.codeBroken': {
    one: 'Die Anmeldung mit Autorisierungscode scheitert für {count} Client: ProcessMaker verweigert sie neben Passwort oder Persönlich.',
    other:
      'Die Anmeldung mit Autorisierungscode scheitert für {count} Clients: ProcessMaker verweigert sie neben Passwort oder Persönlich.',
  },
  'consequence.codeWorks': {
    one: 'Die Anmeldung mit Autorisierungscode geht für {count} Client wieder.',
    other: 'Die Anmeldung mit Autorisierungscode geht für {count} Clients wieder.',
  },
  'consequence.redirectChanged': {
    one: 'Die Anmeldung endet für {count} Client, bis seine Anwendung die neue Weiterleitungs-URL sendet. Der Server vergleicht sie Zeichen für Zeichen.',
    other:
      'Die Anmeldung endet für {count} Clients, bis ihre Anwendungen die neue Weiterleitungs-URL senden. Der Server vergleicht sie Zeichen für Zeichen.',
  },
  'consequence.erased': {
    one: 'Der Server löscht die Weiterleitungs-URL von {count} Client. Sie wird in diesem Browser aufbewahrt, und wer Code wieder einschaltet, bekommt sie zurück.',
    other:
      'Der Server löscht die Weiterleitungs-URLs von {count} Clients. Sie werden in diesem Browser aufbewahrt, und wer Code wieder einschaltet, bekommt sie zurück.',
  },
  'consequence.passwordOff': {
    one: 'Die Anmeldung mit Benutzername und Passwort endet für {count} Client.',
    other: 'Die Anmeldung mit Benutzername und Passwort endet für {count} Clients.',
  },
  'consequence.personalOff': {
    one: 'Keine persönlichen Zugriffstoken mehr für {count} Client.',
    other: 'Keine persönlichen Zugriffstoken mehr für {count} Clients.',
  },
  'consequence.system': {
    one: 'Auf {count} davon ist ProcessMaker selbst angewiesen.',
    other: 'Auf {count} davon ist ProcessMaker selbst angewiesen.',
  },

  'deletes.title': { one: '{count} Client löschen', other: '{count} Clients löschen' },
  'deletes.go': { one: '{count} Client löschen', other: '{count} Clients löschen' },
  'deletes.word': { one: 'löschen {count}', other: 'löschen {count}' },
  'deletes.others': {
    one: '{count} weitere Änderung wird mit angewendet.',
    other: '{count} weitere Änderungen werden mit angewendet.',
  },

  'export.open': 'Exportieren',
  'export.report': 'Bericht',
  'export.title': 'Clients exportieren',
  'export.what': 'Welche Clients',
  'export.view.selected': { one: '{count} ausgewählter', other: '{count} ausgewählte' },
  'export.view.filtered': { one: '{count} passender', other: '{count} passende' },
  'export.view.all': { one: 'Der einzige', other: 'Alle {count}' },
  'export.form': 'Form',
  'export.form.html': 'Bericht zum Drucken (HTML)',
  'export.form.markdown': 'Bericht als Markdown',
  'export.form.csv': 'Tabelle (CSV)',
  'export.form.json': 'Daten (JSON)',
  'export.separator': 'Trennzeichen',
  'export.comma': 'Komma',
  'export.semicolon': 'Semikolon',
  'export.tab': 'Tabulator',
  'export.columns': 'Spalten',
  'export.excel': 'Für Excel (mit Byte Order Mark)',
  'export.noSecrets': 'Geheimnisse stehen in keiner davon.',
  'export.failed': 'Es wurde keine Datei gemacht.',
  'export.go': { one: '{count} Client speichern', other: '{count} Clients speichern' },

  'import.open': 'Importieren',
  'import.title': 'Clients importieren',
  'import.file': 'Datei',
  'import.paste': 'Oder kopierte Zellen',
  'import.limits':
    'CSV oder JSON, abgelegt, gewählt oder eingefügt: höchstens 5 MB und 5.000 Zeilen. Von hier wird nichts gesendet.',
  'import.tooLarge': 'Die Datei ist größer als 5 MB.',
  'import.oneFile': 'Legen Sie eine Datei auf einmal ab.',
  'import.notUtf8':
    'Die Datei ist nicht in UTF-8. Speichern Sie sie im Tabellenprogramm als „CSV UTF-8“ und wählen Sie sie erneut.',
  'import.failed': 'Die Datei ließ sich nicht lesen: {reason}',
  'import.pasted': 'Kopierte Zellen',
  'import.rows': { one: '{count} Zeile ist lesbar', other: '{count} Zeilen sind lesbar' },
  'import.columns': 'Was die Spalten bedeuten',
  'import.leftOut': 'Weggelassen',
  'import.unreadable': {
    one: '{count} Problem in der Datei',
    other: '{count} Probleme in der Datei',
  },
  'import.readableOnly': {
    one: 'Nur die {count} lesbare Zeile verwenden',
    other: 'Nur die {count} lesbaren Zeilen verwenden',
  },
  'import.unusable': { one: '{count} Zeile bleibt weg', other: '{count} Zeilen bleiben weg' },
  'import.rename': 'Den Clients die Namen aus der Datei geben',
  'import.overwrite':
    'Auch Zeilen verwenden, deren Clients geändert wurden, seit die Datei geschrieben wurde',

  'import.done': {
    one: '{count} Änderung ist schon gemacht, wie die Datei sagt',
    other: '{count} Änderungen sind schon gemacht, wie die Datei sagt',
  },
  'import.plan': 'Der Plan ist von {name}, {time}, wie seine Datei sagt. Niemand hat das geprüft.',
  'import.run': {
    one: 'Was von einem Durchlauf von {name}, {time}, übrig ist: {count} Änderung ist schon gemacht.',
    other:
      'Was von einem Durchlauf von {name}, {time}, übrig ist: {count} Änderungen sind schon gemacht.',
  },
  'plan.save': 'Als Plan speichern',
  'plan.needed':
    'Die Richtlinie verlangt hier den Plan von jemand anderem: Speichern Sie diese Änderungen als Plan und lassen Sie ihn von einer zweiten Person mit Importieren öffnen.',
  'run.save': 'Ergebnis speichern',
  'run.saveTable': 'Als Tabelle speichern',
  'run.copyAll': {
    one: 'Neue ID und neues Geheimnis kopieren',
    other: 'Alle {count} neuen IDs und Geheimnisse kopieren',
  },
  'run.copiedAll':
    'Kopiert, durch Tabs getrennt, zum Einfügen in eine Tabelle oder einen Passwortspeicher.',
  'history.planned': 'geplant von {name}, wie die Datei sagt',

  'compare.from':
    'Die Zeilen sind von {sites} und werden hier an ihren Namen erkannt: Was es nur dort gibt, würde erstellt, was abweicht, geändert. Alles lässt sich beim Prüfen herausnehmen.',
  'compare.hosts.from': 'Hosts dort, etwa *.dev.example.com',
  'compare.hosts.to': 'Hosts hier, etwa *.example.com',
  'compare.onlyHere': {
    one: '{count} Client ist nur hier und bleibt',
    other: '{count} Clients sind nur hier und bleiben',
  },

  'drift.open': 'Vergleichsstand',
  'drift.title': 'Was sich geändert hat',
  'drift.baseline': 'Seit dem Vergleichsstand',
  'drift.none':
    'Kein Vergleichsstand ist festgehalten. Festgehalten bleibt er in diesem Browser, ohne Geheimnisse.',
  'drift.pinnedAt': 'Festgehalten: {time}',
  'drift.pin': { one: '{count} Client festhalten', other: '{count} Clients festhalten' },
  'drift.unpin': 'Vergleichsstand vergessen',
  'drift.save': 'In eine Datei speichern',
  'drift.read': 'Aus einer Datei lesen:',
  'drift.otherSite': 'Die Datei handelt von {origin}, nicht von dieser Site.',
  'drift.same': 'Nichts.',
  'drift.client': 'Client {id}',
  'drift.added': 'Neu:',
  'drift.removed': 'Nicht mehr in der Liste:',
  'drift.accept': 'Annehmen',
  'drift.acceptOne': '{name}, Client {id}, annehmen',
  'drift.acceptAll': {
    one: '{count} Änderung annehmen',
    other: 'Alle {count} Änderungen annehmen',
  },
  'drift.looked': 'Seit Sie zuletzt hier waren',
  'drift.lookedAt': 'Zuletzt waren Sie hier: {time}.',
  'drift.follow':
    'In diesem Browser behalten, was ich sehe, und mir beim nächsten Mal sagen, was sich geändert hat',
  'drift.failed': 'Das ging nicht.',

  'ledger.reads': { one: '{count} Lesezugriff', other: '{count} Lesezugriffe' },
  'ledger.writes': { one: '{count} Schreibzugriff', other: '{count} Schreibzugriffe' },
  'ledger.line': 'Grantkeeper in diesem Besuch: {reads}, {writes}.',

  'delete.title': 'Client {id} löschen',
  'delete.go': 'Client {id} löschen',
  'delete.word': 'löschen {id}',
  'delete.type': 'Geben Sie „{words}“ ein, um fortzufahren',
  'delete.script-tokens':
    'Ohne ihn können Skripte fehlschlagen, und Token, die er ausgestellt hat, gelten sofort nicht mehr.',
  'delete.api-documentation': 'Ohne ihn kann sich dort niemand anmelden.',
  'delete.password-callers': 'Ohne ihn können sie sich nicht mehr anmelden.',
  'delete.linked-instances':
    'Ohne ihn können sie sich nicht anmelden, und ein neues Verbinden scheitert, bis die Datenbank korrigiert ist.',
  'delete.namesakes': {
    one: '{count} anderer Client hat denselben Namen und bleibt. Prüfen Sie an der Weiterleitungs-URL, dass dies der gemeinte ist.',
    other:
      '{count} andere Clients haben denselben Namen und bleiben. Prüfen Sie an der Weiterleitungs-URL, dass dies der gemeinte ist.',
  },
  'delete.namesake': 'Client {id}, Weiterleitungs-URL:',
  'delete.markup':
    'Der Name enthält Markup. ProcessMakers eigene Frage würde es ausführen, darum werden Sie hier gefragt.',
  'delete.unchecked':
    'Es ließ sich nicht prüfen, was das Löschen dieses Clients zerstört. ProcessMakers eigene Frage führt Markup im Namen eines Clients aus, falls er welches enthält.',
  'delete.pass': 'ProcessMakers eigene Frage verwenden',
  'delete.gone':
    'Dieser Client steht nicht mehr in der Liste: Jemand anderes hat ihn gelöscht. Die Liste der Seite ist alt und wird neu gelesen, wenn Sie dies schließen.',

  'blocked.changed': 'Jemand anderes hat ihn seit dem Vormerken geändert ({fields}).',
  'delete.not-allowed':
    'Ihnen fehlt die Berechtigung, Clients zu löschen, und der Server würde ablehnen. Nichts wurde gesendet.',

  'blocked.gone': 'Er steht nicht mehr in der Liste.',
  'blocked.notAllowed': 'Ihnen fehlt die Berechtigung, und der Server würde ablehnen.',
  'blocked.noGrant': 'Er hätte keine Gewährung, und der Server braucht mindestens eine.',
  'blocked.needsRedirect':
    'Code braucht eine Weiterleitungs-URL, und für diesen Client ist keine bekannt. Geben Sie ihm eine unter „Weitere Änderungen…“.',
  'blocked.nameTaken': {
    one: 'Client {ids} hat diesen Namen oder hätte ihn nach diesem Plan.',
    other: 'Die Clients {ids} haben diesen Namen oder hätten ihn nach diesem Plan.',
  },
  'blocked.refused': 'Der Server würde das Feld „{field}“ ablehnen. {why}',
  'blocked.storedRefused':
    'Der Server würde das Feld „{field}“ so ablehnen, wie es ist. {why} Korrigieren Sie es zuerst im Dialog des Clients.',

  'run.applying': {
    one: '{count} Änderung wird angewendet',
    other: '{count} Änderungen werden angewendet',
  },
  'run.progress': '{done} von {total}',
  'run.withTroubles': '{progress}; dabei {troubles}',
  'run.secondsLeft': { one: 'noch etwa {count} s', other: 'noch etwa {count} s' },
  'run.minutesLeft': { one: 'noch etwa {count} min', other: 'noch etwa {count} min' },
  'run.moving': '{sending} unterwegs, {waiting} warten',
  'run.done': '{applied} von {total} Änderungen angewendet',
  'run.hide': 'Ausblenden; es läuft weiter',
  'run.pause': 'Anhalten',
  'run.resume': 'Weitermachen',
  'run.cancel': 'Den Rest abbrechen',
  'run.undo': {
    one: '{count} Änderung rückgängig machen',
    other: '{count} Änderungen rückgängig machen',
  },
  'run.retry': {
    one: '{count} fehlgeschlagene wiederholen',
    other: '{count} fehlgeschlagene wiederholen',
  },
  'run.goOn': { one: '{count} restliche prüfen', other: '{count} restliche prüfen' },
  'run.more': {
    one: '{count} weitere von {total} zeigen',
    other: '{count} weitere von {total} zeigen',
  },
  'run.confirming': 'Die Liste wird zur Bestätigung gelesen…',
  'run.confirmed': 'Bestätigt durch die Liste von {time}.',
  'run.unconfirmed': 'Nicht bestätigt: Die Liste ließ sich nicht lesen. {reason}',
  'run.stopped': 'Angehalten. {reason}',
  'run.stoppedNext': 'Was übrig ist, wird noch einmal geprüft, bevor es weitergeht.',
  'run.paused': 'Angehalten nach drei Fehlern in Folge. {reason}',
  'run.pausedByUser': 'Angehalten. Was unterwegs war, wird noch fertig.',
  'run.pausedByTab': 'Wartet, bis kein anderer Tab Änderungen anwendet.',
  'run.asked': 'Der Server bat zu warten. Es geht um {time} weiter.',
  'memory.unreadable':
    'Die in diesem Browser aufbewahrten Weiterleitungs-URLs sind nicht lesbar, darum wird keine zurückgesetzt. {reason}',
  'memory.notKept':
    'Nichts wurde gesendet: Die Weiterleitungs-URLs, die der Server löschen würde, ließen sich in diesem Browser nicht aufbewahren. {reason}',
  'run.stay':
    'Ausgeblendet läuft es weiter. Verlassen Sie die Seite, wird es unterbrochen; später lässt es sich fertigstellen.',
  'run.outcome': 'Ergebnis',
  'run.waiting': 'Wartet',
  'run.sending': 'Wird gesendet',
  'run.applied': 'Angewendet',
  'run.unchanged': 'Unverändert',
  'run.refused': 'Abgelehnt',
  'run.conflict': 'Konflikt',
  'run.failed': 'Fehlgeschlagen',
  'run.unknown': 'Unbekannt',
  'run.skipped': 'Ausgelassen',

  'tally.applied': '{count} angewendet',
  'tally.unchanged': '{count} unverändert',
  'tally.refused': '{count} abgelehnt',
  'tally.conflict': { one: '{count} Konflikt', other: '{count} Konflikte' },
  'tally.failed': '{count} fehlgeschlagen',
  'tally.unknown': '{count} unbekannt',
  'tally.skipped': '{count} ausgelassen',

  'outcome.unchanged': 'Es war schon so.',
  'outcome.refused': 'Der Server sagte: „{words}“',
  'outcome.refusedSilently': 'Der Server lehnte es ab und nannte keinen Grund.',
  'outcome.conflict.changed':
    'Jemand anderes hat diesen Client nach der Prüfung geändert. Nichts wurde geschrieben.',
  'outcome.conflict.exists':
    'Einen Client mit diesem Namen und dieser Weiterleitungs-URL gibt es schon. Nichts wurde angelegt.',
  'outcome.conflict.gone': 'Er steht nicht mehr in der Liste. Nichts wurde geschrieben.',
  'outcome.failed.no-answer': 'Gesendet, aber ohne Antwort; die Liste zeigt die alten Werte.',
  'outcome.failed.status': 'Der Server antwortete mit {status}; die Liste zeigt die alten Werte.',
  'outcome.failed.not-yours':
    'Der Server ließ die Änderung nicht zu: In dieser Version des Servers gehört der Client einem anderen Benutzer.',
  'outcome.failed.stored-something-else': 'Auf dem Server steht etwas anderes, als verlangt war:',
  'outcome.failed.changed-since':
    'Es wurde gespeichert, und jemand anderes hat es seither geändert:',
  'outcome.failed.gone-since': 'Es wurde gespeichert, und jemand anderes hat ihn seither gelöscht.',
  'outcome.failed.still-listed':
    'Der Server sagte, er sei gelöscht, aber die Liste zeigt ihn noch.',
  'outcome.unknown': 'Gesendet, aber ohne Antwort, und die Liste ließ sich seither nicht lesen.',
  'outcome.skipped.cancelled': 'Vor dem Senden abgebrochen.',
  'outcome.skipped.interrupted': 'Nicht gesendet: Die Seite wurde vorher verlassen.',
  'outcome.skipped.stopped': 'Nicht gesendet: Es wurde vorher angehalten.',

  'runs.applying': 'Wird angewendet: {done} von {total}',
  'runs.paused': 'Angehalten: {done} von {total}',
  'runs.show': 'Durchlauf zeigen',
  'runs.elsewhere': '{done} von {total} in einem anderen Tab angewendet',
  'runs.toFinish': { one: '{count} Durchlauf zu beenden', other: '{count} Durchläufe zu beenden' },
  'runs.from': 'von {time}',
  'runs.look': 'Ansehen',
  'run.notRead': 'Es kann noch nicht weitergehen. {reason}',

  'unfinished.title': {
    one: '{count} Änderung war unterwegs',
    other: '{count} Änderungen waren unterwegs',
  },
  'unfinished.done': { one: '{count} angewendet', other: '{count} angewendet' },
  'unfinished.found': {
    one: '{count} unbekannte als angewendet erkannt',
    other: '{count} unbekannte als angewendet erkannt',
  },
  'unfinished.left': { one: '{count} nicht begonnen', other: '{count} nicht begonnen' },
  'unfinished.state': 'Bisher: {counts}.',
  'unfinished.created': {
    one: 'Ein Client wurde dabei erstellt:',
    other: '{count} Clients wurden dabei erstellt:',
  },
  'unfinished.by': 'Begonnen von {name} um {time}.',
  'unfinished.other': 'Sie sind als jemand anderes angemeldet: Es geht unter Ihrem Namen weiter.',
  'unfinished.dismiss': 'Verwerfen',
  'unfinished.unclear': 'Was aus dem Durchlauf wurde, ist noch nicht zu sagen',

  'history.button': 'Verlauf',
  'history.title': 'Verlauf dieser Site',
  'history.search': 'Nach Datum oder Benutzer suchen',
  'history.count': { one: '{count} Durchlauf.', other: '{count} Durchläufe.' },
  'history.kept':
    'Höchstens {runs} werden in diesem Browser aufbewahrt, beendete {days} Tage lang.',
  'history.when': 'Begonnen',
  'history.who': 'Von',
  'history.outcomes': {
    one: '{outcomes} von {count} Änderung',
    other: '{outcomes} von {count} Änderungen',
  },
  'history.changes': { one: '{count} Änderung', other: '{count} Änderungen' },
  'history.after': 'setzt einen Durchlauf von {name} fort',
  'history.unfinished': 'nicht beendet',
  'history.open': 'Öffnen',
  'history.export': {
    one: '{count} Durchlauf exportieren',
    other: '{count} Durchläufe exportieren',
  },
  'history.remove': 'Diesen Durchlauf entfernen',
  'history.back': 'Zurück',
  'history.undoOne': 'Rückgängig machen',

  'lease.title': 'Ein anderer Tab wendet gerade Änderungen an',
  'lease.waits': 'Ihre warten, bis er fertig ist; dann werden sie noch einmal geprüft.',
  'lease.discard': 'Meine verwerfen',

  'store.title': 'Nichts wurde gesendet',
  'store.full':
    'Ein Durchlauf wird gespeichert, bevor er beginnt, und für diesen ist kein Platz. Die ältesten können dafür entfernt werden:',
  'store.tooLarge':
    'Ein Durchlauf wird gespeichert, bevor er beginnt, und für diesen ist kein Platz. Wenden Sie weniger Änderungen auf einmal an.',
  'store.failed':
    'Ein Durchlauf wird gespeichert, bevor er beginnt, und dieser ließ sich nicht speichern. {reason}',
  'store.outcomes':
    'Was aus den Änderungen wurde, ließ sich nicht speichern; wenn Sie wiederkommen, sagt es die Liste. {reason}',
  'store.remove': {
    one: '{count} Durchlauf entfernen und anwenden',
    other: '{count} Durchläufe entfernen und anwenden',
  },
  'store.export': { one: 'Exportieren', other: 'Alle exportieren' },
  'store.repair': 'Beiseitelegen und anwenden',
  'store.run': {
    one: '{time}, {name}: {count} Änderung',
    other: '{time}, {name}: {count} Änderungen',
  },

  'conflict.atReview': 'Bei der Prüfung',
  'conflict.now': 'Jetzt auf dem Server',

  'secret.id': 'Seine ID:',
  'secret.native.plain':
    'Sein Geheimnis wurde einmal gezeigt, als er erstellt wurde. Die Schaltfläche in seiner Zeile der Liste, unter „Kundengeheimnis“, kopiert es noch immer.',
  'secret.native.hidden':
    'Sein Geheimnis wurde einmal gezeigt, als er erstellt wurde, und lässt sich nicht noch einmal zeigen: Wer es braucht, erstellt einen weiteren Client.',
  'secret.native.unknown':
    'Sein Geheimnis wurde einmal gezeigt, als er erstellt wurde. Hat die Liste eine Spalte „Kundengeheimnis“, kopiert es die Schaltfläche in seiner Zeile noch immer.',
  'secret.label': 'Sein Geheimnis:',
  'secret.copy': 'Kopieren',
  'secret.copied': 'Kopiert.',
  'secret.once': 'Es ist nur hier und jetzt zu sehen und wird nirgends aufbewahrt.',

  'diff.of': '{label}:',
  'diff.removed': 'entfernt',
  'diff.added': 'hinzugefügt',
  'diff.to': 'zu',
  'diff.delete': 'Löschen',
};
