/**
 * The sentences of the minutes. Braces hold what the sitting gives; an organisation may put its own sentences in their
 * place as long as it keeps the same braces.
 */
export const minutesWording = {
  title:
    'Procès-verbal de la commission d’attribution des logements et d’examen de l’occupation des logements',
  footer: 'Procès-verbal, séance n° {number} du {date}',
  watermark: 'PROJET',

  openedInPerson: 'La commission s’est réunie à {time}, {place}, sous la présidence de {chair}.',
  openedVideo: 'La commission s’est réunie à {time}, en visioconférence, sous la présidence de {chair}.',
  openedWritten:
    'La commission s’est prononcée par échange d’écrits électroniques, du {from} à {fromTime} au {to} à {toTime}, sous la présidence de {chair}.',
  remoteLaw: 'La séance à distance est régie par l’ordonnance n° 2014-1329 du 6 novembre 2014.',
  secretary: 'Secrétariat de séance : {secretary}.',
  elected: {
    masculine:
      '{name} a été élu président de la commission à la majorité absolue des suffrages exprimés, par {votes} voix sur {cast} (CCH, art. R. 441-9).',
    feminine:
      '{name} a été élue présidente de la commission à la majorité absolue des suffrages exprimés, par {votes} voix sur {cast} (CCH, art. R. 441-9).',
  },
  electedByAge: {
    masculine:
      'Les voix s’étant partagées également, {name} a été élu président de la commission au bénéfice de l’âge (CCH, art. R. 441-9).',
    feminine:
      'Les voix s’étant partagées également, {name} a été élue présidente de la commission au bénéfice de l’âge (CCH, art. R. 441-9).',
  },
  notOpened: 'La séance n’a pas été ouverte.',

  vacancyPart: 'Logements à attribuer',
  vacancyHeading: 'Logement n° {number} : {reference}, {address}',
  dwelling: '{features}. {cost}.',
  reservation: 'Contingent : {holder}.',
  rpls: 'Répertoire du parc locatif social : {id}.',
  sitting: {
    one: 'Siège {sitting} membre ayant voix délibérative ; {taking}',
    other: 'Siègent {sitting} membres ayant voix délibérative ; {taking}',
  },
  taking: { none: 'aucun ne participe', one: '{count} participe', other: '{count} participent' },
  quorumMet: 'le quorum est atteint : {reached}, {required}.',
  quorumNotMet: 'le quorum n’est pas atteint : {reached}, {required}.',
  counted: { none: 'aucun membre compté', one: '{count} membre compté', other: '{count} membres comptés' },
  requiredMembers: '{count} requis',
  participants: 'Ont participé : {names}.',
  byProxy: '{name} (par pouvoir donné à {holder})',
  remotely: '{name} (à distance)',
  advisers: 'Avec voix consultative : {names}.',
  recused: {
    masculine: '{name}, ayant déclaré un intérêt, s’est retiré et n’a pris part ni aux débats ni au vote.',
    feminine: '{name}, ayant déclaré un intérêt, s’est retirée et n’a pris part ni aux débats ni au vote.',
  },
  itemChair: '{name} préside l’examen de ce point.',
  reopened: 'Le point a été rouvert à {time} : {reason}.',

  examined: { one: 'Une demande a été examinée.', other: '{count} demandes ont été examinées.' },
  noneExamined: 'Aucune demande n’a été examinée.',
  insufficient: {
    one: 'Une demande seulement a été examinée, en raison de l’insuffisance du nombre de candidats : {reason}.',
    other:
      '{count} demandes seulement ont été examinées, en raison de l’insuffisance du nombre de candidats : {reason}.',
  },
  daloDesignated: {
    one: 'Une demande a été examinée, le candidat étant désigné par le préfet au titre du droit au logement opposable : {reason}.',
    other:
      '{count} demandes ont été examinées, un candidat étant désigné par le préfet au titre du droit au logement opposable : {reason}.',
  },
  plaiAdapted: {
    one: 'Une demande a été examinée, le logement relevant du prêt locatif aidé d’intégration adapté : {reason}.',
    other:
      '{count} demandes ont été examinées, le logement relevant du prêt locatif aidé d’intégration adapté : {reason}.',
  },
  withdrawn: 'La demande de {name} a été retirée de l’ordre du jour : {reason}.',

  decides: '{vote}, la commission décide (CCH, art. R. 441-3) :',
  allocatedAlone: 'Attribution du logement à {name}.',
  allocatedByRank: 'Attribution du logement, par ordre de priorité :',
  ranked: '{name} ;',
  rankedLast: '{name}.',
  conditionalAlone:
    'Attribution sous condition suspensive à {name} : fourniture de la pièce « {document} » au plus tard le {deadline}.',
  conditional:
    'Attribution sous condition suspensive, au rang {rank}, à {name} : fourniture de la pièce « {document} » au plus tard le {deadline}.',
  daloOffer:
    'L’offre à {name} est faite au titre du droit au logement opposable : son courrier avertit que refuser une offre adaptée fait perdre le bénéfice de la décision de la commission de médiation (CCH, art. R.* 441-16-3).',
  notAllocated: 'Non-attribution à {name} : {reason}',
  inadmissible: 'Rejet pour irrecevabilité de la demande de {name} : {reason}',

  urgentHeading: 'Attribution d’urgence n° {number} : {reference}, {address}',
  urgentPart: 'Attributions prononcées en urgence',
  urgentFacts:
    'Attribution prononcée en urgence le {date} par {author} ({facts}), soumise à validation, au bénéfice de {name}',

  urgentToRegularise: 'Cette attribution reste à régulariser.',
  urgentRejected:
    'Cette attribution n’est pas régularisée : l’organisme la présente de nouveau à une prochaine séance ou y met fin.',
  urgentNotExamined: '{item} — reste à régulariser',

  reviewPart: 'Examen de l’occupation des logements',
  reviewHeading: 'Occupation n° {number} : {reference}, {address}',
  reviewTenant: 'Locataire : {name}. Bail signé le {date}. Examen au titre de l’article L. 442-5-2 du CCH.',
  reviewFound: 'La commission constate {situation}.',
  reviewNotFound: 'La commission ne constate pas {situation}.',
  reviewNeeds: 'Logement adapté : {needs}.',
  reviewOwnership: 'La commission conseille l’accession sociale à la propriété.',
  reviewNotified: 'Avis notifié au locataire.',
  reviewAdopted: '{vote}, la commission rend l’avis suivant :',
  nextReview: {
    due: 'Prochain examen triennal de ce logement : le {date}.',
    'not-due':
      'La commune n’est pas en zone tendue : l’examen triennal n’y est pas obligatoire. Échéance de trois ans : le {date}.',
    unknown: 'Prochaine échéance triennale, si la commune est en zone tendue : le {date}.',
  },
  threeOffers: {
    attaches:
      'Trois offres refusées d’un logement répondant à cet avis font perdre le droit au maintien dans les lieux (CCH, art. {article}).',
    ifListed:
      'Si la commune figure parmi celles que vise l’article L. 442-3-1 du CCH, trois offres refusées d’un logement répondant à cet avis font perdre le droit au maintien dans les lieux.',
  },
  reviewNoOpinion: 'Aucun avis n’a été formulé.',

  notExaminedPart: 'Points non examinés',
  notExamined: 'N’ont pas été examinés au cours de la séance :',
  examinationUnfinished: 'L’examen n’a pas été achevé ; aucune décision n’est prise.',

  closedExhausted: 'L’ordre du jour étant épuisé, la séance est levée à {time}.',
  closed: 'La séance est levée à {time}.',
  notClosed: 'La séance n’est pas levée : ce document est provisoire.',
  signaturePart: 'Signature',
  chair: { masculine: 'Le président de séance', feminine: 'La présidente de séance' },
  secretarySignature: 'Le secrétariat de séance',
  signedOn: 'Signé le {date} à {time}',
  fingerprint: 'Empreinte du registre : {hash}',

  actsPart: 'Actes rectificatifs',
  act: 'Acte rectificatif n° {number} du {date}',
  actAbout: 'Point concerné : {item}.',
  actReason: 'Motif : {reason}',
  actSigned: 'Signé le {date} à {time}.',
  actUnsigned: 'Acte non signé.',
} as const
