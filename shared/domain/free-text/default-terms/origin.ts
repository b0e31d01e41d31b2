import type { Term } from '../term.ts'
import { listed } from './listed.ts'

const why =
  'L’origine, vraie ou supposée, est un critère de discrimination (code pénal, art. 225-1) : elle n’a pas sa place au dossier.'
const whyStay =
  'Ni la nationalité ni le titre ne figurent au dossier : seule compte la condition de séjour, vérifiée ou non.'
const whyTongue = 'La langue dit l’origine : notez seulement ce qu’il faut prévoir pour l’entretien.'

/** Origin, nationality, colour (code pénal 225-1; CNIL, NS 20). */
export const originTerms: readonly Term[] = [
  ...listed('origin', whyStay, [
    ['nationalité', 'condition de séjour'],
    ['étranger / étrangère', ''],
    ['immigré / immigrée / immigration', ''],
    ['migrant / migrante', ''],
    ['réfugié / réfugiée', ''],
    ['demandeur d’asile / demandeuse d’asile / droit d’asile', ''],
    ['sans-papiers', 'condition de séjour à vérifier'],
    ['clandestin / clandestine', 'condition de séjour à vérifier'],
    ['situation irrégulière / séjour irrégulier', 'condition de séjour à vérifier'],
    ['naturalisé / naturalisée', ''],
  ]),
  ...listed('origin', why, [
    ['origine étrangère / origine ethnique', ''],
    ['français de souche / française de souche', ''],
    ['race / racial / raciale', ''],
    ['ethnie / ethnique', ''],
    ['couleur de peau / peau noire', ''],
    ['homme de couleur / femme de couleur / personne de couleur / gens de couleur', ''],
    ['homme noir / femme noire / famille noire / personne noire', ''],
    ['black / blacks', ''],
    ['typé / typée', ''],
    ['maghrébin / maghrébine', ''],
    ['arabe', ''],
    ['africain / africaine', ''],
    ['algérien / algérienne', ''],
    ['marocain / marocaine', ''],
    ['tunisien / tunisienne', ''],
    ['turc / turque', ''],
    ['malien / malienne / sénégalais / sénégalaise', ''],
    ['comorien / comorienne / mahorais / mahoraise', ''],
    ['congolais / congolaise / camerounais / camerounaise', ''],
    ['roumain / roumaine / bulgare', ''],
    ['albanais / albanaise / kosovar / tchétchène', ''],
    ['syrien / syrienne / afghan / afghane / kurde', ''],
    ['asiatique / chinois / chinoise', ''],
    ['antillais / antillaise', ''],
    ['gitan / gitane / manouche / tsigane / rom', ''],
    ['gens du voyage', 'ménage en habitat mobile'],
  ]),
  ...listed('origin', whyTongue, [
    ['ne parle pas français / parle mal français', 'un interprète est à prévoir'],
    ['fort accent / accent étranger', ''],
  ]),
]
