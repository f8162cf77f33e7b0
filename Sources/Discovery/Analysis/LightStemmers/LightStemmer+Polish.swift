extension LightStemmer {
  /// From the language's inflectional endings: conditionals first, then the cases of nouns and adjectives, degrees of
  /// comparison, and the persons, times and participles of verbs; then the vowel that comes and goes (matka, matek; ojciec, ojca)
  /// and consonants that change (matce, pacjenci). ł is not l: a past time ends with the one, many a noun with the other.
  static let polish = LightStemmer(
    [
      "by bym bys bysmy byscie",
      """
      a e i o u y ia ie ii io iu om em iem ami iami ach iach ow iow owi owie iom
      ego emu ym im ej ych ich ymi imi iego iemu iej
      sza sze szy szego szemu szej szym szych szymi
      iejsza iejsze iejszy iejszego iejszemu iejszej iejszym iejszych iejszymi
      ejsza ejsze ejszy ejszego ejszemu ejszej ejszym ejszych ejszymi
      ac ec ic yc iac iec am asz amy acie aja iam iaja aj ajmy ajcie
      esz emy ecie iesz iemy isz imy icie ysz ymy ycie
      ał ała ało ały ałem ałam ałes ałas ałysmy ałyscie alismy aliscie
      iał iała iało iały iałem iałam iałes iałas iałysmy iałyscie iali ialismy ialiscie
      ił iła iło iły iłem iłam iłes iłas iłysmy iłyscie ili ilismy iliscie
      ył yła yło yły yłem yłam yłes yłas yłysmy yłyscie yli ylismy yliscie
      eł eła eło eły ełem ełam ełes ełas ełysmy ełyscie elismy eliscie ielismy ieliscie
      aca ace acy acego acemu acej acym acych acymi
      ajac ajaca ajace ajacy ajacego ajacemu ajacej ajacym ajacych ajacymi wszy
      """,
    ], alternations: "iek:k ek:k iec:c ec:c yc:yk ic:ik tc:tk nc:nt sc:st", keeping: "ł")
}
