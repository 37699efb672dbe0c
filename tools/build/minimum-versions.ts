// The oldest browsers that the extension is built for: the manifests, the styles and the docs take them from here.

/** `why`: what the extension uses that no older one has. */
export const MINIMUM_VERSIONS = {
  chromium: { version: 123, why: '`light-dark()` in styles' },
  firefox: {
    version: 128,
    why: '`optional_host_permissions` in the manifest, and colours made from the page’s own in styles',
  },
} as const;
