/** Saved answers of a shop that sells pottery, by language, and questions somebody may write to it: which answer is meant, or none. */
export const answers: Readonly<Record<string, string>> = {
  hours:
    'Opening hours\nWe are open Monday to Friday from 9 to 18 and on Saturdays from 9 to 14. On Sundays the shop is closed.',
  returns:
    'Returns and refunds\nYou can return anything unused within 30 days. Send it back with the label and we refund the full amount.',
  delivery:
    'Delivery times\nParcels leave our workshop twice a week and take three to five working days. You get a tracking link by e-mail.',
  broken:
    'Broken in the post\nI am so sorry that it arrived broken. Please send us a photo and we replace the piece at once.',
  invoice: 'Invoice\nYour invoice is attached as a PDF. If you need another address or a VAT number on it, tell us.',
  class:
    'Pottery classes\nOur wheel throwing class for beginners takes place every second Saturday. The price is 65 and clay is included.',
  wholesale:
    'Wholesale\nFor cafés and shops we have wholesale prices from 20 pieces on. Attached is the price list for resellers.',
  care: 'Dishwasher and care\nAll our glazes are food safe and go into the dishwasher and microwave. Please do not heat them in the oven.',
  zeiten:
    'Öffnungszeiten\nWir haben Montag bis Freitag von 9 bis 18 Uhr geöffnet, samstags bis 14 Uhr. Sonntags ist der Laden zu.',
  rueckgabe:
    'Rückgabe\nSie können alles Unbenutzte innerhalb von 30 Tagen zurückschicken. Wir erstatten den vollen Betrag.',
  lieferung:
    'Lieferzeit\nPakete verlassen unsere Werkstatt zweimal in der Woche und brauchen drei bis fünf Werktage. Sie erhalten einen Link zur Sendungsverfolgung.',
  kurs: 'Töpferkurs\nUnser Kurs an der Drehscheibe für Anfänger findet jeden zweiten Samstag statt und kostet 65 Euro.',
  horaires:
    'Horaires\nNous sommes ouverts du lundi au vendredi de 9h à 18h et le samedi jusqu’à 14h. La boutique est fermée le dimanche.',
  retours: 'Retours\nVous pouvez renvoyer tout article non utilisé sous 30 jours. Nous remboursons le montant total.',
};

export const questions: readonly (readonly [string, string | null])[] = [
  ['Hi, what time do you open on Saturday?', 'hours'],
  ['Are you closed on Sundays? I would like to come by the shop.', 'hours'],
  ['I would like to send the bowl back, it is not my colour. How do I get a refund?', 'returns'],
  ['Can I return a mug that I bought two weeks ago?', 'returns'],
  ['How long does delivery take? I have no tracking link yet.', 'delivery'],
  ['My parcel still has not come. When will it arrive?', 'delivery'],
  ['The teapot arrived broken, the spout is off. I attach a photo.', 'broken'],
  ['Two plates were broken when I opened the box.', 'broken'],
  ['Could you send me an invoice with our VAT number?', 'invoice'],
  ['I need the invoice for my tax office please', 'invoice'],
  ['Do you have a pottery class for beginners? My mother would love it.', 'class'],
  ['Is there a place left in the throwing class next Saturday?', 'class'],
  ['We run a small café and would like 40 cups. Do you have wholesale prices?', 'wholesale'],
  ['Can the plates go into the dishwasher?', 'care'],
  ['Is the glaze food safe, and may I use it in the microwave?', 'care'],
  ['Wann habt ihr am Samstag geöffnet?', 'zeiten'],
  ['Guten Tag, ist der Laden sonntags zu?', 'zeiten'],
  ['Ich möchte die Schale zurückschicken. Bekomme ich den Betrag erstattet?', 'rueckgabe'],
  ['Wie lange dauert die Lieferung? Mein Paket ist noch nicht da.', 'lieferung'],
  ['Gibt es im Töpferkurs für Anfänger noch Plätze?', 'kurs'],
  ['Bonjour, êtes-vous ouverts le samedi ?', 'horaires'],
  ['Je voudrais renvoyer un bol, comment être remboursée ?', 'retours'],
  ['Happy birthday to all of you and see you soon!', null],
  ['Thanks a lot, that was perfect.', null],
  ['I met your brother at the fair yesterday, what a coincidence.', null],
  ['Our board meets on Thursday to discuss the new roof of the village hall.', null],
  ['Vielen Dank, alles bestens!', null],
  ['Könnten Sie mir die Telefonnummer von Frau Weber geben?', null],
  ['Merci beaucoup, à bientôt', null],
  ['Dear Sir or Madam, we offer search engine optimisation for your website.', null],
];
