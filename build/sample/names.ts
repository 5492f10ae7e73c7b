import type { Gender } from '../../src/domain/nomination';
import type { Label } from '../../src/sheets/text';

const words = (text: string): readonly string[] => text.trim().split(/\s*,\s*/);

/** Names of volunteers; every person in a sample is invented. */
export const volunteerFirstNames = words(`
  Agnès, Alain, Amandine, André, Anne, Annick, Antoine, Arnaud, Aurélie, Béatrice, Benoît, Bernadette, Brigitte, Bruno,
  Camille, Catherine, Cécile, Chantal, Charlotte, Christelle, Claire, Claude, Clément, Colette, Damien, Delphine, Denis,
  Didier, Dominique, Élise, Émilie, Éric, Étienne, Fabienne, Florence, François, Françoise, Geneviève, Gérard, Guillaume,
  Hélène, Hervé, Isabelle, Jacques, Jeanne, Jérôme, Joël, Julie, Karine, Laurence, Luc, Lucie, Maëlle, Marc, Margaux,
  Marie, Martine, Mathilde, Maxime, Michel, Mireille, Monique, Nadège, Nathalie, Nicolas, Noémie, Odile, Olivier, Pascal,
  Patricia, Philippe, Pierre, Rémi, Sabine, Sandrine, Simon, Solène, Sophie, Stéphane, Sylvie, Thérèse, Thibaut, Valérie,
  Véronique, Vincent, Xavier, Yves
`);

export const surnames = words(`
  Baert, Bailleul, Beaumont, Becquet, Blondeel, Boulanger, Bourgeois, Butez, Caron, Carpentier, Claeys, Clipet, Cordier,
  Coppin, Cousin, Dacquin, Debacker, Deblock, Debruyne, Decroix, Defrance, Dekeister, Delannoy, Delattre, Delplace,
  Demarest, Denis, Deram, Descamps, Desmidt, Devos, Dewaele, Dezitter, Dubois, Dufour, Duhamel, Dumont, Dupont, Facon,
  Fournier, Gavelle, Guilbert, Hallez, Hennebelle, Houzel, Lamarre, Lannoy, Lecocq, Leclercq, Lefebvre, Legrand, Leleu,
  Leroy, Lheureux, Loquet, Maës, Mahieu, Maillard, Martel, Masson, Mercier, Milhamont, Monchy, Noël, Obert, Parent,
  Perrault, Petit, Pincedé, Pruvost, Quénu, Regnier, Renard, Ringot, Roels, Roussel, Ryckebusch, Sagot, Salomé, Sénéchal,
  Spillemaeker, Tellier, Thibaut, Trupin, Vanden Abeele, Vandamme, Vandenbroucke, Vanderlynden, Vanhove, Vasseur,
  Verhaeghe, Vermeersch, Verstraete, Wadoux, Wallaert, Willems, Ycart, Zunequin
`);

export const streets = words(`
  rue de la Gare, rue du Moulin, avenue de la Mer, rue de l’Église, place du Marché, rue des Écoles, rue du Château d’Eau,
  route de Saint-Omer, rue des Tilleuls, impasse des Peupliers, rue du Canal, chemin du Marais, rue des Pêcheurs,
  rue Pasteur, rue Jean-Jaurès, rue Victor-Hugo, allée des Dunes, rue du Fort, rue des Hirondelles, rue Basse
`);

const languages = {
  french: { en: 'French', fr: 'français' },
  english: { en: 'English', fr: 'anglais' },
  dutch: { en: 'Dutch', fr: 'néerlandais' },
  arabic: { en: 'Arabic', fr: 'arabe' },
  german: { en: 'German', fr: 'allemand' },
  spanish: { en: 'Spanish', fr: 'espagnol' },
  dari: { en: 'Dari', fr: 'dari' },
  pashto: { en: 'Pashto', fr: 'pachto' },
  tigrinya: { en: 'Tigrinya', fr: 'tigrinya' },
  amharic: { en: 'Amharic', fr: 'amharique' },
  kurdish: { en: 'Kurdish', fr: 'kurde' },
  farsi: { en: 'Farsi', fr: 'persan' },
} as const satisfies Record<string, Label>;

/** Languages besides French that hosts speak, with the share of them that does. */
export const hostLanguages: readonly (readonly [language: Label, share: number])[] = [
  [languages.english, 0.6],
  [languages.arabic, 0.12],
  [languages.dutch, 0.1],
  [languages.german, 0.06],
  [languages.spanish, 0.08],
  [languages.farsi, 0.02],
  [languages.pashto, 0.01],
];
export const french: Label = languages.french;

/** Guests who speak the same and are called alike: people usually pair up among themselves. */
export interface Circle {
  readonly firstNames: Readonly<Record<Exclude<Gender, 'other'>, readonly string[]>>;
  /** The first is everyone's; each of the others some speak. */
  readonly languages: readonly [Label, ...Label[]];
}

export const circles: readonly (readonly [circle: Circle, weight: number])[] = [
  [
    {
      firstNames: {
        man: words(
          'Abdallah, Adam, Ahmed, Ali, Bashir, Hamid, Ibrahim, Idris, Ismail, Khalid, Mubarak, Mustafa, Omar, Yasir',
        ),
        woman: words('Amal, Fatima, Hawa, Mariam, Samira, Zahra'),
      },
      languages: [languages.arabic, languages.english],
    },
    38,
  ],
  [
    {
      firstNames: {
        man: words('Abdul, Farid, Gul, Habib, Hashmat, Jawad, Karim, Mirwais, Nasir, Rahmat, Sabir, Shafi, Wali, Zabi'),
        woman: words('Laila, Nargis, Parwana, Shabnam, Zarmina'),
      },
      languages: [languages.pashto, languages.dari, languages.english],
    },
    27,
  ],
  [
    {
      firstNames: {
        man: words('Abel, Daniel, Dawit, Filmon, Henok, Kidane, Merhawi, Natnael, Robel, Samuel, Tesfay, Yonas'),
        woman: words('Feven, Helen, Luwam, Selam, Semhar, Winta'),
      },
      languages: [languages.tigrinya, languages.arabic, languages.english],
    },
    18,
  ],
  [
    {
      firstNames: {
        man: words('Abebe, Bekele, Getachew, Girma, Kebede, Lemma, Tadesse, Worku'),
        woman: words('Aster, Hirut, Meseret, Tigist'),
      },
      languages: [languages.amharic, languages.english],
    },
    7,
  ],
  [
    {
      firstNames: {
        man: words('Aram, Azad, Diyar, Hiwa, Kawa, Rebin, Saman, Soran'),
        woman: words('Avin, Berfin, Rojin, Shilan'),
      },
      languages: [languages.kurdish, languages.farsi, languages.english],
    },
    10,
  ],
];

/** Associations that propose guests, the letters of their codes and the addresses they write from. */
export const associations = [
  { name: 'Auberge du Littoral', letters: 'AUB', addresses: ['auberge@example.org', 'camille.auberge@example.org'] },
  { name: 'Café des Dunes', letters: 'CDD', addresses: ['cafe.des.dunes@example.org'] },
  { name: 'Relais Santé Calais', letters: 'RSC', addresses: ['relais.sante@example.org', 'infirmerie@example.org'] },
  { name: 'Femmes du Détroit', letters: 'FDD', addresses: ['femmes.du.detroit@example.org'] },
  { name: 'Veille Mineurs', letters: 'VMN', addresses: ['veille.mineurs@example.org'] },
] as const;
export type Association = (typeof associations)[number];

/** Addresses that nominate although Settings does not list them. */
export const strangers = ['un.ami@example.org', 'benevole.isole@example.org'] as const;
