export const usage = `Usage : npm run --silent caleol -- <commande> …

  import FICHIER --data DOSSIER [--replace]
  apply COMMANDES.ndjson --data DOSSIER --session ID
  state --data DOSSIER --session ID
  score --grid FICHIER --requests FICHIER [--on AAAA-MM-JJ]
  export agenda|booklet|minutes|letters|attendance --data DOSSIER --session ID --out DOSSIER [--draft] [--merged]
  verify --data DOSSIER --session ID
  verify --archive FICHIER
  archive --data DOSSIER --session ID --out FICHIER

Les résultats vont sur la sortie standard en JSON. Code de sortie : 0 fait, 1 refusé, 2 mauvais usage.`
