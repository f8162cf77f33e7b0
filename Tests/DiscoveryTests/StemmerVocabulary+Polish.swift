// 400 words with their stems: eight runs of neighbours, drawn from voc.txt and output.txt of the Snowball project's data for Polish
// (https://github.com/snowballstem/snowball-data, 2026-05-01).
// Licence: the BSD 3-clause licence in StemmerVocabulary.swift; the words are from the Leipzig Corpora Collection, News 2024
// (https://wortschatz.uni-leipzig.de/en/download/Polish), CC BY 4.0 (https://creativecommons.org/licenses/by/4.0/).
extension StemmerVocabulary {
  static let polish = StemmerVocabulary(
    language: "pl",
    text: """
      lekarką:lekark lekarska:lekarsk lekarski:lekarsk lekarskich:lekarsk lekarskie:lekarsk lekarskiego:lekarsk
      lekarskiej:lekarsk lekarskim:lekarsk lekarską:lekarsk lekarstwa:lekarstw lekarstwem:lekarstw
      lekarstwo:lekarstw lekarz:lekarz lekarza:lekarz lekarzami:lekarz lekarze:lekarz lekarzem:lekarz
      lekarzowi:lekarz lekarzy:lekarz lekceważenie:lekceważen lekceważeniem:lekceważen lekceważy:lekceważ
      lekceważyć:lekceważyc lekceważącym:lekceważ lekcja:lekcj lekcjach:lekcj lekcje:lekcj lekcji:lekcj lekcją:lekcj
      lekcję:lekcj leki:lek lekka:lekk lekki:lekk lekkich:lekk lekkie:lekk lekkiego:lekk lekkiej:lekk lekkim:lekk
      lekko:lekk lekkoatleta:lekkoatlet lekkoatletka:lekkoatletk lekkoatletki:lekkoatletk lekkoatletyce:lekkoatletyc
      lekkoatletyczna:lekkoatletyczn lekkoatletyczne:lekkoatletyczn lekkoatletyczny:lekkoatletyczn
      lekkoatletycznych:lekkoatletyczn lekkoatletów:lekkoatlet lekkomyślne:lekkomyśln lekkomyślnie:lekkomyśln
      literacko:literack literacką:literack literatury:literatur literaturze:literaturz literaturę:literatur
      literki:literk litery:liter literówek:literówek litewka:litewk litewki:litewk litewscy:litewsc
      litewska:litewsk litewski:litewsk litewskich:litewsk litewskie:litewsk litewskiego:litewsk litewskiej:litewsk
      litewskiemu:litewsk litewskim:litewsk litewskimi:litewsk litewskojęzycznym:litewskojęzyczn litewsku:litewsk
      litewską:litewsk litości:litośc litościwym:litościw litr:litr litry:litr litrze:litrz litrów:litr little:littl
      liturgia:liturg litwa:litw litwie:litw litwini:litwin litwiniuk:litwiniuk litwinka:litwink
      litwinowicz:litwinowicz litwinów:litwin litwy:litw litwą:litw litwę:litw litych:lit liu:liu
      liutaurasa:liutauras livechat:livechat liverpoolu:liverpool livia:liv livigno:livign liwne:liwn liwnego:liwn
      szczytach:szczyt szczytem:szczyt szczytnem:szczytn szczytnie:szczytn szczytny:szczytn szczytowe:szczytow
      szczytowym:szczytow szczytu:szczyt szczytuje:szczytuj szczyty:szczyt szczytów:szczyt szczątki:szczątk
      szczątkowe:szczątkow szczątków:szczątk szczękę:szczęk szczęsna:szczęsn szczęsnego:szczęsn szczęsny:szczęsn
      szczęścia:szczęśc szczęście:szczęś szczęściem:szczęśc szczęściu:szczęśc szczęśliwa:szczęśliw
      szczęśliwe:szczęśliw szczęśliwi:szczęśliw szczęśliwickim:szczęśliwick szczęśliwie:szczęśliw
      szczęśliwsze:szczęśliw szczęśliwszy:szczęśliw szczęśliwy:szczęśliw szczęśliwych:szczęśliw
      szczęśliwym:szczęśliw szczęśliwą:szczęśliw szczęść:szczęśc szedł:szedł szedłem:szedł szef:szef szefa:szef
      szefem:szef szefie:szef szefostwa:szefostw szefostwo:szefostw szefowa:szefow szefowe:szefow szefowej:szefow
      szefowi:szef szefowie:szefow szefową:szefow szefów:szef szeged:szeged szejna:szejn szekspir:szekspir
      szekspira:szekspir szekspirowskiego:szekspirowsk szelichiewicz:szelichiewicz szelągowską:szelągowsk
      szemiot:szemiot szepietowie:szepietow szereg:szereg szeregach:szereg szeregi:szereg szeregowce:szeregowc
      szeregowej:szeregow szeregowy:szeregow szeregowymi:szeregow szeregu:szereg szeregów:szereg szeremeta:szeremet
      szeremety:szeremet szeremetę:szeremet szermierkę:szermierk szeroka:szerok szeroki:szerok szerokie:szerok
      szerokiego:szerok szerokiej:szerok szerokim:szerok szerokimi:szerok szeroko:szerok szerokości:szerokośc
      szerokość:szerokośc szeroką:szerok szersza:szer szersze:szer szerszej:szer szerszenie:szerszen
      szerszeń:szerszen szerszy:szer szerszym:szer szeryf:szeryf szeryfa:szeryf szerzej:szerz szerzenia:szerzen
      szerzeniem:szerzen szerzyny:szerzyn szerzyć:szerzyc szesnastce:szesnastc szesnastej:szesnast
      szesnastki:szesnastk szesnastym:szesnast terminie:termin terminowo:terminow terminu:termin terminy:termin
      terminów:termin termit:termit termity:termit termobarycznego:termobaryczn termofor:termofor
      termometrach:termometr termometry:termometr termomodernizacja:termomodernizacj
      termomodernizację:termomodernizacj termomodernizacyjna:termomodernizacyjn
      termomodernizacyjne:termomodernizacyjn termoobiegiem:termoobieg termoobiegu:termoobieg
      termoplastyczną:termoplastyczn termowizją:termowizj termowizyjne:termowizyjn termowizyjnych:termowizyjn
      termy:term ternatea:ternate ternateńska:ternateńsk ternitz:ternitz terraria:terrar
      terrarystycznej:terrarystyczn terrarystyki:terrarystyk terras:terras terror:terror terroru:terror
      terrorystyczna:terrorystyczn terrorystycznej:terrorystyczn terrorystyczny:terrorystyczn
      terrorystycznych:terrorystyczn terrorystycznym:terrorystyczn terrorystów:terroryst terroryzm:terroryzm
      terroryzmu:terroryzm terroryści:terroryśc terytoria:terytor terytoriach:terytor terytorialne:terytorialn
      terytorialnego:terytorialn terytorialnej:terytorialn terytorialny:terytorialn terytorialnych:terytorialn
      terytorialnym:terytorialn terytorialsów:terytorials terytorium:terytorium wicepremierzy:wicepremierz
      wiceprezes:wiceprezes wiceprezesa:wiceprezes wiceprezesem:wiceprezes wiceprezeska:wiceprezesk
      wiceprezeski:wiceprezesk wiceprezesów:wiceprezes wiceprezydent:wiceprezydent wiceprezydenta:wiceprezydent
      wiceprezydentem:wiceprezydent wiceprezydentka:wiceprezydentk wiceprezydentki:wiceprezydentk
      wiceprezydentkę:wiceprezydentk wiceprzewodniczącego:wiceprzewodnicz wiceprzewodniczącej:wiceprzewodnicz
      wiceprzewodniczący:wiceprzewodnicz wiceprzewodniczących:wiceprzewodnicz wiceprzewodniczącym:wiceprzewodnicz
      wicestarosty:wicestarost wicestarostą:wicestarost wicestarostę:wicestarost wiceszef:wiceszef
      wiceszefa:wiceszef wiceszefowa:wiceszefow wiceszefowie:wiceszefow wiceszefów:wiceszef wicewojewoda:wicewojewod
      wicewojewody:wicewojewod wichowie:wichow wichrach:wichr wichrowe:wichrow wichura:wichur wichury:wichur
      wichurze:wichurz wicia:wic wicka:wick widawski:widawsk widać:wid widelcem:widelc widelec:widelec wideo:wide
      wideokonferencji:wideokonferencj wideokonsultacji:wideokonsultacj wideospotkania:wideospotkan widełka:widełk
      widełkach:widełk widełki:widełk widnieje:widniej widnieją:widniej widniejąca:widniej zakopany:zakopan
      zakopiance:zakopianc zakopianki:zakopiank zakopiańczyk:zakopiańczyk zakopiański:zakopiańsk
      zakopiańskiej:zakopiańsk zakopie:zakop zakopywali:zakopyw zakopywać:zakopyw zakorzeniona:zakorzenion
      zakorzenione:zakorzenion zakosztował:zakosztow zakotwiczyła:zakotwiczył zakotłowało:zakotłow
      zakończenia:zakończen zakończenie:zakończen zakończeniem:zakończen zakończeniu:zakończen zakończeń:zakończen
      zakończona:zakończon zakończone:zakończon zakończonego:zakończon zakończonej:zakończon zakończono:zakończon
      zakończony:zakończon zakończonych:zakończon zakończy:zakończ zakończyli:zakończyl zakończyliśmy:zakończył
      zakończyć:zakończyc zakończył:zakończył zakończyła:zakończył zakończyłam:zakończył zakończyło:zakończył
      zakończyły:zakończył zakończą:zakończ zakościelny:zakościeln zakres:zakres zakresem:zakres zakresie:zakres
      zakresu:zakres zakresy:zakres zakroczymskiemu:zakroczymsk zakrojone:zakrojon zakrwawiony:zakrwawion
      zakrwawionymi:zakrwawion zakrwawioną:zakrwawion zakrycia:zakryc zakryliśmy:zakrył zakrystie:zakryst
      zmartwienie:zmartwien zmartwieniem:zmartwien zmartwiona:zmartwion zmartwychwstania:zmartwychwstan
      zmartwychwstanie:zmartwychwstan zmartwychwstałego:zmartwychwstał zmarzlik:zmarzlik zmarzlika:zmarzlik
      zmarzniętych:zmarznięt zmarł:zmarł zmarła:zmarł zmarłego:zmarł zmarłej:zmarł zmarłemu:zmarł zmarło:zmarł
      zmarły:zmarł zmarłych:zmarł zmarłym:zmarł zmarłymi:zmarł zmasowane:zmasowan zmasowanego:zmasowan
      zmasowany:zmasowan zmasowanych:zmasowan zmasowanym:zmasowan zmaterializowanie:zmaterializowan
      zmechacenie:zmechacen zmechanizowana:zmechanizowan zmechanizowanej:zmechanizowan zmian:zmian zmiana:zmian
      zmianach:zmian zmianami:zmian zmianie:zmian zmianom:zmian zmianowanie:zmianowan zmianowej:zmianow
      zmianowy:zmianow zmiany:zmian zmianą:zmian zmianę:zmian zmiażdżony:zmiażdżon zmiażdżył:zmiażdżył zmiecie:zmi
      zmieciona:zmiecion zmielony:zmielon zmielonym:zmielon zmieni:zmien zmienia:zmien zmieniają:zmieni
      zmieniając:zmieni
      """)
}
