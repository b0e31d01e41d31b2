/** What a tablet shows of the application once it is installed. */
export const webManifest = {
  id: '/',
  name: 'CALEOL : la commission d’attribution',
  short_name: 'CALEOL',
  description:
    'La séance de la commission d’attribution des logements : préparer, présider, décider, notifier.',
  lang: 'fr',
  dir: 'ltr' as const,
  start_url: '/',
  scope: '/',
  display: 'standalone' as const,
  theme_color: '#fdfdfc',
  background_color: '#fdfdfc',
  icons: [
    { src: '/icon-192.png', sizes: '192x192', type: 'image/png' },
    { src: '/icon-512.png', sizes: '512x512', type: 'image/png' },
    { src: '/icon.svg', sizes: 'any', type: 'image/svg+xml' },
  ],
}
