import type { Language } from './script.ts';

/** Names that go together; nobody in particular has them. */
export const names: Readonly<Record<Language, Readonly<{ first: readonly string[]; last: readonly string[] }>>> = {
  en: {
    first: [
      ...[
        'Ada',
        'Arlo',
        'Bea',
        'Callum',
        'Cora',
        'Daisy',
        'Dexter',
        'Edie',
        'Elsie',
        'Ewan',
        'Fern',
        'Finlay',
        'Freya',
      ],
      ...['Gil', 'Hattie', 'Hugo', 'Ida', 'Isla', 'Jago', 'Joss', 'Kit', 'Lottie', 'Mabel', 'Merryn', 'Milo', 'Nancy'],
      ...['Ned', 'Olive', 'Orla', 'Perry', 'Quentin', 'Rafe', 'Rhoda', 'Rory', 'Saskia', 'Silas', 'Tamsin', 'Toby'],
      ...['Una', 'Verity', 'Wilf', 'Winnie', 'Zadie'],
    ],
    last: [
      ...['Applegarth', 'Barleycote', 'Birchall', 'Brackenby', 'Buttermere', 'Chandlish', 'Cloverley', 'Crumpsall'],
      ...['Dunmallet', 'Elmshaw', 'Fairclay', 'Fernsby', 'Gatherwell', 'Goosewell', 'Hartwhistle', 'Hazelrigg'],
      ...['Honeybourne', 'Inglewhite', 'Jessamy', 'Kettlewell', 'Larkfield', 'Loveday', 'Marlpit', 'Merriweather'],
      ...['Millthorpe', 'Nightingill', 'Oakhanger', 'Pennyfold', 'Quillfeather', 'Ravensmoor', 'Rowanside', 'Sallow'],
      ...['Seabrooke', 'Silverdale', 'Strawbridge', 'Sweetapple', 'Thistlewood', 'Tolliver', 'Underhay', 'Wagstaff'],
      ...['Waterlow', 'Whinfell', 'Wildgoose', 'Yarrowby'],
    ],
  },
  de: {
    first: ['Anneke', 'Bastian', 'Elke', 'Friederike', 'Hanno', 'Ilse', 'Jonas', 'Karla', 'Lennart', 'Mathilda', 'Uwe'],
    last: ['Ährenfeld', 'Birnbaumer', 'Haselhorst', 'Immergrün', 'Kornblum', 'Möwenstedt', 'Roggenkamp', 'Weizenegger'],
  },
  fr: {
    first: ['Amélie', 'Bastien', 'Capucine', 'Éloïse', 'Florent', 'Gaspard', 'Margaux', 'Noémie', 'Théodore'],
    last: ['Beaublé', 'Champfleur', 'Desmoulinets', 'Fournilac', 'Montgrain', 'Petitbois', 'Rivedoux'],
  },
  es: {
    first: ['Alba', 'Bruno', 'Carmela', 'Inés', 'Joaquín', 'Lucía', 'Mateo', 'Paloma', 'Rocío'],
    last: ['Castañares', 'Espigal', 'Molinosanto', 'Olivarejo', 'Panadés', 'Romeral', 'Trigueros'],
  },
};
