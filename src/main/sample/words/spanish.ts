import type { Vocabulary } from '../script.ts';

export const spanish: Vocabulary = {
  breads: ['pan de centeno', 'pan de nueces', 'pan de espelta', 'pan de masa madre'],
  cakes: ['tarta de manzana', 'tarta de chocolate', 'bizcocho de limón', 'tarta de almendra'],
  days: ['el martes', 'el miércoles', 'el jueves', 'el viernes', 'el sábado'],
  reviews: {
    5: ['El mejor {bread} de la ciudad. ¡Gracias!', 'Gente encantadora y una {cake} espectacular.'],
    4: ['Muy rico, aunque los sábados hay cola.'],
    3: ['Está bien, pero es un poco caro.'],
    2: ['Esta vez la {cake} estaba seca.'],
    1: ['Encargué por teléfono y nadie sabía nada.'],
  },
  farewells: ['¡De nada, {name}!', '¡Hasta pronto!'],
  reviewAnswers: {
    glad: ['¡Muchas gracias, {name}!'],
    sorry: ['Lo sentimos mucho, {name}. Escríbanos a hello@crumbandclove.example y lo arreglamos.'],
  },
  scripts: [
    {
      about: 'question',
      where: 'private',
      subject: 'Una pregunta',
      turns: [
        ['they', 'Buenos días, ¿el {bread} lleva leche?', 'Hola, ¿abrís {day}?'],
        ['we', 'Hola {name}: solo harina, agua, sal y tiempo.', 'Hola {name}, sí, de 7 a 18.'],
        ['they', '¡Muchas gracias!', 'Perfecto, gracias.'],
      ],
    },
    {
      about: 'order',
      where: 'private',
      subject: 'Encargo para {day}',
      promise: 'Llamar por la decoración',
      turns: [
        [
          'they',
          'Hola, quisiera encargar una {cake} para {count} personas para {day}. ¿Es posible?',
          'Hola, ¿me podéis guardar {few} {bread} para {day}?',
        ],
        ['we', 'Claro, {name}: {price} £. Le llamo por la decoración.', 'Apuntado, {name}.'],
        ['they', '¡Gracias, hasta entonces!', 'Estupendo, gracias.'],
      ],
    },
    {
      about: 'praise',
      where: 'public',
      subject: 'Hoy en el horno',
      turns: [
        ['they', '¡Qué {bread} tan bueno!', '¿Queda {cake} para {day}?'],
        ['we', '¡Gracias, {name}!', 'Sí, {name}, hasta mediodía.'],
      ],
    },
  ],
};
