/** `le poste 3fa2` from `poste 3fa2`; `le serveur` stays as it is. Names of hubs are masculine. */
export function withArticle(hub: string): string {
  return hub.startsWith('le ') ? hub : `le ${hub}`
}
