/** First names that one person is called by, a line each, in plain letters. Some stand in several lines: Alex is either. */
const lines = `
albert al bert bertie
alexander alex alec sandy xander sasha sascha sacha alejandro alessandro aleksandr aleksander oleksandr
alexandra alex sandra sandy sasha lexi alejandra alessandra
alfred alf fred freddie
alice ali allie
amelia amy millie
andrew andy drew andreas andre andrea andrei andrzej andres
anna ann anne anni annie annika anja anya hannah hanna anita ana
anthony tony anton toni antonio antoine antoni
antonia toni tonia
barbara barb babs barbie basia
benjamin ben benny benji
bernard bernie bernd bernhard bernardo
catherine cathy kate katie kathy cath katherine katharina kathrin katrin kathleen kaethe kathe kati katya katja ekaterina yekaterina catarina catalina caterina kasia katarzyna
charles charlie chuck chas karl carl carlos carlo
charlotte charlie lottie lotte
christian chris christoph
christina chris tina christine kristina kristin kirsten cristina krystyna
christopher chris kit topher christoph christophe cristobal krzysztof
daniel dan danny dani daniele daniil
daniela dani danielle
david dave davy davide dawid
deborah deb debbie debra
dimitri dmitri dmitry dmitrii dima dimitris dimitrios mitya
dominic dom nick dominik domenico
dorothy dot dottie dorothea dora
edward ed eddie ned ted teddy eduard eduardo edouard
elizabeth liz lizzie beth betty eliza elisabeth elsa else lisa lise liesl libby bess elisa isabel isabella isabelle elzbieta ela
emily em emmy emilia
emma em emmy
eugene gene evgeny yevgeny evgenii eugen zhenya
eva eve evie evelyn ewa
florence flo florrie
francis frank fran francisco francesco franz francois paco pancho kiko franek
frances fran frannie francesca francisca franziska franzi
frederick fred freddie freddy frederic friedrich fritz federico
gabriel gabe gabi gavriel
gabriele gabi gaby gabriella gabriela
george georgie georg jorge giorgio jorg jurgen yuri yurii georges georgios
gerald gerry jerry gerhard gerd
gerard gerry jerry
grace gracie
gregory greg gregor grigori grisha grzegorz
harold harry hal
harry henry harold
heinrich heinz heiner hein henry henri enrique enrico henryk
helen nell ellie helena helene elena alena lena eleni ilona
henry harry hank hal henri enrique enrico
isabel isabella isabelle bella izzy isobel
ivan vanya john
jacob jake jakob jacques jakub kuba
jack john jackson
james jim jimmy jamie jem jaime diego giacomo
jane janie janet jenny joan
janet jan jane
jennifer jen jenny jenna
jessica jess jessie
johannes hans johann hannes jo john jens
john jack johnny jon jan juan giovanni jean ivan joao sean ian johan
jonathan jon jonny nathan
joseph joe joey josef jose giuseppe pepe sepp jupp beppe youssef yusuf yosef jozef
josephine jo josie josefina josefa
joshua josh
judith judy jude jutta
julia julie jules juliana giulia yulia julka
karl charles carl carlos
kenneth ken kenny
kimberly kim kimmy
konstantin kostya kosta
laura laurie lori lauren
lawrence larry laurie lars lorenzo laurent lorenz
leonard leo len lenny leonardo leonhard
leon leo lev
louis lou lewis luis luigi ludwig lutz
louise lou lulu luisa
lucas luke luca lukas lukasz lucca
lucy lucia lucie lulu luzia
ludwig lutz luigi wiggerl
madeleine maddie madeline madelyn maddy magdalena lena
manuel manolo manu emanuel immanuel
manuela manu
margaret maggie meg peggy marge margie greta gretel margarete margarita marguerite rita daisy gosia malgorzata
maria mary marie mia mimi mariya masha ria mari marisol
martin marty marten martino
martha marta
matthew matt matty matthias matteo mateo mathieu matthieu mateusz
maximilian max maxim maksim maxi massimo
michael mike mick micky mikey mitch michel michele miguel mikhail mischa misha michi mikael michal
mohammed mohamed muhammad mohammad muhammed mehmet mo mohd
natalie nat natasha natalia nataliya natalya
nathaniel nathan nate nat
nicholas nick nicky nico klaus niklas nikolai nikolaus nicolas nicola nikos kolya claus mikolaj
nicole nicky nic nikki
oliver ollie oli olivier oliwier
olivia liv livvy ollie
pamela pam
patricia pat patty trish tricia patrizia
patrick pat paddy patricio patrizio
paul pablo paolo pavel pawel paulo
paula pauline paulina pola
peter pete pedro piet pierre pietro petr pyotr petros piotr
philip phil pip philipp philippe felipe filippo filip
rachel rach rachael raquel
raymond ray ramon
rebecca becky becca bex
richard rich rick ricky dick rickie ricardo riccardo ryszard
robert rob bob bobby robbie bert roberto rupert
ronald ron ronnie
rosemary rose rosie rosa
samantha sam sammy
samuel sam sammy
sarah sara sally sadie
sebastian seb bastian basti sebastien sebastiano
sergei sergey serhii serge sergio serezha
stephen steve steven stevie stefan stephan esteban stefano etienne stefanos szczepan
stephanie steph steffi stefanie estefania
susan sue susie suzy susanne susanna suzanne sanne zuzanna
svetlana sveta lana
tatiana tanya tania tatyana
teresa terry tess tessa therese theresa resi
theodore ted teddy theo teodoro fedor
thomas tom tommy tomas tommaso tomasz
timothy tim timmy
tobias toby tobi
ulrich uli ulli
ulrike uli ulli rike
valentin val valentino
vanessa nessa
victoria vicky vicki tori viktoria wiktoria
victor vic viktor vittorio wiktor
vincent vince vinny vincenzo vicente
vladimir vova volodya volodymyr wladimir wlodzimierz
volodymyr vova
walter walt wally valter
wilhelm willi willy will bill
william will bill billy willie liam guillermo guillaume wilhelm willem
wolfgang wolf wolfi
xavier javier javi
yusuf youssef joseph
zachary zach zack zac
`;

const groups = lines
  .trim()
  .split('\n')
  .map((line) => line.split(' '));
const groupsOf = new Map<string, Set<number>>();
for (const [number, names] of groups.entries())
  for (const name of names) groupsOf.set(name, (groupsOf.get(name) ?? new Set()).add(number));

/** Whether one person may be called by both names. */
export function areOneName(one: string, other: string): boolean {
  const groupsOfOther = groupsOf.get(other);
  return groupsOfOther !== undefined && [...(groupsOf.get(one) ?? [])].some((group) => groupsOfOther.has(group));
}

/** All names that one person may be called by besides this one. */
export function otherNamesFor(name: string): string[] {
  const all = new Set([...(groupsOf.get(name) ?? [])].flatMap((group) => groups[group] ?? []));
  all.delete(name);
  return [...all];
}
