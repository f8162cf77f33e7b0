// 400 words with their stems, drawn from voc.txt and output.txt of the Snowball project's data for Italian
// (https://github.com/snowballstem/snowball-data, 2026-05-01).
// Licence: the BSD 3-clause licence in StemmerVocabulary.swift.
extension StemmerVocabulary {
  static let italian = StemmerVocabulary(
    language: "it",
    text: """
      abbassandola:abbass abbassassero:abbass abbominio:abbomin acoteias:acoteias addio:addi adorando:ador agci:agci
      aggiunta:aggiunt agostino:agostin agric:agric agrifoglio:agrifogl alberi:alber allargato:allarg
      alloggiare:allogg altrettante:altrett altrimenti:altriment alzava:alzav ambita:ambit amer:amer amm:amm
      ammazzerebbe:ammazz ampi:ampi andamento:andament andando:andand antistante:antist appartamenti:appart
      approvato:approv archimede:archimed arrabbiatamente:arrabbiat arresto:arrest arricciar:arricc
      artigiane:artigian artistici:artist assemblee:assemble assista:assist atteggiamento:attegg
      attrezzature:attrezzatur auricolare:auricol austriaci:austriac avo:avo avventurosa:avventur avvisò:avvis
      balbettar:balbett bande:band bang:bang barbetta:barbett base:bas batticuore:batticuor battute:batt bere:ber
      bernard:bernard biascicato:biascic bicchier:bicchier bicchiere:bicc biologica:biolog bogotà:bogot
      budapest:budapest burrascosa:burrasc cacce:cacc cain:cain cambiamo:camb cameramen:cameramen canta:cant
      cantina:cantin capiva:cap carrozze:carrozz cav:cav ccb:ccb celebre:celebr ceneri:cener ceramicola:ceramicol
      cesar:ces cheti:chet cilena:cilen colleggiale:colleggial collocamenti:colloc colloqui:colloqu coltura:coltur
      comandi:comand commedia:commed comoda:comod comparivano:compar competizione:competizion compiutamente:compiut
      comunali:comunal comuni:comun concatenazione:concaten conditi:cond conferma:conferm congressista:congress
      conoscenti:conoscent consentiranno:consent conservar:conserv consolarci:consol constatare:constat
      contaminata:contamin contempo:contemp contorno:contorn contributive:contribut controbalzo:controbalz
      controllava:controll costò:cost courier:courier cristianissimo:cristianissim crudelmente:crudel cupi:cup
      custodia:custod decesso:decess deluse:delus deon:deon dibattersi:dibatt dichiarava:dichiar
      diffidenti:diffident dig:dig disarmonia:disarmon discacciarlo:discacc disordinava:disordin dispiaceva:dispiac
      distributore:distributor distrigare:distrig divisa:divis divismo:divism doge:dog durava:dur eddie:eddi
      elecricitè:elecricit elevato:elev err:err esacerbava:esacerb etc:etc etienne:etienn evitata:evit farai:fara
      farncese:farnces fatica:fatic fesso:fess feudi:feud fiancheggiate:fianchegg fiatava:fiat fiduciario:fiduciar
      figlio:figl filippine:filippin finarte:finart formalizzazione:formalizz fornitore:fornitor forte:fort
      fortuna:fortun fotografi:fotograf gagliarda:gagliard garantisce:garant garantiti:garant gestielle:gestiell
      gioiosa:gioios giu:giu granger:granger grupo:grup guerriglieri:guerriglier historiae:historia
      idrocarburi:idrocarbur imbalsamando:imbalsam imbasciata:imbasc immondizia:immondiz impenetrabile:impenetr
      importazioni:import imprenditrice:imprenditr inaequaliterque:inaequaliterqu inarcare:inarc incirca:incirc
      indefinibile:indefin indicasse:indic individuare:individu indurla:indurl inferiore:inferior infossati:infoss
      inopportuna:inopportun inseguiva:insegu inserendo:inser intarlato:intarl interpreterà:interpret
      intervallo:intervall intimarvi:intim investimento:invest istampa:istamp janeiro:janeir kupra:kupr lacere:lac
      laconico:lacon lagest:lagest lampeggiar:lampegg lampo:lamp las:las leonid:leonid lieve:liev ligi:lig
      londinese:londines lucchetti:lucchett lucrezia:lucrez lz:lz maggioritario:maggioritar magni:magn
      maledetta:maledett maledicevano:maledic malines:malines malissimo:malissim mandela:mandel mangi:mang
      mangiatore:mangiator manipolazione:manipol matto:matt mattutine:mattutin mazzetto:mazzett medaglie:medagl
      medesimi:medesim membro:membr mis:mis morirono:mor moscovita:moscov mostrandosi:mostr mostrava:mostr
      mulder:mulder museum:museum nascondevo:nascond navarro:navarr nev:nev noleggia:nolegg nomenclatura:nomenclatur
      nomi:nom novantasei:novantase nozze:nozz null:null occhietti:occhiett omogenei:omogene ordinata:ordin
      organizzative:organizz osservarli:osserv ottenere:otten pacifico:pacif paly:paly pancione:pancion par:par
      parsa:pars partecipazione:partecip partitocrazia:partitocraz parè:par paula:paul pellicola:pellicol
      penitenziere:penitenz permitieren:permitieren persa:pers pestilenziali:pestilenzial pezzi:pezz piace:piac
      piovani:piovan pizzicara:pizzicar piè:piè plausibile:plausibil plenaria:plenar plinio:plin
      pomeridiana:pomeridian ponti:pont poscia:posc poterne:pot potrebber:potrebber poverina:poverin
      precarietà:precariet preceduti:preced premuda:premud primato:prim principiamo:princip produsse:produss
      promettergli:promett promettetele:promettetel pronosticata:pronostic proruppe:prorupp prospetto:prospett
      protesta:protest prudenti:prudent puzzar:puzz quellò:quell quicktime:quicktim quotati:quot ra:ra
      raccomandandosi:raccomand raffinatori:raffin rakkarndee:rakkarnde rallegrati:rallegr rallentarsi:rallent
      rasentando:rasent recitava:recit redattori:redattor renderà:rend renè:ren replica:replic resoconto:resocont
      retrocessione:retrocession rezza:rezz rialto:rialt ribelle:ribell ricami:ricam ricettazione:ricett
      richiedessero:richied riedizione:riedizion rieletti:rielett rientrano:rientr rifletterò:riflett
      riformato:riform rigogliosa:rigogl rimandarlo:rimand rimasero:rimaser rimepire:rimep rimpiattato:rimpiatt
      ripulita:ripul risarcirlo:risarc risponderete:rispond rispostole:rispostol rivelazioni:rivel riversata:rivers
      ronchi:ronc rovescio:rovesc rumorosamente:rumor saccenteria:saccenter sagrestia:sagrest saiag:saiag
      sapevano:sap sappiano:sapp saveriane:saverian sconcio:sconc sconfitta:sconfitt segreteria:segreter
      seguiron:seguiron select:select sentendolo:sent sentirla:sent serri:serr significavano:signific
      sincerato:sincer sinotrans:sinotrans sintonia:sinton soddisfarli:soddisf sofisticati:sofistic solinas:solinas
      sollecitata:sollecit sollevato:sollev sospende:sosp sospirando:sospir sostantivo:sostant sovrastava:sovrast
      spalleggiano:spallegg sparisce:spar specchi:specc speculari:specular spendiamo:spend spina:spin
      spiritati:spirit sporge:sporg sposato:spos stampatori:stampator stanza:stanz stiano:sti stilisti:stilist
      stimoli:stimol strofinando:strofin subtilitate:subtilit suddivisione:suddivision susurrava:susurr
      tariffa:tariff tattiche:tattic tecnicà:tecnic tel:tel televisione:television temperare:temper tempore:tempor
      tenero:tener tentare:tent teorico:teoric timore:timor tirarmi:tir toccasse:tocc tomas:tomas
      trasfigurare:trasfigur tremenda:trem tremò:trem uditorio:uditor undicesimo:undicesim usar:usar vada:vad
      vali:val valorizzare:valorizz valuta:val vanni:vann varo:var vedete:ved veneti:venet vida:vid villorba:villorb
      virginia:virgin vivuta:viv voltano:volt yirmaguas:yirmaguas zanin:zanin
      """)
}
