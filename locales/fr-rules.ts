// French texts of the audit rules: what is so, why it matters, what to do. Names in braces are facts of the hit.
import type { RuleTexts } from './rule-texts.ts';

export const frRules: RuleTexts = {
  R01: {
    title: 'L’URL de redirection manque',
    why: 'La connexion par code d’autorisation ne sait où envoyer la réponse, et le serveur refuse d’enregistrer.',
    remedy: 'Saisissez l’URL de redirection, ou reprenez celle qui a été gardée.',
  },
  R02: {
    title: '« {piece} » n’est pas une URL complète',
    why: 'Une redirection doit être absolue : schéma, deux barres obliques et un hôte.',
    remedy: 'Saisissez l’URL entière, en commençant par https://.',
  },
  R03: {
    title: 'Le schéma « {scheme} » ne peut jamais recevoir de connexion',
    why: 'Il exécute du code, lit des fichiers ou ouvre d’autres programmes au lieu de répondre à une requête web.',
    remedy: 'Utilisez une URL https de l’application.',
  },
  R04: {
    title: 'Le schéma « {scheme} » n’appartient à personne',
    why: 'Toute application d’un appareil peut s’en emparer et recevoir le code.',
    remedy:
      'Utilisez une URL https revendiquée par l’application, ou 127.0.0.1 pour une application native.',
  },
  R05: {
    title: 'La redirection vers {host} n’est pas chiffrée',
    why: 'En http, n’importe qui sur le trajet peut lire le code d’autorisation.',
    remedy: 'Remplacez http par https.',
  },
  R06: {
    title: 'La redirection mène à {host}',
    why: 'C’est en général un reste de développement, et ce nom peut mener à une autre machine.',
    remedy: 'Utilisez 127.0.0.1 pour une application native ; sinon, retirez-la en production.',
  },
  R07: {
    title: 'La redirection mène à la machine de l’utilisateur ({host})',
    why: 'Ce n’est juste que pour une application native ; un port libre n’est admis que sur 127.0.0.1 et [::1].',
    remedy: 'Confirmez que le client est une application native.',
  },
  R08: {
    title: 'La redirection a un fragment (#)',
    why: 'La norme l’interdit : le code est ajouté après le # et n’atteint jamais le serveur de l’application.',
    remedy: 'Retirez le # et ce qui suit.',
  },
  R09: {
    title: 'La redirection a un nom d’utilisateur devant l’hôte',
    why: 'Il peut contenir un mot de passe, et il fait passer un hôte pour un autre.',
    remedy: 'Retirez tout ce qui est entre // et @.',
  },
  R10: {
    title: 'La redirection a un caractère générique (*)',
    why: 'Le serveur compare exactement : l’astérisque ne correspond à rien d’autre.',
    remedy: 'Déclarez chaque URL exacte, un client pour chacune.',
  },
  R11: {
    title: 'La virgule en fait {count} URL de redirection',
    why: 'Le serveur coupe le champ aux virgules : chaque partie peut recevoir des codes, et les requêtes sans redirect_uri échouent.',
    remedy: 'Créez un client pour chaque URL, ou écrivez une virgule littérale %2C.',
  },
  R12: {
    title: 'La redirection mène à une adresse ({host}), pas à un nom',
    why: 'Une adresse n’a pas de propriétaire stable, et rarement un certificat.',
    remedy: 'Utilisez un nom DNS avec TLS.',
  },
  R13: {
    title: '{host} est un hôte privé',
    why: 'Celui qui détient ce nom ou cette adresse dans le réseau où se trouve l’utilisateur reçoit le code.',
    remedy: 'Utilisez un nom DNS public qui vous appartient.',
  },
  R14: {
    title: '{host} n’est pas la place d’une application',
    why: 'Les adresses de lien local ou non spécifiées mènent à la machine elle-même ou aux métadonnées du cloud.',
    remedy: 'Remplacez-la par l’hôte de l’application.',
  },
  R15: {
    title: 'L’hôte finit par un point',
    why: 'Le serveur compare exactement, et « {host}. » n’est pas « {host} ».',
    remedy: 'Retirez le point.',
  },
  R16: {
    title: 'L’hôte a des lettres hors ASCII ({host})',
    why: 'Des lettres d’autres écritures peuvent se ressembler ; comparez les deux formes.',
    remedy: 'Déclarez la forme ASCII, et vérifiez que c’est l’hôte voulu.',
  },
  R17: {
    title: '{unicodeHost} ressemble à un autre hôte',
    why: 'Des lettres d’écritures différentes ou semblables font passer un hôte étranger pour un hôte de confiance : {other}.',
    remedy: 'Vérifiez à qui est l’hôte, et remplacez-le.',
  },
  R18: {
    title: 'La redirection semble renvoyer ailleurs',
    why: 'Une page qui renvoie ses visiteurs ailleurs peut aussi y renvoyer le code.',
    remedy: 'Utilisez un chemin de retour dédié, qui ne renvoie nulle part.',
  },
  R19: {
    title: 'Le paramètre « {parameter} » contient un secret',
    why: 'Les URL de redirection finissent dans des journaux, dans l’historique du navigateur et dans cette liste.',
    remedy: 'Gardez le secret sur le serveur, et remplacez-le par un nouveau.',
  },
  R20: {
    title: 'Le paramètre « {parameter} » entre en conflit avec la réponse',
    why: 'Le serveur ajoute un paramètre de ce nom, et il ne doit pas apparaître deux fois.',
    remedy: 'Renommez le paramètre.',
  },
  R21: {
    title: '{host} est un raccourcisseur de liens',
    why: 'Le propriétaire du lien court décide où va le code.',
    remedy: 'Déclarez l’URL finale.',
  },
  R22: {
    title: '{host} est un tunnel ou montre ses requêtes à d’autres',
    why: 'Une telle adresse peut être donnée à quelqu’un d’autre, ou lue en public.',
    remedy: 'Utilisez l’hôte de l’application ; retirez-la en production.',
  },
  R23: {
    title: '{host} est un outil de développement',
    why: 'Les codes de ce client vont à un tiers.',
    remedy: 'Retirez-la une fois les essais finis.',
  },
  R24: {
    title: '{host} est un hébergement partagé',
    why: 'Si l’application est supprimée, quelqu’un d’autre peut enregistrer son nom.',
    remedy: 'Vérifiez qu’elle existe encore, ou utilisez votre propre domaine.',
  },
  R25: {
    title: 'La redirection nomme un port',
    why: 'Le port fait partie de la comparaison exacte, et un port par défaut écrit en toutes lettres ne correspond jamais.',
    remedy: 'Retirez :443 et :80 ; vérifiez tout autre port.',
  },
  R26: {
    title: 'La redirection n’a pas sa forme canonique',
    why: 'Le serveur compare du texte, et les applications envoient « {other} ».',
    remedy: 'Utilisez la forme canonique.',
  },
  R27: {
    title: 'La redirection est une page d’accueil',
    why: 'Une page d’accueil est rarement faite pour recevoir des codes, et charge souvent des contenus étrangers.',
    remedy: 'Utilisez un chemin de retour dédié.',
  },
  R28: {
    title: 'La redirection a un caractère invisible ou interdit ({character})',
    why: 'Les navigateurs le retirent ou le convertissent sans rien dire, et la plupart des serveurs le refusent.',
    remedy: 'Utilisez le texte nettoyé, ou saisissez-le à nouveau.',
  },
  R29: {
    title: 'La redirection est trop longue ({length} sur {limit} caractères)',
    why: 'Le serveur la refuse.',
    remedy: 'Raccourcissez-la.',
  },
  R30: {
    title: '{host} semble être d’un autre environnement',
    why: 'Un client de production ne devrait pas servir un système de test.',
    remedy: 'Créez un client pour chaque environnement.',
  },
  R31: {
    title: '{host} n’est pas un hôte approuvé',
    why: 'La politique de votre organisation n’admet que les hôtes d’une liste.',
    remedy: 'Utilisez un hôte approuvé, ou faites changer la politique.',
  },
  R32: {
    title: 'Le serveur refusera cette URL',
    why: 'Elle a des caractères que le contrôle de ProcessMaker n’accepte pas.',
    remedy: 'Écrivez les caractères marqués en encodage pourcent.',
  },
  G01: {
    title: 'L’attribution du mot de passe est active',
    why: 'L’application voit le mot de passe de l’utilisateur ; les normes actuelles interdisent cette attribution.',
    remedy:
      'Passez l’application au code d’autorisation avec PKCE, puis désactivez cette attribution.',
  },
  G02: {
    title: 'La connexion avec ce client échouera à l’étape du jeton',
    why: 'Ce serveur refuse le code d’autorisation aux clients qui ont aussi le mot de passe ou l’accès personnel.',
    remedy: 'Séparez-le en deux clients.',
  },
  'G02/older-servers': {
    title: 'Sur les anciens serveurs, la connexion avec ce client échoue à l’étape du jeton',
    why: 'ProcessMaker jusqu’à 4.15 refuse le code d’autorisation aux clients qui ont aussi le mot de passe ou l’accès personnel.',
    remedy: 'Séparez-le en deux clients si ce serveur est de ceux-là.',
  },
  G03: {
    title: 'Un seul client a {count} attributions',
    why: 'Une fuite, une ligne de journal ou une suppression touche alors plusieurs usages à la fois.',
    remedy: 'Créez un client pour chaque usage.',
  },
  'G03/kept': {
    title: 'Le serveur ne gardera qu’une attribution : {kept}',
    why: 'À la création, ce serveur laisse tomber sans rien dire les autres attributions et la redirection.',
    remedy: 'Enregistrez, puis ajoutez le reste en modifiant le client.',
  },
  G04: {
    title: 'Aucune attribution n’est active',
    why: 'Il ne reste que l’accès des programmes avec la clé secrète, et le formulaire ne peut pas l’enregistrer ainsi.',
    remedy: 'Choisissez une attribution, ou supprimez le client si rien ne l’utilise.',
  },
  G05: {
    title: 'Les jetons personnels ne sont sans doute pas émis par ce client',
    why: 'Le serveur les émet par {other}.',
    remedy:
      'Demandez à l’équipe de la plateforme si artisan a créé ce client ; sinon, désactivez l’accès personnel.',
  },
  G06: {
    title: 'La redirection de {other} ne sert pas',
    why: 'ProcessMaker l’installe ainsi ; c’est pourquoi le client montre le code d’autorisation.',
    remedy: 'Il n’y a rien à faire.',
  },
  C01: {
    title: 'Le client n’a pas de clé secrète',
    why: 'Personne ne peut distinguer l’application d’un imposteur.',
    remedy: 'Utilisez PKCE avec le code d’autorisation ; jamais l’attribution du mot de passe.',
  },
  C02: {
    title: 'La clé secrète est courte',
    why: 'Elle a été choisie à la main, et se devine plus vite qu’une clé créée par le serveur.',
    remedy: 'Créez un client de remplacement.',
  },
  C03: {
    title: 'Un autre client a la même clé secrète',
    why: 'Une seule fuite ouvre les deux.',
    remedy: 'Créez un remplaçant pour l’un d’eux.',
  },
  C04: {
    title: 'La clé secrète a {days} jours',
    why: 'Une clé secrète ne change jamais tant que son client existe, et plus elle est ancienne, plus de gens l’ont vue.',
    remedy: 'Créez un remplaçant, faites-y passer l’application, puis supprimez ce client.',
  },
  N01: {
    title: 'Le nom manque',
    why: 'Le serveur refuse un client sans nom.',
    remedy: 'Saisissez un nom.',
  },
  N02: {
    title: 'Le nom est trop long ({length} sur {limit} caractères)',
    why: 'Le serveur le refuse.',
    remedy: 'Raccourcissez-le.',
  },
  N03: {
    title: 'Un autre client a ce nom',
    why: 'Les noms doivent être uniques, même si le serveur ne le contrôle pas : ni les gens ni les outils ne peuvent les distinguer.',
    remedy: 'Renommez l’un d’eux.',
  },
  N04: {
    title: 'Le nom ressemble à « {other} »',
    why: 'Sur l’écran de consentement et dans les rapports, on les confondra.',
    remedy:
      'Choisissez un nom qui diffère par plus que la casse, les espaces ou des lettres ressemblantes.',
  },
  N05: {
    title: 'Le nom a un caractère invisible ({character})',
    why: 'Il peut cacher ou réordonner ce qui est lu.',
    remedy: 'Retirez-le.',
  },
  N06: {
    title: 'Le nom a des espaces en trop',
    why: 'Le serveur coupe ceux des extrémités et garde ceux de l’intérieur.',
    remedy: 'Utilisez des espaces simples, un à la fois.',
  },
  N07: {
    title: 'Le nom commence par « {character} »',
    why: 'Un tableur peut l’exécuter comme formule quand un autre outil l’exporte.',
    remedy: 'Renommez-le ; nos propres exports sont sûrs.',
  },
  N08: {
    title: 'Le nom se fait passer pour « {other} », de ProcessMaker lui-même',
    why: 'Il emprunte la confiance d’un client système, et les précautions protégeraient le mauvais.',
    remedy: 'Renommez-le.',
  },
  N09: {
    title: 'Le nom ne dit rien',
    why: 'Personne ne peut savoir à qui est le client.',
    remedy: 'Nommez-le d’après le système, l’usage et l’environnement.',
  },
  N10: {
    title: 'Le nom contient du HTML ou un lien',
    why: 'Il est montré sur l’écran de consentement, et la question de suppression de ProcessMaker le lit comme du HTML.',
    remedy: 'Renommez-le.',
  },
  X01: {
    title: 'Un autre client a la même redirection',
    why: 'Un code destiné à un client arrive là où arrivent ceux de l’autre, et personne ne peut les distinguer.',
    remedy: 'Donnez à chaque client sa propre redirection.',
  },
  X02: {
    title: '{host} est utilisé ici en http et ailleurs en https',
    why: 'L’hôte a TLS : celle-ci est donc un reste.',
    remedy: 'Passez en https.',
  },
  X03: {
    title: 'Une redirection presque identique existe ailleurs : {other}',
    why: 'Le serveur compare exactement : des presque-jumelles échouent comme au hasard.',
    remedy: 'Choisissez une seule écriture.',
  },
  X04: {
    title: '{host} est à une faute de frappe de {other}',
    why: 'Ce peut être une faute de frappe, ou l’imitation d’un hôte de confiance.',
    remedy: 'Vérifiez l’hôte.',
  },
  S01: {
    title: '« {other} » n’est plus tel que ProcessMaker en a besoin',
    why: 'Script Tasks, la documentation de l’API ou des instances liées en dépendent.',
    remedy: 'Rétablissez ce que ProcessMaker a installé : {changed}.',
  },
  S02: {
    title: 'Swagger UI Auth mène à {host}',
    why: 'La connexion à la documentation de l’API envoie ses codes à une autre instance ; la base de données a sans doute été copiée.',
    remedy: 'Mettez la redirection à https://{other}/api/oauth2-callback.',
  },
  S03: {
    title: 'Le client de mot de passe livré est encore actif',
    why: 'Chaque ProcessMaker l’a, et les normes actuelles n’admettent plus l’attribution du mot de passe.',
    remedy: 'Supprimez-le si rien ne l’utilise.',
  },
  S04: {
    title: 'Une instance liée : {host}',
    why: 'ProcessMaker crée ce client pour toute adresse qui demande à être liée.',
    remedy: 'Vérifiez que l’instance est à vous ; supprimez les liens inconnus.',
  },
  S05: {
    title: 'Aucun client ne peut émettre de jetons personnels',
    why: 'Script Tasks et les jetons d’API en ont besoin.',
    remedy: 'Faites-en créer un avec artisan passport:client --personal.',
  },
  S06: {
    title: 'Script Tasks dépend sans doute de ce client',
    why: 'C’est par lui que sont émis les jetons personnels, sous un autre nom que PmApi.',
    remedy:
      'Traitez-le comme un client système ; ne désactivez pas l’accès personnel, et ne le supprimez pas.',
  },
  L01: {
    title: 'Personne n’a modifié ce client depuis {days} jours',
    why: 'Il ne sert peut-être plus ; on ne sait pas quand il a servi pour la dernière fois.',
    remedy: 'Demandez à son propriétaire, puis supprimez-le.',
  },
  'L01/system': {
    title: 'Personne n’a modifié ce client depuis {days} jours',
    why: 'ProcessMaker l’a créé pour lui-même, et un tel client est rarement modifié.',
    remedy:
      'Ne le supprimez pas à cause de son âge : ProcessMaker peut en dépendre. Vérifiez s’il est encore tel qu’il a été créé.',
  },
  L02: {
    title: 'Les dates de ce client ne peuvent pas être justes',
    why: 'Elles manquent, sont inversées ou dans le futur : il a été écrit hors de l’application, ou une horloge est fausse.',
    remedy: 'Vérifiez la base de données et l’horloge du serveur.',
  },
  D01: {
    title: 'Modifié depuis l’état de référence : {changed}',
    why: 'Le client n’est plus celui qui a été vérifié.',
    remedy: 'Acceptez-le dans l’état de référence, ou revenez en arrière.',
  },
  D02: {
    title: 'Nouveau depuis l’état de référence',
    why: 'Personne n’a vérifié ce client.',
    remedy: 'Vérifiez-le, puis acceptez-le dans l’état de référence.',
  },
  P01: {
    title: 'La politique interdit cette attribution : {grants}',
    why: 'Votre organisation ne la permet pas.',
    remedy: 'Désactivez-la, ou faites changer la politique.',
  },
  P02: {
    title: 'Le nom n’est pas comme le veut la politique',
    why: 'Les noms doivent suivre le modèle « {other} », où * est n’importe quoi et le point d’interrogation un caractère.',
    remedy: 'Renommez le client, ou faites changer la politique.',
  },
};
