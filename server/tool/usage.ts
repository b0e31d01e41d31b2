export const usage = `Usage : npm run --silent caleol -- <commande> …

  import FICHIER --data DOSSIER [--replace]
  apply COMMANDES.ndjson --data DOSSIER --session ID
  state --data DOSSIER --session ID
  score --grid FICHIER --requests FICHIER [--on AAAA-MM-JJ]
  export agenda|booklet|minutes|letters|attendance|offers|opinions --data DOSSIER --session ID --out DOSSIER [--draft] [--merged]
  verify --data DOSSIER --session ID
  verify --archive FICHIER [--signed-by CLÉ]
  archive --data DOSSIER --session ID --out FICHIER
  register --data DOSSIER --year AAAA [--session ID]
  backup FICHIER --data DOSSIER
  erase --data DOSSIER --session ID --reason retention|request|order --by NOM [--out ATTESTATION.pdf]

Les données sont chiffrées. --key-file FICHIER, ou la variable CALEOL_KEY_FILE, dit où est leur clé ; sans l’un ni
l’autre, une clé est créée puis reprise dans le dossier de configuration de l’utilisateur, jamais à côté des données.

Sur le dossier d’un serveur de plusieurs organismes, --landlord ID dit duquel sont les données.

Les résultats vont sur la sortie standard en JSON. Code de sortie : 0 fait, 1 refusé, 2 mauvais usage.`
