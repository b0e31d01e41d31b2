/** The words of the certificate that says what was erased. */
export const erasureWording = {
  title: 'Attestation d’effacement',
  sessionSubtitle: 'Séance n° {number} du {date}',
  deviceSubtitle: 'Appareil {device}',
  footer: 'Attestation d’effacement, séance n° {number}',
  deviceFooter: 'Attestation d’effacement, appareil {device}',
  sessionSentence:
    'Le {date} à {time}, les données de cette séance ont été effacées : le contenu des {count} premiers enregistrements de son registre, et tout ce qui en avait été tiré.',
  deviceSentence:
    'Le {date} à {time}, cet appareil a déclaré avoir effacé tout ce qu’il gardait : dossiers, notes de lecture, saisies et clé de chiffrement.',
  organisation: 'Organisme',
  commission: 'Commission',
  reason: 'Motif',
  orderedBy: 'Ordonné par',
  orderedAt: 'Ordonné le',
  reasons: {
    retention: 'fin de la durée de conservation',
    request: 'demande d’une personne concernée',
    order: 'décision de l’organisme',
  },
  headBefore: 'Empreinte du registre avant l’effacement',
  headAfter: 'Empreinte du registre après l’effacement',
  seat: 'Siège',
  desk: 'poste du secrétariat',
  pairedOn: 'Associé le',
  unsent: 'Saisies non envoyées, perdues',
  remainsTitle: 'Ce qui reste',
  remains:
    'La suite des enregistrements (date, nature, siège, empreinte) demeure, sans leur contenu : elle prouve que rien d’autre n’a été changé. Aucun nom de demandeur, aucune décision n’y figure.',
  deviceRemains:
    'L’appareil ne peut plus rien lire du serveur : son accès a été retiré. L’organisme garde le registre de la séance.',
  documentsTitle: 'Actes établis avant l’effacement',
  documentsSentence: 'Leur empreinte (SHA-256) permet de reconnaître les exemplaires conservés par ailleurs.',
  documents: { minutes: 'Procès-verbal', attendance: 'Feuille d’émargement' },
  limits:
    'Les sauvegardes faites avant cette date contiennent encore les données jusqu’à leur propre destruction.',
  made: 'Attestation établie par le logiciel le {date} à {time}.',
} as const
