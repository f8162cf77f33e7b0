// 400 words with their stems, drawn from voc.txt and output.txt of the Snowball project's data for German
// (https://github.com/snowballstem/snowball-data, 2026-05-01).
// Licence: the BSD 3-clause licence in StemmerVocabulary.swift.
extension StemmerVocabulary {
  static let german = StemmerVocabulary(
    language: "de",
    text: """
      abfallen:abfall abgeleugnet:abgeleugn abgeödete:abgeod abhalten:abhalt abschaffung:abschaff
      abstrakten:abstrakt abtun:abtun adamshof:adamshof affiziert:affiziert alkoholgesetz:alkoholgesetz
      allabentlich:allabent allerschönste:allerschon amalie:amali amtsdauer:amtsdau anbruch:anbruch
      anderweitige:anderweit angabe:angab angehoben:angehob angenehme:angenehm angeschrien:angeschri
      angesichter:angesicht angetrieben:angetrieb ankommt:ankommt anmerkung:anmerk anordnung:anordn
      anständig:anstand antreffen:antreff anzuhängen:anzuhang anzuklingen:anzukling anzuschließen:anzuschliess
      anzusprechen:anzusprech arbeitslohn:arbeitslohn archetypa:archetypa arrnbrust:arrnbrust
      aufbewahrerin:aufbewahr aufgebrachte:aufgebracht aufgestellte:aufgestellt auflösen:auflos ausbrach:ausbrach
      auseinanderfahren:auseinanderfahr ausgehungertes:ausgehungert ausgelastet:ausgelast auslachte:auslacht
      auslegung:ausleg ausnahmen:ausnahm ausserordentlich:ausserordent aussätzige:aussatz bajonett:bajonett
      bang:bang bann:bann baumklötze:baumklotz beaufsichtigen:beaufsicht bedingung:beding
      begriffsstutziger:begriffsstutz begrüßen:begruss behaglich:behag beigebracht:beigebracht beigesellt:beigesellt
      beispielsweise:beispielsweis bekämpfung:bekampf beleuchteten:beleucht bellstrophe:bellstroph benimm:benimm
      besagtem:besagt beschweige:beschweig beschwerlichkeiten:beschwer besinnung:besinn besinnungslose:besinnungslos
      besorgnis:besorgnis beunruhigen:beunruh bezwingen:bezwing blaugefärbter:blaugefarbt blendwerk:blendwerk
      blutigen:blutig bravo:bravo broschüre:broschur bschlachter:bschlacht buhleten:buhl dageblieben:dageblieb
      dagegen:dageg darniederliegen:darniederlieg dauerte:dauert deutschland:deutschland donner:donn drehend:drehend
      dreieck:dreieck druckt:druckt duckte:duckt dunkelgrauen:dunkelgrau eheliche:ehelich ehrbarkeit:ehrbar
      eigentliche:eigent einbildeten:einbild einfältige:einfalt eingeklebt:eingeklebt eingossen:eingoss
      eingstanden:eingstand einherspringen:einherspring einig:einig einrichtungsfanatikern:einrichtungsfanat
      einschätzung:einschatz einspänner:einspann einwendungen:einwend eitles:eitl elementarbegriffe:elementarbegriff
      entehrt:entehrt entfremdung:entfremd entgegenhielt:entgegenhielt entgegnete:entgegn entströmten:entstromt
      erbte:erbt erfahrungsfolgen:erfahrungsfolg erinnerungskräfte:erinnerungskraft eristische:erist
      erscheinung:erschein erstarken:erstark erstarkt:erstarkt erweitert:erweitert erzählet:erzahl
      euretwegen:euretweg existieren:existi fabelhaftes:fabelhaft falten:falt fangnetze:fangnetz fauteuil:fauteuil
      feuerberg:feuerberg fichtenast:fichtenast flehet:flehet flur:flur focis:focis fortzureissen:fortzureiss
      françois:françois freimanns:freimann freisinnig:freisinn fremd:fremd freskomalereien:freskomalerei
      friedensprodukte:friedensprodukt frommen:fromm furchen:furch förmlich:formlich försterbart:forsterbart
      gastgeber:gastgeb gebirge:gebirg gebührt:gebuhrt gedreht:gedreht gefangenschaft:gefangenschaft
      gefährte:gefahrt geführet:gefuhr gehst:gehst gemäßigt:gemassigt gerettet:gerett gescheites:gescheit
      geschieden:geschied geschieht:geschieht geschweige:geschweig geschwätz:geschwatz geschwätzig:geschwatz
      geschwätzigkeit:geschwatz gesetz:gesetz gesinnungen:gesinn getreide:getreid gewissensbisse:gewissensbiss
      giftige:giftig glaubens:glaub glühlampe:gluhlamp gomorrah:gomorrah greinige:greinig greueltaten:greueltat
      großkariertes:grosskariert gsperrt:gsperrt gutbesorgten:gutbesorgt göttlich:gottlich götzenbildes:gotzenbild
      götzendienerisches:gotzendiener gürteten:gurt halbwegs:halbweg handlichen:handlich hausgebrauch:hausgebrauch
      haustüre:haustur heiden:heid heiligem:heilig heimlich:heimlich helle:hell herabsehend:herabseh hernahm:hernahm
      herunterkommen:herunterkomm herunterziehen:herunterzieh hervorbricht:hervorbricht hervorgehende:hervorgeh
      hielte:hielt hilflosigkeit:hilflos himmelblauen:himmelblau himmelsraums:himmelsraum hinabgegangen:hinabgegang
      hinabsausten:hinabsaust hinanstieg:hinanstieg hinaufrufen:hinaufruf hurtig:hurtig höchst:hoch
      imgleichen:imgleich indifferent:indifferent initiative:initiativ irgendeines:irgendein isabellen:isabell
      jener:jen kampfplatze:kampfplatz kantinenraumes:kantinenraum karaffen:karaff klatschrose:klatschros
      kleinstes:klein komödien:komodi kreuzen:kreuz kräutern:kraut kunstwerke:kunstwerk kähnchens:kahnch
      landhaus:landhaus lebensgeister:lebensgeist lebensregeln:lebensregel leibarzt:leibarzt levi:levi
      lichtbahn:lichtbahn liebeserklärungen:liebeserklar liederlicher:lied lustig:lustig lückenhaft:luckenhaft ma:ma
      magen:mag mannshohen:mannshoh mehrfach:mehrfach menschenmenge:menschenmeng menü:menu merkwürdige:merkwurd
      metalle:metall meuchelmörder:meuchelmord minimum:minimum minna:minna mitkommt:mitkommt mohnblumen:mohnblum
      morgen:morg männin:mannin männlich:mannlich nachgingen:nachging nachtgejaide:nachtgejaid nahe:nah
      natureinfalt:natureinfalt nebelfahnen:nebelfahn nephalim:nephalim niedriger:niedrig nierenfett:nierenfett
      nirgend:nirgend notlüge:notlug notwendigste:notwend nuance:nuanc oan:oan obstbäumen:obstbaum
      obstinatio:obstinatio pack:pack papier:papi pathologischen:patholog patronen:patron
      paukenklöppel:paukenkloppel philosophin:philosophin phische:phisch phrath:phrath polizei:polizei
      pontius:pontius posaunensturmstimme:posaunensturmstimm positiven:positiv predigt:predigt
      pressedienstes:pressedien raschelte:raschelt rastloses:rastlos rausg:rausg redeweise:redeweis
      referenz:referenz respektieren:respekti rittersmann:rittersmann rituale:ritual rollwalze:rollwalz rosine:rosin
      rpd:rpd ruhigsten:ruhig s:s sachte:sacht samenkörner:samenkorn sanftleuchtenden:sanftleucht
      schiffslände:schiffsland schirm:schirm schlang:schlang schleppte:schleppt schlimmeres:schlimm
      schlittenzug:schlittenzug schluckte:schluckt schlußform:schlussform schlüsselblumen:schlusselblum
      schmalen:schmal schneeweisse:schneeweiss schreiten:schreit schuldverschreibungen:schuldverschreib
      schwäche:schwach schwächlichsten:schwachlich seeleitnersleut:seeleitnersleut seifenblasen:seifenblas
      selbstzufrieden:selbstzufried selbständige:selbstand sinai:sinai sous:sous spendierte:spendiert
      sperlinge:sperling spiegelchen:spiegelch staketen:stak stirb:stirb streßgeplagt:stressgeplagt studios:studios
      säuge:saug süditalien:suditali tageszeiten:tageszeit taugt:taugt tauschwitz:tauschwitz teppiche:teppich
      tobende:tobend todeswerkzeuge:todeswerkzeug tollhaus:tollhaus tolpatsch:tolpatsch topfwagens:topfwag
      traurige:traurig umgewandte:umgewandt umschließen:umschliess unappetitlichen:unappetit
      unbequemlichkeit:unbequem unehre:unehr unerfindlicher:unerfind unflat:unflat ungerächet:ungerachet
      unheimlich:unheim union:union unsauberer:unsaub untergekommen:untergekomm
      unterhaltungsabteilung:unterhaltungsabteil unvernünftiger:unvernunft unwesen:unwes ursprungs:ursprung
      verantwortung:verantwort verbinden:verbind verblüht:verbluht verdruß:verdruss verfällt:verfallt
      vergleichsfällen:vergleichsfall verlass:verlass verlusts:verlust vernunftbegriffe:vernunftbegriff
      verschmähe:verschmah versenkte:versenkt verstande:verstand versteckte:versteckt verweilt:verweilt
      verzeichnis:verzeichnis verübt:verubt vesperbrote:vesperbrot vorgebildeten:vorgebild vorhin:vorhin
      vorlieb:vorlieb vorsetzt:vorsetzt wahlgeschäft:wahlgeschaft wasserleitungen:wasserleit
      weberschiffchen:weberschiffch wegstiesse:wegstiess weibliche:weiblich weil:weil weinendes:weinend
      welkenden:welkend westliches:westlich wetter:wett wettlauf:wettlauf wiese:wies williges:willig
      wimmelte:wimmelt wimmelten:wimmelt winktest:winkt witterten:wittert wohlgekleideten:wohlgekleid
      wunderbarer:wunderbar wunderlieben:wunderlieb wägelchen:wagelch zanken:zank zerhauend:zerhau
      zerreisst:zerreisst zerschlitzt:zerschlitzt zerschmettert:zerschmettert zuchthaus:zuchthaus zufüge:zufug
      zugetan:zugetan zusammengefalteten:zusammengefalt zusammengesucht:zusammengesucht zusammensein:zusammensein
      zuwarf:zuwarf zuweilen:zuweil züs:zus überflüssige:uberfluss überlistet:uberlist
      """)
}
