/** The sentences of what is sent after the sitting: offers to the next rank, opinions to the tenants. */
export const followUpWording = {
  dateByHand: 'le …………………………',
  turnCame:
    'Votre candidature y avait été classée au rang {rank}. Le logement vous revient désormais, sans nouvelle séance de la commission.',
  conditionMet: 'La pièce attendue nous est parvenue et les conditions d’accès sont remplies.',

  opinionSubject: 'Avis de la commission sur l’occupation de votre logement',
  opinion:
    'La commission d’attribution des logements et d’examen de l’occupation des logements, réunie le {date}, a examiné l’occupation du logement dont vous êtes locataire (CCH, art. L. 442-5-2) :',
  opinionIs: 'Elle a rendu l’avis suivant.',
  opinionFound: 'Elle constate {situation}.',
  opinionNotFound: 'Elle ne constate pas {situation}.',
  opinionNeeds: 'Un logement qui vous conviendrait aurait ces caractéristiques : {needs}.',
  opinionOwnership: 'Elle vous conseille l’accession sociale à la propriété.',
  opinionThen:
    'Cet avis ne vous attribue pas de logement et ne met pas fin à votre bail. Sur cette base, nous examinerons avec vous votre situation et les possibilités de logement{contact}.',
  threeOffers:
    'Si nous vous proposons un logement qui répond à cet avis et que vous refusez trois offres, vous perdez le droit au maintien dans les lieux et votre titre d’occupation prend fin six mois après la notification de la troisième offre (CCH, art. {article}).',
  threeOffersIfListed:
    'Si votre commune figure parmi celles que vise l’article L. 442-3-1 du CCH et que vous refusez trois offres d’un logement qui répond à cet avis, vous perdez le droit au maintien dans les lieux et votre titre d’occupation prend fin six mois après la notification de la troisième offre.',
  nextReview: 'Le prochain examen de l’occupation de votre logement est prévu à compter du {date}.',
  lease: 'Votre bail signé le {date}',

  confirmedCeiling:
    'Vos ressources à prendre en compte s’élèvent à {income} ; le plafond en vigueur pour votre ménage et ce logement est de {ceiling} par an.',
} as const
