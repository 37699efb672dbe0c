// French messages of popup, options and toolbar button.
import type { enPages } from './en-pages.ts';
import type { MessagesOf } from './translate.ts';

export const frPages: MessagesOf<typeof enPages> = {
  'button.offBadge': 'non',
  'button.on': 'Grantkeeper est actif sur cette page',
  'button.off': 'Grantkeeper est désactivé pour ce site',
  'button.unsupported':
    'Grantkeeper laisse cette page tranquille : ce n’est pas la liste de clients qu’il connaît',
  'button.withdrawn':
    'Grantkeeper ne peut pas fonctionner sur {sites} : le navigateur ne le permet pas',

  'popup.elsewhere': 'Rien à faire sur cette page',
  'popup.elsewhereWhy':
    'Grantkeeper fonctionne sur la page des clients (Auth Clients) de ProcessMaker, sous Administrateur. Ouvrez cette page de votre propre ProcessMaker et cliquez de nouveau sur ce bouton pour l’y activer.',
  'popup.on': 'Actif pour ce site',
  'popup.off': 'Désactivé pour ce site',
  'popup.notPermitted': 'Activé, mais le navigateur ne le permet pas',
  'popup.notPermittedWhy':
    'L’autorisation du navigateur pour ce site a été retirée ou jamais donnée. Activez-le pour être interrogé de nouveau.',
  'popup.scope': 'Il fonctionne sur {page} seulement, et sur aucune autre page.',
  'popup.allPorts':
    'Le navigateur nommera l’hôte sans son port ; Grantkeeper ne fonctionne que sur ce port.',
  'popup.http':
    'Non chiffré : d’autres sur le réseau peuvent lire la session et modifier ce qui est envoyé.',
  'popup.turnOn': 'Grantkeeper sur {site}',
  'popup.options': 'Options',
  'popup.copy': 'Copier le rapport de la page',
  'popup.copied': 'Rapport copié ; il ne contient ni noms, ni hôtes, ni clés secrètes.',
  'popup.failed': 'Cela n’a pas marché : {reason}',

  'facts.page': 'Page',
  'facts.supported': 'Prise en charge',
  'facts.waiting': 'En attente de la liste',
  'facts.unsupported': 'Non prise en charge',
  'facts.missing': 'Grantkeeper la laisse tranquille. Il manque : {parts}.',
  'facts.absent': 'Grantkeeper n’est pas dans cette page. Rechargez-la.',
  'facts.lines': 'ProcessMaker {lines}',
  'facts.line.l6': '4.1 à 4.2',
  'facts.line.l8': '4.3 à 4.7',
  'facts.line.l10': '4.8 à 4.13',
  'facts.line.l11': '4.14 à 4.15',
  'facts.line.l13': '2026',
  'facts.you': 'Vous',
  'facts.view': 'Voir',
  'facts.create': 'créer',
  'facts.edit': 'modifier',
  'facts.delete': 'supprimer',
  'facts.may': '{rights}',
  'facts.mayNot': '{rights} ; pas {missing}',
  'facts.rightsUnknown': 'Cette version ne le dit pas',
  'facts.readOnly': 'Ici en lecture seule',
  'facts.clients': 'Clients',
  'facts.clientCount': {
    one: '{count} client',
    many: '{count} de clients',
    other: '{count} clients',
  },
  'facts.failed': 'La dernière lecture a échoué.',
  'facts.findings': 'Constats',
  'facts.errors': { one: '{count} erreur', many: '{count} d’erreurs', other: '{count} erreurs' },
  'facts.warnings': {
    one: '{count} avertissement',
    many: '{count} d’avertissements',
    other: '{count} avertissements',
  },
  'facts.notes': {
    one: '{count} remarque',
    many: '{count} de remarques',
    other: '{count} remarques',
  },
  'facts.none': 'Aucun',

  'label.production': 'Production',
  'label.test': 'Test',
  'label.none': 'Sans étiquette',

  'options.title': 'Options de Grantkeeper',
  'options.sections': 'Sections',
  'options.failed': 'Cela n’a pas pu être enregistré : {reason}',

  'sites.title': 'Sites',
  'sites.about':
    'Grantkeeper fonctionne sur la page des clients de ces sites et nulle part ailleurs.',
  'sites.none':
    'Aucun site n’a encore de réglages. Le cloud de ProcessMaker (*.processmaker.net) est actif dès le début.',
  'sites.site': 'Site',
  'sites.label': 'Étiquette',
  'sites.readOnly': 'Lecture seule',
  'sites.bulkDelete': 'Suppression multiple',
  'sites.window': 'Requêtes à la fois',
  'sites.enabled': 'Actif',
  'sites.control': '{setting} pour {site}',
  'sites.turnedOn': 'Activé le {date}',
  'sites.http': 'Non chiffré : d’autres sur le réseau peuvent lire la session',
  'sites.byOrganisation': 'Fixé par votre organisation',
  'sites.notPermitted': 'Le navigateur ne le permet pas ; activez-le pour être interrogé',
  'sites.on': 'Actif',
  'sites.off': 'Inactif',
  'sites.add':
    'Pour ajouter un site, ouvrez sa page des clients et cliquez sur le bouton de Grantkeeper dans la barre d’outils.',
  'sites.export': 'Exporter les réglages',
  'sites.unreadable':
    'Les réglages des sites sont illisibles, donc chaque site est en lecture seule. Ce qui est enregistré est mis de côté, pas perdu, quand vous changez un réglage.',
  'sites.policyUnreadable':
    'La politique de votre organisation pour Grantkeeper est illisible, donc chaque site est en lecture seule. Son auteur trouve la raison dans docs/enterprise.md.',

  'policy.title': 'Politique',
  'policy.about':
    'Les règles de votre organisation pour les clients, en document JSON (gk-policy/1) : hôtes permis, attributions interdites, noms, gravités, ce qui empêche d’enregistrer. Elles conseillent : la page et l’API de ProcessMaker restent ouvertes à qui a l’autorisation.',
  'policy.none': 'Aucune politique n’est en vigueur.',
  'policy.inForce': '« {name} » est en vigueur.',
  'policy.byOrganisation': 'Fixée par votre organisation.',
  'policy.byFile': 'Adoptée d’un fichier, dans ce navigateur seulement.',
  'policy.unreadable': 'La politique est illisible, donc chaque site est en lecture seule.',
  'policy.choose': 'Vérifier un fichier de politique :',
  'policy.wrong': 'Ce n’est pas une politique :',
  'policy.right': '« {name} » est lisible. Elle n’est pas encore en vigueur.',
  'policy.try': 'Essayer cette politique sur un export de clients (JSON) :',
  'policy.flagged': {
    one: 'Elle signalerait {count} client.',
    many: 'Elle signalerait {count} de clients.',
    other: 'Elle signalerait {count} clients.',
  },
  'policy.adopt': 'Adopter cette politique',
  'policy.adopted': 'La politique est en vigueur.',
  'policy.drop': 'Retirer la politique',
  'policy.dropped': 'Plus aucune politique n’est en vigueur.',

  'memory.title': 'Redirections gardées',
  'memory.about':
    'URL de redirection que le serveur a effacées quand Code a été désactivé. Elles sont proposées quand il est réactivé.',
  'memory.none': 'Aucune n’est gardée.',
  'memory.unreadable':
    'Ce qui est enregistré est illisible. Cela reste tel quel jusqu’à ce que vous l’effaciez.',
  'memory.client': 'Client',
  'memory.redirect': 'URL de redirection',
  'memory.keptAt': 'Gardée',
  'memory.clientId': 'Client {id}',
  'memory.forget': 'Oublier',
  'memory.forgetOne': 'Oublier l’URL de redirection du client {id} sur {site}',
  'memory.forgotten': 'Oubliée.',
  'memory.export': {
    one: 'Exporter {count} URL',
    many: 'Exporter {count} d’URL',
    other: 'Exporter {count} URL',
  },

  'data.title': 'Données enregistrées',
  'data.about': 'Gardées dans ce navigateur seulement. Jamais une clé secrète.',
  'data.what': 'Quoi',
  'data.kept': 'Gardé',
  'data.limit': 'Limite',
  'data.actions': 'Actions',
  'data.sites': 'Réglages des sites',
  'data.sitesLimit': 'Aucune',
  'suppressions.title': 'Constats sous silence',
  'suppressions.about':
    'Constats acceptés pour un temps dans l’atelier. Chacun revient quand son délai est passé ou que son client change.',
  'suppressions.rule': 'Règle',
  'suppressions.reason': 'Raison',
  'suppressions.until': 'Jusqu’au',
  'suppressions.lift': 'Montrer de nouveau',
  'suppressions.liftOne': 'Montrer de nouveau {rule} du client {id}',
  'suppressions.lifted': 'Il est montré de nouveau.',
  'data.suppressions': 'Constats sous silence',
  'data.memory': 'URL de redirection gardées',
  'data.memoryLimit': '{count}, jamais effacées d’elles-mêmes',
  'data.aside': 'Mis de côté : illisible',
  'data.asideLimit': 'Un de chaque sorte',
  'data.other': 'Le reste',
  'data.otherLimit': 'Inconnu de cette version',
  'data.show': 'Montrer',
  'data.hide': 'Masquer',
  'data.export': 'Exporter',
  'data.erase': 'Effacer…',
  'data.eraseNow': 'Effacer',
  'data.keep': 'Garder',
  'data.question': 'Effacer pour de bon : {what} ?',
  'data.action': '{action} : {what}',
  'data.exportAll': 'Tout exporter',
  'data.eraseAll': 'Tout effacer…',
  'data.all': 'tout ce que Grantkeeper a enregistré ; les sites activés se désactivent',
  'data.erased': 'Effacé.',

  'start.title': 'Pour commencer',
  'start.cloud':
    'ProcessMaker dans le cloud (une adresse qui finit par processmaker.net) : ouvrez Administrateur, puis les clients (Auth Clients). Grantkeeper y est déjà.',
  'start.own':
    'ProcessMaker sur un hôte à vous : ouvrez Administrateur, puis les clients (Auth Clients), cliquez sur le bouton de Grantkeeper dans la barre du navigateur et activez l’interrupteur. Le navigateur demande une fois, pour ce seul site.',
  'start.off': 'Le même interrupteur le désactive et rend l’autorisation.',

  'about.title': 'À propos',
  'about.version': 'Grantkeeper pour ProcessMaker {version}',
  'about.sends':
    'Rien n’est envoyé ailleurs qu’à la page ProcessMaker ouverte. Nous n’avons aucun serveur.',
  'about.affiliation': 'Sans lien avec ProcessMaker.',
};
