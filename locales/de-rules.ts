// German texts of the audit rules: what is so, why it matters, what to do. Names in braces are facts of the hit.
import type { RuleTexts } from './rule-texts.ts';

export const deRules: RuleTexts = {
  R01: {
    title: 'Die Weiterleitungs-URL fehlt',
    why: 'Die Anmeldung mit Autorisierungscode weiß nicht, wohin die Antwort soll, und der Server lehnt das Speichern ab.',
    remedy: 'Geben Sie die Weiterleitungs-URL ein, oder nehmen Sie die gemerkte.',
  },
  R02: {
    title: '„{piece}“ ist keine vollständige URL',
    why: 'Eine Weiterleitung muss absolut sein: Schema, zwei Schrägstriche und ein Host.',
    remedy: 'Geben Sie die ganze URL ein, beginnend mit https://.',
  },
  R03: {
    title: 'Das Schema „{scheme}“ kann nie eine Anmeldung empfangen',
    why: 'Es führt Code aus, liest Dateien oder öffnet andere Programme, statt eine Webanfrage zu beantworten.',
    remedy: 'Verwenden Sie eine https-URL der App.',
  },
  R04: {
    title: 'Das Schema „{scheme}“ gehört niemandem',
    why: 'Jede App auf einem Gerät kann es beanspruchen und den Code empfangen.',
    remedy:
      'Verwenden Sie eine https-URL, die die App beansprucht hat, oder 127.0.0.1 für eine native App.',
  },
  R05: {
    title: 'Die Weiterleitung zu {host} ist nicht verschlüsselt',
    why: 'Über http kann jeder auf dem Weg den Autorisierungscode lesen.',
    remedy: 'Ändern Sie http in https.',
  },
  R06: {
    title: 'Die Weiterleitung führt zu {host}',
    why: 'Meist ist das ein Überbleibsel der Entwicklung, und der Name kann zu einem anderen Rechner führen.',
    remedy:
      'Verwenden Sie 127.0.0.1 für eine native App; sonst entfernen Sie die URL in der Produktion.',
  },
  R07: {
    title: 'Die Weiterleitung führt zum Rechner des Benutzers ({host})',
    why: 'Das ist nur für native Apps richtig; ein freier Port ist nur bei 127.0.0.1 und [::1] erlaubt.',
    remedy: 'Bestätigen Sie, dass der Client eine native App ist.',
  },
  R08: {
    title: 'Die Weiterleitung hat ein Fragment (#)',
    why: 'Der Standard verbietet es: Der Code wird nach dem # angehängt und erreicht den Server der App nie.',
    remedy: 'Entfernen Sie das # und alles danach.',
  },
  R09: {
    title: 'Die Weiterleitung hat einen Benutzernamen vor dem Host',
    why: 'Er kann ein Passwort enthalten und lässt einen Host wie einen anderen aussehen.',
    remedy: 'Entfernen Sie alles zwischen // und @.',
  },
  R10: {
    title: 'Die Weiterleitung hat einen Platzhalter (*)',
    why: 'Der Server vergleicht genau, also passt der Stern nie zu etwas anderem.',
    remedy: 'Tragen Sie jede URL genau ein, einen Client für jede.',
  },
  R11: {
    title: 'Durch das Komma werden aus dieser Weiterleitungs-URL {count}',
    why: 'Der Server teilt das Feld an Kommas: Jeder Teil kann Codes empfangen, und Anfragen ohne redirect_uri schlagen fehl.',
    remedy: 'Legen Sie einen Client für jede URL an, oder schreiben Sie ein echtes Komma als %2C.',
  },
  R12: {
    title: 'Die Weiterleitung führt zu einer Adresse ({host}) statt zu einem Namen',
    why: 'Eine Adresse hat keinen festen Besitzer und selten ein Zertifikat.',
    remedy: 'Verwenden Sie einen DNS-Namen mit TLS.',
  },
  R13: {
    title: '{host} ist ein privater Host',
    why: 'Wem dieser Name oder diese Adresse im aktuellen Netz des Benutzers gehört, der empfängt den Code.',
    remedy: 'Verwenden Sie einen öffentlichen DNS-Namen, der Ihnen gehört.',
  },
  R14: {
    title: '{host} ist kein Ort für eine App',
    why: 'Verbindungslokale und unbestimmte Adressen führen zum Rechner selbst oder zu Metadaten der Cloud.',
    remedy: 'Ersetzen Sie die Adresse durch den eigenen Host der App.',
  },
  R15: {
    title: 'Der Host endet mit einem Punkt',
    why: 'Der Server vergleicht genau, und „{host}.“ ist nicht „{host}“.',
    remedy: 'Lassen Sie den Punkt weg.',
  },
  R16: {
    title: 'Der Host hat Buchstaben außerhalb von ASCII ({host})',
    why: 'Buchstaben anderer Schriften können gleich aussehen; vergleichen Sie beide Schreibweisen.',
    remedy: 'Tragen Sie die ASCII-Form ein, und prüfen Sie, ob es der gemeinte Host ist.',
  },
  R17: {
    title: '{unicodeHost} sieht aus wie ein anderer Host',
    why: 'Ähnliche Buchstaben oder solche verschiedener Schriften lassen einen fremden Host als vertrauten durchgehen: {other}.',
    remedy: 'Prüfen Sie, wem der Host gehört, und ersetzen Sie ihn.',
  },
  R18: {
    title: 'Die Weiterleitung sieht aus wie eine, die weiterschickt',
    why: 'Eine Seite, die Besucher weiterschickt, kann auch den Code weiterschicken.',
    remedy: 'Verwenden Sie einen eigenen Rückrufpfad, der nirgendwohin weiterleitet.',
  },
  R19: {
    title: 'Der Parameter „{parameter}“ enthält ein Geheimnis',
    why: 'Weiterleitungs-URLs landen in Protokollen, im Browserverlauf und in dieser Liste.',
    remedy: 'Behalten Sie das Geheimnis auf dem Server, und ersetzen Sie es durch ein neues.',
  },
  R20: {
    title: 'Der Parameter „{parameter}“ kollidiert mit der Antwort',
    why: 'Der Server fügt einen Parameter dieses Namens hinzu, und er darf nicht doppelt vorkommen.',
    remedy: 'Benennen Sie den Parameter um.',
  },
  R21: {
    title: '{host} ist ein Linkverkürzer',
    why: 'Wem der kurze Link gehört, der bestimmt, wohin der Code geht.',
    remedy: 'Tragen Sie die endgültige URL ein.',
  },
  R22: {
    title: '{host} ist ein Tunnel oder zeigt anderen seine Anfragen',
    why: 'Eine solche Adresse kann an jemand anderen vergeben oder öffentlich mitgelesen werden.',
    remedy: 'Verwenden Sie den eigenen Host der App; entfernen Sie die URL in der Produktion.',
  },
  R23: {
    title: '{host} ist ein Werkzeug für Entwickler',
    why: 'Codes dieses Clients gehen an Dritte.',
    remedy: 'Entfernen Sie die URL, wenn das Testen beendet ist.',
  },
  R24: {
    title: '{host} ist geteiltes Hosting',
    why: 'Wird die App gelöscht, kann jemand anderes ihren Namen registrieren.',
    remedy: 'Prüfen Sie, ob sie noch besteht, oder verwenden Sie Ihre eigene Domain.',
  },
  R25: {
    title: 'Die Weiterleitung nennt einen Port',
    why: 'Der Port gehört zum genauen Vergleich, und ein ausgeschriebener Standardport passt nie.',
    remedy: 'Lassen Sie :443 und :80 weg; prüfen Sie jeden anderen Port.',
  },
  R26: {
    title: 'Die Weiterleitung hat nicht ihre kanonische Form',
    why: 'Der Server vergleicht Text, und Apps senden „{other}“.',
    remedy: 'Verwenden Sie die kanonische Form.',
  },
  R27: {
    title: 'Die Weiterleitung ist eine Startseite',
    why: 'Eine Startseite ist selten dafür gemacht, Codes zu empfangen, und lädt oft fremde Inhalte.',
    remedy: 'Verwenden Sie einen eigenen Rückrufpfad.',
  },
  R28: {
    title: 'Die Weiterleitung hat ein unsichtbares oder unerlaubtes Zeichen ({character})',
    why: 'Browser lassen es still weg oder wandeln es um, und die meisten Server lehnen es ab.',
    remedy: 'Verwenden Sie den bereinigten Text, oder geben Sie ihn neu ein.',
  },
  R29: {
    title: 'Die Weiterleitung ist zu lang ({length} von {limit} Zeichen)',
    why: 'Der Server lehnt sie ab.',
    remedy: 'Kürzen Sie sie.',
  },
  R30: {
    title: '{host} sieht nach einer anderen Umgebung aus',
    why: 'Ein Client der Produktion sollte keinem Testsystem dienen.',
    remedy: 'Legen Sie für jede Umgebung einen Client an.',
  },
  R31: {
    title: '{host} ist kein genehmigter Host',
    why: 'Die Richtlinie Ihrer Organisation erlaubt nur aufgeführte Hosts.',
    remedy: 'Verwenden Sie einen genehmigten Host, oder lassen Sie die Richtlinie ändern.',
  },
  R32: {
    title: 'Der Server wird diese URL ablehnen',
    why: 'Sie hat Zeichen, die die Prüfung von ProcessMaker nicht annimmt.',
    remedy: 'Schreiben Sie die markierten Zeichen mit Prozent-Kodierung.',
  },
  G01: {
    title: 'Die Passwortgewährung ist an',
    why: 'Die App sieht das Passwort des Benutzers; heutige Standards verbieten diese Gewährung.',
    remedy:
      'Stellen Sie die App auf Autorisierungscode mit PKCE um, und schalten Sie diese dann aus.',
  },
  G02: {
    title: 'Die Anmeldung mit diesem Client wird beim Token scheitern',
    why: 'Dieser Server verweigert den Autorisierungscode bei Clients, die auch Passwort oder persönlichen Zugriff haben.',
    remedy: 'Teilen Sie ihn in zwei Clients auf.',
  },
  'G02/older-servers': {
    title: 'Auf älteren Servern scheitert die Anmeldung mit diesem Client beim Token',
    why: 'ProcessMaker bis 4.15 verweigert den Autorisierungscode bei Clients, die auch Passwort oder persönlichen Zugriff haben.',
    remedy: 'Teilen Sie ihn in zwei Clients auf, wenn dieser Server dazugehört.',
  },
  G03: {
    title: 'Ein Client hat {count} Gewährungen',
    why: 'Ein Leck, ein Protokolleintrag oder ein Löschen betrifft dann mehrere Verwendungen zugleich.',
    remedy: 'Legen Sie für jede Verwendung einen Client an.',
  },
  'G03/kept': {
    title: 'Der Server behält nur eine Gewährung: {kept}',
    why: 'Beim Anlegen lässt dieser Server die anderen Gewährungen und die Weiterleitung wortlos weg.',
    remedy: 'Speichern Sie, und fügen Sie den Rest dann durch Bearbeiten hinzu.',
  },
  G04: {
    title: 'Keine Gewährung ist an',
    why: 'Es bleibt nur der Zugriff von Programmen mit dem Geheimnis, und das Formular kann ihn so nicht speichern.',
    remedy: 'Wählen Sie eine Gewährung, oder löschen Sie den Client, wenn nichts ihn benutzt.',
  },
  G05: {
    title: 'Persönliche Token werden wohl nicht über diesen Client ausgestellt',
    why: 'Der Server stellt sie über {other} aus.',
    remedy:
      'Fragen Sie das Plattform-Team, ob artisan diesen Client angelegt hat; sonst schalten Sie den persönlichen Zugriff aus.',
  },
  G06: {
    title: 'Die Weiterleitung von {other} wird nicht benutzt',
    why: 'ProcessMaker legt sie selbst an; darum zeigt der Client einen Autorisierungscode.',
    remedy: 'Es ist nichts zu tun.',
  },
  C01: {
    title: 'Der Client hat kein Geheimnis',
    why: 'Niemand kann die App von einer falschen unterscheiden.',
    remedy: 'Verwenden Sie PKCE mit Autorisierungscode; nie die Passwortgewährung.',
  },
  C02: {
    title: 'Das Geheimnis ist kurz',
    why: 'Es wurde von Hand gesetzt und lässt sich eher erraten als eines, das der Server macht.',
    remedy: 'Legen Sie einen Ersatz-Client an.',
  },
  C03: {
    title: 'Ein anderer Client hat dasselbe Geheimnis',
    why: 'Ein Leck öffnet beide.',
    remedy: 'Legen Sie für einen von ihnen einen Ersatz an.',
  },
  C04: {
    title: 'Das Geheimnis ist {days} Tage alt',
    why: 'Ein Geheimnis ändert sich nie, solange sein Client besteht, und ältere haben mehr Menschen gesehen.',
    remedy:
      'Legen Sie einen Ersatz an, stellen Sie die App um, und löschen Sie dann diesen Client.',
  },
  N01: {
    title: 'Der Name fehlt',
    why: 'Der Server lehnt einen Client ohne Namen ab.',
    remedy: 'Geben Sie einen Namen ein.',
  },
  N02: {
    title: 'Der Name ist zu lang ({length} von {limit} Zeichen)',
    why: 'Der Server lehnt ihn ab.',
    remedy: 'Kürzen Sie ihn.',
  },
  N03: {
    title: 'Ein anderer Client hat diesen Namen',
    why: 'Namen müssen eindeutig sein, obwohl der Server es nicht prüft: Menschen und Werkzeuge können sie nicht unterscheiden.',
    remedy: 'Benennen Sie einen von ihnen um.',
  },
  N04: {
    title: 'Der Name sieht aus wie „{other}“',
    why: 'Auf der Zustimmungsseite und in Berichten werden die beiden verwechselt.',
    remedy:
      'Wählen Sie einen Namen, der sich in mehr unterscheidet als Groß- und Kleinschreibung, Leerzeichen oder ähnlichen Buchstaben.',
  },
  N05: {
    title: 'Der Name hat ein unsichtbares Zeichen ({character})',
    why: 'Es kann verbergen oder umordnen, was gelesen wird.',
    remedy: 'Entfernen Sie es.',
  },
  N06: {
    title: 'Der Name hat überflüssige Leerzeichen',
    why: 'Der Server schneidet die an den Enden ab und behält die im Inneren.',
    remedy: 'Verwenden Sie einzelne, gewöhnliche Leerzeichen.',
  },
  N07: {
    title: 'Der Name beginnt mit „{character}“',
    why: 'Eine Tabellenkalkulation kann ihn als Formel ausführen, wenn ein anderes Werkzeug ihn exportiert.',
    remedy: 'Benennen Sie ihn um; unsere eigenen Exporte sind sicher.',
  },
  N08: {
    title: 'Der Name gibt sich als ProcessMakers eigener „{other}“ aus',
    why: 'Er borgt sich das Vertrauen eines System-Clients, und Schutzmaßnahmen würden den falschen schützen.',
    remedy: 'Benennen Sie ihn um.',
  },
  N09: {
    title: 'Der Name sagt nichts',
    why: 'Niemand kann erkennen, wem der Client gehört.',
    remedy: 'Benennen Sie ihn nach System, Zweck und Umgebung.',
  },
  N10: {
    title: 'Der Name enthält Markup oder einen Link',
    why: 'Er steht auf der Zustimmungsseite, und die Löschfrage von ProcessMaker liest ihn als HTML.',
    remedy: 'Benennen Sie ihn um.',
  },
  X01: {
    title: 'Ein anderer Client hat dieselbe Weiterleitung',
    why: 'Ein Code für den einen Client kommt dort an, wo die des anderen ankommen, und niemand kann sie unterscheiden.',
    remedy: 'Geben Sie jedem Client seine eigene Weiterleitung.',
  },
  X02: {
    title: '{host} wird hier über http und anderswo über https benutzt',
    why: 'Der Host hat TLS, also ist dies ein Überbleibsel.',
    remedy: 'Wechseln Sie zu https.',
  },
  X03: {
    title: 'Fast dieselbe Weiterleitung steht anderswo: {other}',
    why: 'Der Server vergleicht genau, darum scheitern fast gleiche scheinbar zufällig.',
    remedy: 'Einigen Sie sich auf eine Schreibweise.',
  },
  X04: {
    title: '{host} ist einen Tippfehler von {other} entfernt',
    why: 'Es kann ein Versehen sein oder die Nachahmung eines Hosts, dem hier vertraut wird.',
    remedy: 'Prüfen Sie den Host.',
  },
  S01: {
    title: '„{other}“ ist nicht mehr so, wie ProcessMaker ihn braucht',
    why: 'Script Tasks, die API-Dokumentation oder verbundene Instanzen sind auf ihn angewiesen.',
    remedy: 'Stellen Sie wieder her, was ProcessMaker angelegt hat: {changed}.',
  },
  S02: {
    title: 'Swagger UI Auth führt zu {host}',
    why: 'Die Anmeldung bei der API-Dokumentation sendet ihre Codes an eine andere Instanz; die Datenbank wurde wohl kopiert.',
    remedy: 'Setzen Sie die Weiterleitung auf https://{other}/api/oauth2-callback.',
  },
  S03: {
    title: 'Der mitgelieferte Passwort-Client ist noch aktiv',
    why: 'Jedes ProcessMaker hat ihn, und die Passwortgewährung ist nach heutigen Standards nicht mehr erlaubt.',
    remedy: 'Löschen Sie ihn, wenn nichts ihn benutzt.',
  },
  S04: {
    title: 'Eine verbundene Instanz: {host}',
    why: 'ProcessMaker legt diesen Client für jede Adresse an, die um eine Verbindung bittet.',
    remedy: 'Prüfen Sie, ob die Instanz Ihre ist; löschen Sie unbekannte Verbindungen.',
  },
  S05: {
    title: 'Kein Client kann persönliche Token ausstellen',
    why: 'Script Tasks und API-Token brauchen einen.',
    remedy: 'Lassen Sie einen mit artisan passport:client --personal anlegen.',
  },
  S06: {
    title: 'Script Tasks hängen wohl von diesem Client ab',
    why: 'Über ihn werden persönliche Token ausgestellt, unter einem anderen Namen als PmApi.',
    remedy:
      'Behandeln Sie ihn als System-Client; schalten Sie den persönlichen Zugriff nicht aus, und löschen Sie ihn nicht.',
  },
  L01: {
    title: 'Niemand hat diesen Client seit {days} Tagen geändert',
    why: 'Vielleicht wird er nicht mehr benutzt; wann er zuletzt benutzt wurde, ist nicht bekannt.',
    remedy: 'Fragen Sie den Besitzer, und löschen Sie ihn dann.',
  },
  'L01/system': {
    title: 'Niemand hat diesen Client seit {days} Tagen geändert',
    why: 'ProcessMaker hat ihn für sich selbst angelegt, und ein solcher Client wird selten geändert.',
    remedy:
      'Löschen Sie ihn nicht seines Alters wegen: ProcessMaker kann ihn brauchen. Sehen Sie nach, ob er noch ist, wie er angelegt wurde.',
  },
  L02: {
    title: 'Die Daten dieses Clients können nicht stimmen',
    why: 'Sie fehlen, sind vertauscht oder liegen in der Zukunft: Er wurde außerhalb der Anwendung geschrieben, oder eine Uhr geht falsch.',
    remedy: 'Prüfen Sie die Datenbank und die Uhr des Servers.',
  },
  D01: {
    title: 'Seit dem Vergleichsstand geändert: {changed}',
    why: 'Der Client ist nicht mehr der, der geprüft wurde.',
    remedy: 'Nehmen Sie ihn in den Vergleichsstand auf, oder ändern Sie ihn zurück.',
  },
  D02: {
    title: 'Neu seit dem Vergleichsstand',
    why: 'Niemand hat diesen Client geprüft.',
    remedy: 'Prüfen Sie ihn, und nehmen Sie ihn dann in den Vergleichsstand auf.',
  },
  P01: {
    title: 'Die Richtlinie verbietet diese Gewährung: {grants}',
    why: 'Ihre Organisation erlaubt sie nicht.',
    remedy: 'Schalten Sie sie aus, oder lassen Sie die Richtlinie ändern.',
  },
  P02: {
    title: 'Der Name ist nicht, wie die Richtlinie ihn will',
    why: 'Namen sollen aussehen wie „{other}“, wobei * für Beliebiges steht und ? für ein Zeichen.',
    remedy: 'Benennen Sie den Client um, oder lassen Sie die Richtlinie ändern.',
  },
};
