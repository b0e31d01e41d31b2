/**
 * The sentences of the letters (CCH L441-2-2, R441-2-17, R441-3, R441-10; R*441-16-3 for the DALO). Those on remedies
 * are to be approved by the organisation's jurist, who may put others in their place with the same braces.
 */
export const letterWording = {
  watermark: 'PROJET',
  footer: '{organisation} — demande n° {registration}',
  placeAndDate: '{place}, le {date}',
  date: 'Le {date}',
  draftDate: 'Date portée à la signature du procès-verbal',
  subject: 'Objet',
  yourReference: 'Vos références',
  ourReference: 'Nos références',
  registration: 'Votre demande de logement social n° {registration}',
  session: 'Séance n° {number} du {date}',
  dwellingReference: 'logement {reference}',

  offerSubject: 'Attribution d’un logement social',
  offer:
    'La commission d’attribution des logements et d’examen de l’occupation des logements, réunie le {date}, a décidé de vous attribuer le logement suivant :',
  delay:
    'Vous disposez de {delay} à compter de la réception de ce courrier pour accepter ou refuser cette offre. L’absence de réponse dans ce délai équivaut à un refus.',
  days: '{count} jours',
  howToAnswer: 'Pour répondre, retournez-nous le coupon joint à ce courrier, daté et signé{contact}.',
  contact: ', ou joignez-nous : {contact}',
  nextRank:
    'Si vous refusez, le logement sera proposé au candidat suivant, sans nouvelle séance de la commission.',
  refusal: 'Un refus ne met pas fin à votre demande : elle reste valable jusqu’à sa date de renouvellement.',
  refusalScored:
    'Un refus ne met pas fin à votre demande, qui reste valable jusqu’à sa date de renouvellement. Un refus non justifié peut cependant réduire la cotation de votre demande, selon le barème « {grid} ».',

  daloSubject: 'Offre de logement au titre du droit au logement opposable',
  dalo: 'Cette offre vous est faite au titre du droit au logement opposable (CCH, art. L. 441-2-3). Si vous refusez une offre adaptée à vos besoins et à vos capacités, vous perdez le bénéfice de la décision de la commission de médiation qui vous a reconnu prioritaire.',

  rankSubject: 'Décision de la commission : votre candidature est classée au rang {rank}',
  rankIntroduction:
    'La commission d’attribution des logements et d’examen de l’occupation des logements, réunie le {date}, a examiné votre candidature au logement suivant :',
  rank: 'Votre candidature est classée au rang {rank}. Le logement vous sera attribué, sans nouvelle séance, si le candidat qui vous précède le refuse. Votre demande reste active.',
  rankNoAnswer:
    'Vous n’avez rien à faire pour le moment : si le logement vous revient, nous vous adresserons une offre.',

  conditionalSubject: 'Attribution d’un logement social sous condition suspensive',
  conditional:
    'La commission d’attribution des logements et d’examen de l’occupation des logements, réunie le {date}, a décidé de vous attribuer, sous condition suspensive, le logement suivant :',
  conditionalRanked:
    'La commission d’attribution des logements et d’examen de l’occupation des logements, réunie le {date}, a décidé de vous attribuer, au rang {rank} et sous condition suspensive, le logement suivant :',
  conditionalReason: 'La pièce suivante manquait à votre dossier au moment de son examen : {document}.',
  conditionalDeadline: 'Elle doit nous parvenir au plus tard le {deadline}.',
  conditionalThen:
    'Le bail sera signé si la pièce confirme que les conditions d’accès au logement social sont remplies. Si elle ne nous parvient pas à cette date, l’attribution tombe ; votre demande reste active.',
  conditionalRank:
    'Votre candidature est classée au rang {rank}. Le logement vous sera attribué, sans nouvelle séance et sous la même condition, si le candidat qui vous précède le refuse. Votre demande reste active.',

  notAllocatedSubject: 'Décision de la commission : non-attribution d’un logement',
  notAllocated:
    'La commission d’attribution des logements et d’examen de l’occupation des logements, réunie le {date}, a examiné votre candidature au logement suivant :',
  notAllocatedDecision: 'Elle a décidé de ne pas vous attribuer ce logement, pour le motif suivant :',
  notAllocatedScope: 'Cette décision porte sur ce logement ; votre demande reste active.',
  mediation:
    'Vous pouvez saisir la commission de médiation{address} si votre demande a dépassé le délai anormalement long fixé dans le département ou, sans attendre, si vous êtes dans l’une des situations prévues par l’article L. 441-2-3 du CCH (dépourvu de logement, menacé d’expulsion sans relogement, hébergé, logé dans des locaux impropres à l’habitation, insalubres ou dangereux, ou en sur-occupation ou en logement non décent avec un enfant mineur ou une personne handicapée).',
  mediationAddress: ' ({address})',

  inadmissibleSubject: 'Décision de la commission : rejet pour irrecevabilité de votre demande',
  inadmissible:
    'La commission d’attribution des logements et d’examen de l’occupation des logements, réunie le {date}, a rejeté votre demande pour irrecevabilité, une condition d’accès au logement social n’étant pas remplie :',
  inadmissibleRadiation:
    'Votre demande sera radiée un mois après la notification de ce courrier (CCH, art. R. 441-2-8). D’ici là, vous pouvez nous faire part de vos observations ou nous transmettre tout élément nouveau{contact}.',

  urgentSubject: 'Validation de l’attribution d’urgence d’un logement',
  urgent:
    'La commission d’attribution des logements et d’examen de l’occupation des logements, réunie le {date}, a validé l’attribution prononcée en urgence le {decidedOn} à votre bénéfice, pour le logement suivant :',
  urgentAnswer:
    'Si vous n’avez pas encore répondu à cette offre, vous disposez de {delay} à compter de la réception de ce courrier pour l’accepter ou la refuser. L’absence de réponse dans ce délai équivaut à un refus.',

  remedies: 'Voies et délais de recours',
  gracious:
    'Vous pouvez former un recours gracieux auprès {ofOrganisation} dans les deux mois de la notification de cette décision.',
  litigation:
    'Vous pouvez aussi la contester devant le {court} dans les deux mois de sa notification, ou de la réponse au recours gracieux formé dans ce délai.',
  defaultCourt: 'tribunal administratif territorialement compétent',

  closing: 'Nous vous prions d’agréer, {civility}, l’expression de notre considération distinguée.',
  forCommission: 'Pour la commission,',
  chair: { masculine: 'le président', feminine: 'la présidente' },

  dwelling: 'Logement',
  reference: 'Référence',
  address: 'Adresse',
  features: 'Description',
  rent: 'Chaque mois',
  reservation: 'Réservataire',
  available: 'Disponible le',
  total: 'soit {total} avant aide au logement',

  coupon: 'Coupon-réponse, à retourner à {organisation}',
  couponAbout: 'Demande n° {registration}, logement {reference}',
  couponChoice: 'Ma réponse',
  accept: 'J’accepte ce logement',
  refuse: 'Je refuse ce logement',
  couponReason: 'Motif du refus, le cas échéant :',
  couponDate: 'Date :',
  couponSignature: 'Signature :',
} as const
