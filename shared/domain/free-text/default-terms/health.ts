import type { Term } from '../term.ts'
import { listed } from './listed.ts'

const why =
  'La santé ne figure pas au dossier (RGPD, art. 9) : dites ce que le logement doit offrir, jamais la maladie ni le diagnostic.'
const whyNeed =
  'Le handicap se dit par le besoin technique : étage, ascenseur, douche, largeur des portes. Jamais par la personne ni par sa cause.'
const need = 'besoin d’un logement adapté'
const suited = 'ayant besoin d’un logement adapté'

/** Said beside these words, a handicap is the reason for a technical need. */
const technical = [
  'adapté / adaptée',
  'adaptation',
  'accessible',
  'accessibilité',
  'ascenseur',
  'plain-pied',
  'rez-de-chaussée',
  'douche',
]

const handicaps: readonly Term[] = listed('health', whyNeed, [
  ['handicap', 'logement adapté nécessaire'],
  ['handicapé / handicapée', suited],
]).map((term) => ({ ...term, allowedBeside: technical }))

/** Diseases, disabilities and care (RGPD art. 9; CNIL, pack logement social). */
export const healthTerms: readonly Term[] = [
  ...handicaps,
  ...listed('health', why, [
    ['malade', suited],
    ['maladie', need],
    ['pathologie', need],
    ['diagnostic médical', need],
    ['certificat médical', 'justificatif du besoin de logement adapté'],
    ['traitement médical / sous traitement', ''],
    ['hospitalisé / hospitalisée / hospitalisation', ''],
    ['cancer / cancéreux / cancéreuse / tumeur', ''],
    ['diabète / diabétique', ''],
    ['épilepsie / épileptique', ''],
    ['asthme / asthmatique / insuffisance respiratoire', need],
    ['cardiaque', need],
    ['sida / VIH / séropositif / séropositive', ''],
    ['hépatite / tuberculose', ''],
    ['alzheimer / parkinson / sclérose en plaques', need],
    ['dépression / dépressif / dépressive', ''],
    ['suicide / suicidaire', ''],
    ['bipolaire / schizophrène / schizophrénie / paranoïaque', ''],
    ['psychiatrie / psychiatrique / trouble psychique / trouble mental', ''],
    ['autiste / autisme / trisomique / trisomie', need],
    ['démence / sénile / sénilité', ''],
    ['alcoolique / alcoolisme / alcoolisé / alcoolisée', ''],
    ['toxicomane / toxicomanie / drogué / droguée', ''],
    ['addict / addiction / désintoxication / sevrage', ''],
    ['obèse / obésité', ''],
    ['infirme / impotent / impotente / grabataire', suited],
    ['invalide', suited],
    ['paralysé / paralysée / paraplégique / tétraplégique', suited],
    ['aveugle / malvoyant / malvoyante', suited],
    ['sourd / sourde / malentendant / malentendante', suited],
  ]),
]
