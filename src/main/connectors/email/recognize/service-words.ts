// What the notification mails of networks say, in their languages.

/** Somebody judged the shop. */
export const reviewWords =
  /\b(?:reviews?|reviewed|rated|ratings?|feedback|testimonial|bewert\p{L}*|rezension\p{L}*|sterne?|avis|évalu\p{L}*|commenté votre|reseñ\p{L}*|valoraci\p{L}*|opini[oó]n\p{L}*|recension\p{L}*|valutazion\p{L}*|beoordel\p{L}*|avalia\p{L}*|omdöme\p{L}*|anmeld\p{L}*|opini[aię]\p{L}*|recenz\p{L}*|hodnocen\p{L}*|отзыв\p{L}*)\b|レビュー|クチコミ|口コミ|评价|評論|리뷰/iu;
/** Somebody wrote to the shop. */
export const messageWords =
  /\b(?:messages?|messaged|questions?|asked|inquir\p{L}*|enquir\p{L}*|wrote|replied|reply|responded|commented|comments?|mentioned|contacted|nachrichten?|fragen?|anfrage\p{L}*|geschrieben|antwort\p{L}*|geantwortet|kommen\p{L}*|erwähnt|demande|a écrit|répondu|comment\p{L}*|mensajes?|pregunta\p{L}*|consulta|comentari\p{L}*|messaggi\p{L}*|domanda|richiesta|coment\p{L}*|bericht(?:en|je)?|vraag|reactie|mensage[mn]\p{L}*|pergunta\p{L}*|meddeland\p{L}*|besked\p{L}*|melding|fråga|wiadomo\p{L}*|pytani\p{L}*|zpráv\p{L}*|dotaz|сообщени\p{L}*|вопрос|комментар\p{L}*)\b|メッセージ|質問|コメント|消息|留言|메시지/iu;
/** The network writes for itself: money, digests, advice, and what it wants to sell. */
export const ownAffairs =
  /\b(?:payouts?|payment|invoice|statement|digest|weekly|monthly|newsletter|tips|verify|verification|password|security|sign[- ]?in|log[- ]?in|login|policy|terms|your (?:order|listing|performance|account|code)|auszahlung|rechnung|passwort|bestätigungscode|sicherheit|facture|paiement|factura|fattura|wachtwoord|people you may know|suggest\p{L}*|trending|who viewed|connect with|jobs? for you|friend request|birthday)\b/iu;

const name = String.raw`(?<name>[\p{L}\p{N}_@][\p{L}\p{N}_.@’' -]{0,59}?)`;
/** Where a subject or first line names the person. */
export const namePatterns: readonly RegExp[] = [
  `^(?:re: )?(?:you[’']?(?:ve)? (?:have )?(?:got|received|have) )?(?:an? )?(?:new )?(?:\\d[- ]star )?(?:message|messages|review|question|inquiry|enquiry|rating|comment|feedback|conversation|reply) (?:from|by|with) ${name}(?: (?:about|on|for|regarding|at|via)\\b|[:,.!(–—]| - |$)`,
  `^(?:we )?received (?:this|a) message from ${name}(?:[:,.!(]|$)`,
  `^(?:(?:neue|eine|deine|ihre) )*(?:nachricht|bewertung|frage|rezension|anfrage|antwort|kommentar)(?: zu .{1,60})? von ${name}(?: (?:zu|zur|zum|für|über|auf|bei)\\b|[:,.!(–—]| - |$)`,
  `^(?:nouveau |nouvel |un |vous avez reçu un )*(?:message|avis|commentaire) de ${name}(?: (?:sur|pour|à|concernant)\\b|[:,.!(]|$)`,
  `^(?:nuev[oa] |un |una )*(?:mensaje|reseña|opinión|pregunta|comentario) de ${name}(?: (?:sobre|en|para)\\b|[:,.!(]|$)`,
  `^(?:nuov[oa] |un |una )*(?:messaggio|recensione|domanda|commento) d[ia] ${name}(?: (?:su|per|riguardo)\\b|[:,.!(]|$)`,
  `^(?:nieuwe? |een )*(?:bericht|beoordeling|vraag|review|reactie) van ${name}(?: (?:over|voor|op)\\b|[:,.!(]|$)`,
  `^(?:nov[oa] |uma? )*(?:mensagem|avaliação|pergunta|comentário) de ${name}(?: (?:sobre|em|para)\\b|[:,.!(]|$)`,
  `^${name} (?:has |just |have )*(?:sent|left|wrote|posted|asked|messaged|reviewed|rated|commented|replied|responded|mentioned|tagged|shared|gave|contacted|submitted|recommends|recommended|added)\\b`,
  `^${name} (?:hat|haben)\\b.{0,80}(?:geschrieben|gesendet|geschickt|hinterlassen|bewertet|kommentiert|gestellt|abgegeben|geantwortet|erwähnt|verfasst)`,
  `^${name} (?:vous )?(?:a|ont) (?:laissé|écrit|envoyé|posé|commenté|publié|répondu|évalué)\\b`,
  `^${name} (?:te |le |os )?(?:ha|han) (?:dejado|enviado|escrito|publicado|comentado|respondido|valorado)\\b`,
  `^${name} (?:ti |vi )?(?:ha|hanno) (?:lasciato|inviato|scritto|pubblicato|commentato|risposto|recensito)\\b`,
  `^${name} (?:heeft|hebben)\\b.{0,60}(?:gestuurd|geplaatst|geschreven|achtergelaten|gereageerd|beoordeeld)`,
].map((pattern) => new RegExp(pattern, 'iu'));

/** What an answering person is asked to press. */
export const answerWords =
  /\b(?:reply|respond|answer|view (?:message|review|comment|conversation)|read (?:message|review)|see (?:message|review|comment)|go to|antworten|beantworten|(?:nachricht|bewertung) (?:lesen|ansehen|anzeigen)|répondre|voir|responder|ver|rispondi|vedi|antwoord|bekijk|svara|odpowiedz|ответить)\b|返信|回复/iu;
