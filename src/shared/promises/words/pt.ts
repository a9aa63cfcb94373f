import type { PromiseWords } from './promise-words.ts';

/** Up to the r of the infinitive and the future: "envia-r", "envia-rei". */
const stems = [
  '(?:re)?envia|manda|liga|telefona|devolve|reembolsa|credita|transferi|deposita|pergunta|verifica|consulta|confirma|responde|escreve|avisa|informa|comunica|guarda|reserva|pedi|encomenda',
  'repara|arranja|conserta|troca|substitui|entrega|leva|passa|prepara|cancela|anula|corrigi|trata|fala|resolve|contacta|contata|procura|coloca|encaminha|despacha|averigua|atualiza|emiti|descont',
].join('|');
const irregular = 'di|fa|tra|po';
const presents = [
  '(?:re)?envio|(?:re)?enviamos|mando|mandamos|ligo|ligamos|devolvo|devolvemos|reembolso|reembolsamos|credito|creditamos|transfiro|pergunto|verifico|confirmo|confirmamos|respondo|respondemos|escrevo|escrevemos',
  'aviso|avisamos|digo|dizemos|informo|informamos|guardo|guardamos|reservo|reservamos|peco|encomendo|reparo|reparamos|troco|trocamos|entrego|entregamos|levo|levamos|passo|passamos|preparo|preparamos|cancelo|falo',
].join('|');

export const portuguese: PromiseWords = {
  language: 'pt',
  common:
    'o|a|os|as|de|do|da|dos|das|e|um|uma|que|para|em|no|na|com|seu|sua|nao|lhe|amanha|hoje|ate|ao|se|quando|nosso|nossa|voce|pelo|ja|mais|antes|tiver|caso|isso|meu|nossas|disso',
  sure: [
    `(?:(?:${stems})|${irregular})r(?:ei|emos|-lhes?-(?:ei|emos)|-lhe-ei)`,
    `(?:vou|vamos)(?: (?:lhes?|te|vos|o|a))? (?:(?:${stems})r|dizer|fazer|ver|por|mante-l[oa]s?|tratar)`,
    '(?:trato|tratamos) (?:disso|disto|do assunto)',
    '(?:tera|vai ter) (?:noticias|resposta) (?:minhas?|nossas?)',
    'mantenho-[oa]|manter-lhe',
  ],
  dated: [`(?:${presents})(?:-(?:lhes?|te|vos|o|a|os|as|no))?`],
  when: 'assim que|logo que|de imediato|ja',
  not: [
    '(?<!-)se|caso|desde que|na condicao|(?:quando|depois de|assim que) (?:tiver|receber(?:mos)?|voce|nos|pagar)',
    'nao|nunca|jamais',
    'normalmente|geralmente|habitualmente|em geral|sempre|tod[oa]s [oa]s (?:dias|semanas|meses|anos)|talvez|provavelmente|se calhar',
    '(?:disse|disseram|escreveu|prometeu|diz)(?: que)?',
    'os clientes|newsletter|automatic[ao]|dados|lembrete|(?:nosso|meu) melhor',
  ],
};
