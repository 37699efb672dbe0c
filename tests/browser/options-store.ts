// Sites and remembered redirect URLs for the options to show.
export const SITES = {
  version: 1,
  sites: {
    'https://acme.processmaker.net': { label: 'production' },
    'http://10.0.4.20': { enabled: true, turnedOnAt: Date.UTC(2026, 10, 12) },
  },
};

export const MEMORY = {
  version: 1,
  entries: ['7', '8'].map((clientId) => ({
    site: 'https://acme.processmaker.net',
    clientId,
    redirect: `https://apps.example.com/${clientId}`,
    keptAt: Date.UTC(2026, 10, 20),
  })),
};
