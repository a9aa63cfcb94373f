import type { PromiseWords } from './promise-words.ts';

/** Up to the r of the infinitive and the future: "envia-r", "envia-re". */
const stems = [
  '(?:re)?envia|manda|remiti|llama|telefonea|devolve|reembolsa|abona|reintegra|transferi|ingresa|pregunta|consulta|mira|revisa|comproba|verifica|averigua',
  'responde|contesta|escribi|avisa|informa|comunica|indica|guarda|reserva|aparta|pedi|solicita|encarga|repara|arregla|cambia|sustitui|reemplaza|entrega|lleva',
  'pasa|prepara|confirma|cancela|anula|corregi|rectifica|ocupa|habla|gestiona|soluciona|resolve|tramita|compensa|desconta|recoge|busca|facilita|expedi|despacha',
].join('|');
const irregular = 'dir|har|pondr|mantendr|volver|repondr';
const presents = [
  '(?:re)?envio|(?:re)?enviamos|mando|mandamos|llamo|llamamos|devuelvo|devolvemos|reembolso|reembolsamos|abono|abonamos|ingreso|ingresamos|pregunto|consulto|miro|miramos|reviso|revisamos',
  'compruebo|averiguo|respondo|respondemos|contesto|contestamos|escribo|escribimos|aviso|avisamos|digo|decimos|informo|informamos|guardo|guardamos|reservo|reservamos|aparto|pido|pedimos|encargo',
  'reparo|reparamos|arreglo|arreglamos|cambio|cambiamos|entrego|entregamos|llevo|llevamos|paso|pasamos|preparo|preparamos|confirmo|confirmamos|cancelo|cancelamos|anulo|anulamos|hablo|hago|pongo|soluciono',
].join('|');
const clitics = '(?:l[aeo]s?|te|os|se|me|nos)';

export const spanish: PromiseWords = {
  language: 'es',
  common:
    'el|la|los|las|de|del|y|usted|le|les|es|un|una|que|para|en|con|su|por|no|lo|manana|hoy|se|al|si|cuando|como|mi|nuestro|antes|sus|segun|he',
  sure: [
    `(?:(?:${stems})r|${irregular})(?:e|emos)`,
    `(?:voy|vamos) a (?:(?:${stems})r|decir|hacer|poner|ver)(?:${clitics})*`,
    '(?:me|nos) (?:encargo|ocupo|encargamos|ocupamos)',
    '(?:le|te|les|os) (?:mantengo|mantenemos|tengo)\\b.*(?:informad\\p{L}|al tanto|al corriente)',
    'tendra (?:noticias|respuesta) (?:mias?|nuestras?)',
  ],
  dated: [`(?:${clitics} )+(?:${presents})`],
  when: 'en cuanto|enseguida|de inmediato',
  not: [
    'si(?!,)|siempre que|en caso de|siempre y cuando|a condicion|(?:cuando|una vez que|en cuanto) (?:haya|hayan|tenga|usted|nos|pague|reciba[ns]?|lo)',
    'no(?!,)|nunca|jamas|tampoco',
    'normalmente|habitualmente|por lo general|generalmente|siempre|cada (?:dia|semana|mes|ano)|quiza|quizas|tal vez|probablemente|a lo mejor',
    '(?:dijo|dijeron|escribio|prometio|dice) que',
    'los clientes|boletin|newsletter|automatic[ao]|datos|recordatorio|lo posible',
  ],
};
