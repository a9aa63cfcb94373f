/** First names and surnames of one culture, the commonest first, as its people write them. */
export type Culture = Readonly<{
  given: readonly string[];
  /** How many are called by none of the common surnames, and of what theirs are made. */
  rare: number;
  parts: Readonly<[string, string]>;
  surnames: readonly string[];
  /** A mobile phone's number and a household's, a sign for each digit that differs. */
  mobile: string;
  line: string;
  cities: readonly string[];
}>;

export const list = (words: string): string[] => words.trim().split(/\s+/u);
export const cultures: readonly Culture[] = [
  {
    mobile: '+4477########',
    line: '+44161#######',
    rare: 0.8,
    parts: [
      'Ash Black Brad Bur Cal Dun Elm Fair Gar Hal Hart Ken Lang Mar Nor Oak Pen Rad Shel Stan Thorn Wal Wes Whit',
      'bury combe croft dale den field ford gate ham ley low man more over ridge shaw stone ton ward well wick wood worth',
    ],
    given: list(
      'James Mary Robert Patricia John Jennifer Michael Linda David Elizabeth William Barbara Richard Susan Thomas Jessica Charles Sarah Christopher Karen Daniel Lisa Matthew Nancy Anthony Betty Mark Sandra Steven Margaret Andrew Ashley Joshua Emily Kenneth Donna Kevin Michelle Brian Carol',
    ),
    surnames: list(
      "Smith Jones Taylor Brown Williams Wilson Johnson Davies Robinson Wright Thompson Evans Walker White Roberts Green Hall Wood Jackson Clarke Harris Cooper King Turner Hughes Edwards Martin Hill Moore Ward Baker Allen Morris Shaw O'Neill Ashworth Pemberton Whitlock Fairbairn Hathersage",
    ),
    cities: list('London Leeds Bristol York Hull Bath Oxford Derby'),
  },
  {
    mobile: '+49171#######',
    line: '+4930########',
    rare: 0.85,
    parts: [
      'Acker Adler Berg Birn Brand Diet Eber Eich Feld Gold Grün Hage Heide Hirsch Kalt Kessel Krug Lind Mühl Nacht Ober Reich Rosen Sand Stein Tann Wald Zeit',
      'bach bauer baum berg brink ecker feld felder heim hofer holz horst inger kamp länder mann meier müller rath reuter sack schmied stätter thaler wald',
    ],
    given: list(
      'Peter Maria Michael Ursula Thomas Monika Andreas Petra Wolfgang Elisabeth Klaus Sabine Jürgen Renate Günter Helga Stefan Karin Christian Brigitte Uwe Ingrid Werner Erika Frank Andrea Anna Lena Jörg Käthe Sebastian Katharina Jens Anja Björn Franziska',
    ),
    surnames: list(
      'Müller Schmidt Schneider Fischer Weber Meyer Wagner Becker Schulz Hoffmann Schäfer Koch Bauer Richter Klein Wolf Schröder Neumann Schwarz Zimmermann Braun Krüger Hofmann Hartmann Lange Schmitt Werner Krause Meier Lehmann Köhler Strauß Großmann Kretschmar Oberländer Weißflog',
    ),
    cities: list('Berlin Hamburg München Köln Leipzig Dresden Bonn Ulm'),
  },
  {
    mobile: '+346########',
    line: '+3491#######',
    rare: 0.5,
    parts: [
      'Agui Alba Bara Cabre Carri Casti Echeva Fonte Galla Iri Lara Mendo Mira Olive Palo Quinta Riba Salda Urru Vala Villa Zara',
      'ga goya jano lba llo mante mendi na ndo nes ra rez ro rra rte sca tierra valle vera za',
    ],
    given: list(
      'Antonio María Manuel Carmen José Ana Francisco Isabel David Laura Juan Cristina Javier Marta Daniel Lucía Carlos Elena Alejandro Pilar Miguel Rosa Rafael Teresa Pedro Ángela Pablo Beatriz Sergio Raquel',
    ),
    surnames: list(
      'García Rodríguez González Fernández López Martínez Sánchez Pérez Gómez Martín Jiménez Ruiz Hernández Díaz Moreno Muñoz Álvarez Romero Alonso Gutiérrez Navarro Torres Domínguez Vázquez Ramos Ibáñez Etxeberria Zubiri',
    ),
    cities: list('Madrid Barcelona Valencia Sevilla Bilbao Cádiz Toledo'),
  },
  {
    mobile: '+4860#######',
    line: '+4822#######',
    rare: 0.85,
    parts: [
      'Bar Biel Bog Brzo Chmie Czar Dob Gaj Gór Jabło Jas Kali Kos Krzy Lip Mali Mro Olsz Pod Przy Rad Ros Sob Świą Topo Wier Za Żura',
      'anek czyk ecki elak iak icki iński ka kiewicz lewicz lski nek nowicz owski rski tek wicz',
    ],
    given: list(
      'Anna Piotr Maria Krzysztof Katarzyna Andrzej Małgorzata Tomasz Agnieszka Paweł Barbara Jan Ewa Michał Krystyna Marcin Elżbieta Stanisław Magdalena Jakub Joanna Adam Łukasz Zbigniew',
    ),
    surnames: list(
      'Nowak Kowalski Wiśniewski Wójcik Kowalczyk Kamiński Lewandowski Zieliński Szymański Woźniak Dąbrowski Kozłowski Jankowski Mazur Kwiatkowski Krawczyk Piotrowski Grabowski Nowakowski Pawłowski Brzęczyszczykiewicz',
    ),
    cities: list('Warszawa Kraków Łódź Wrocław Poznań Gdańsk'),
  },
  {
    mobile: '+7916#######',
    line: '+7495#######',
    rare: 0.85,
    parts: [
      'Аба Бара Бело Богда Бон Васи Воро Гав Гера Горш Дани Еме Жда Заха Ква Кру Лап Мака Мель Ники Оси Пано Рома Сави Таран Уша Фила Хари Чер Шев',
      'банов бин бов вин гин дарев дин ев инцев кин ков лин мов нов нин пин ров рин сов тин хин цов чев шкин',
    ],
    given: list(
      'Александр Елена Сергей Ольга Дмитрий Наталья Андрей Екатерина Алексей Анна Владимир Татьяна Михаил Мария Иван Ирина Николай Светлана Юрий Юлия',
    ),
    surnames: list(
      'Иванов Смирнов Кузнецов Попов Васильев Петров Соколов Михайлов Новиков Федоров Морозов Волков Алексеев Лебедев Семенов Егоров Павлов Козлов Степанов Николаев Щербаков Чайковский',
    ),
    cities: list('Москва Казань Самара Пермь'),
  },
  {
    mobile: '+90532#######',
    line: '+90212#######',
    rare: 0.8,
    parts: [
      'Ak Altun Bay Boz Can Dağ Demir Er Gök Gül Gün Kara Kay Kır Koca Kor Öz Sarı Taş Tek Tok Tun Uğur Ulu Yaz Yeşil',
      'ak aslan bay bulut can dağ demir doğan er gül han kaya kol lı maz oğlu pınar soy su taş taşkın tepe türk yurt',
    ],
    given: list(
      'Mehmet Fatma Mustafa Ayşe Ahmet Emine Ali Hatice Hüseyin Zeynep Hasan Elif İbrahim Meryem Yusuf Merve Murat Büşra Ömer Esra',
    ),
    surnames: list(
      'Yılmaz Kaya Demir Çelik Şahin Yıldız Yıldırım Öztürk Aydın Özdemir Arslan Doğan Kılıç Aslan Çetin Kara Koç Kurt Özkan Şimşek',
    ),
    cities: list('İstanbul Ankara İzmir Bursa'),
  },
  {
    mobile: '+9198########',
    line: '+9111########',
    rare: 0.5,
    parts: [
      'Agar Bala Bhat Chan Deva Gan Gopa Hari Jaga Kri Lal Maha Man Nara Pad Raj Ram Sar Shan Shiv Sub Ven Vish',
      'chandran char dar desai gupta jan kar kumar laji lakar mani math moorthy nathan pati rajan samy shekar shna swamy thi wal war yan',
    ],
    given: list(
      'Rahul Priya Amit Anjali Vijay Sunita Sanjay Pooja Rajesh Neha Arjun Lakshmi Suresh Kavita Mohammed Aisha Imran Fatima Deepak Meena',
    ),
    surnames: list(
      'Sharma Singh Kumar Patel Gupta Khan Reddy Nair Iyer Rao Das Joshi Mehta Shah Verma Chopra Malhotra Banerjee Chatterjee Mukherjee',
    ),
    cities: list('Mumbai Delhi Chennai Pune'),
  },
  {
    mobile: '+86138########',
    line: '+8610########',
    rare: 0.3,
    parts: ['欧 司 上 诸 东 西 夏 端 慕 尉 公 令 宇 南 皇 百', '阳 马 官 葛 方 门 侯 木 容 迟 孙 狐 文 宫 甫 里'],
    given: list('伟 芳 娜 敏 静 丽 强 磊 军 洋 勇 艳 杰 娟 涛 明 超 秀英 霞 平 小明 志强 建国 晓燕'),
    surnames: list('王 李 张 刘 陈 杨 黄 赵 吴 周 徐 孙 马 朱 胡 郭 何 高 林 郑'),
    cities: list('北京 上海 广州 成都'),
  },
];
export const freeDomains = list(
  'gmail.com gmail.com gmail.com gmail.com outlook.com hotmail.com yahoo.com icloud.com gmx.de web.de wp.pl mail.ru yandex.ru qq.com',
);
export const streets = list(
  'Main Church Park Station High Mill Garden School King Bridge River Lake Forest Rose Market Spring',
);
export const trades = list('bau holz metall garten foto tech data auto medi food print textil glas optik möbel');
