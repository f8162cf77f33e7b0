/// Every text of the interface; the raw value is its place in the order of the cases. The case `catalogueFiltersChosen`
/// is the key `catalogue.filtersChosen` of the files.
public enum TextKey: Int, CaseIterable, Sendable {
  case siteName, siteSubtitle, siteColon, siteSkip, siteIndependent
  case navLabel, navHome, navPractices, navMap, navEvidence, navAbout, navMenu, navLanguage
  case searchLabel, searchButton, searchExamples, searchExampleFirst, searchExampleSecond, searchSuggestions,
    searchSuggestionCount
  case toolsLabel, toolsSmaller, toolsLarger, toolsReset, toolsSize, toolsSizeNow, toolsColour, toolsColourDevice,
    toolsColourLight, toolsColourDark, toolsPrint, toolsCopy, toolsCopied
  case footerAbout, footerLicence, footerLicenceName, footerReport, footerReportSubject, footerAddress, footerState,
    footerVersion
  case noteNotUnderstood
  case translationWhole, translationPartial, translationOutdated, translationOriginal, translationOlder,
    translationSummaryOnly, translationUnread
  case homeTitle, homePurpose, homeTypes, homeAll, homeBegin, homeStartDecide,
    homeStartDecideText, homeStartWork, homeStartWorkText, homeStartLive, homeStartLiveText, homeStartStudy,
    homeStartStudyText, homeChanges, homeNoChanges
  case changeNew, changeChanged, changeWithdrawn
  case countPractices, countFurther
  case catalogueTitle, catalogueFound, catalogueSkip, catalogueTranslated, catalogueWords, catalogueFilters,
    catalogueFiltersChosen,
    catalogueApply, catalogueShow, catalogueReset, catalogueChosen, catalogueRemove, catalogueSort,
    catalogueSortRelevance,
    catalogueSortTitle, catalogueSortNewest, catalogueSortCountry, catalogueOverviews, cataloguePages,
    cataloguePagination, cataloguePage, catalogueToPage, cataloguePrevious, catalogueNext, catalogueEmpty,
    catalogueEmptyHelp, catalogueEmptyWords, catalogueCorrected, catalogueDidYouMean, catalogueMissing,
    catalogueEmptyCountries, catalogueNone
  case facetCountry, facetUnknown, facetInternational
  case practiceOverview, practiceBack, practiceBackToList, practicePartOf, practiceParts,
    practiceOtherNames, practiceFacts, practiceContents, practiceUnknown, practiceInferred, practiceInferredNote,
    practicePlaces, practiceProvider, practiceLimits,
    practiceLinks, practiceNoAddress, practiceRelated, practiceSimilar, practiceAbout, practiceFirst, practiceChanged,
    practiceRevision, practiceFormats, practiceSources, practiceNotRecorded, practiceReviewed, practiceNotReviewed
  case glanceWhere, glanceFor, glanceCoercion, glanceTakes, glanceStart
  case evidenceTitle, evidenceNoOutcome, evidenceParticipants, evidenceStudies, evidenceLimits
  case claimsTitle, claimsAsOf, claimsInstead, claimsChecked, claimsDue, claimsOverdue, claimsSearch,
    claimsSearchTerms
  case disagreeTitle, disagreeIntro, disagreeDate, disagreeSource, disagreeUndated, disagreeClaims
  case referencesTitle, referencesNoDate, referencesAndOthers, referencesAnd, referencesBack
  case submissionsTitle, submissionsNumber
  // Map and countries
  case mapTitle, mapSkip, mapLead, mapNote, mapLabel, mapLegend, mapLegendNone, mapLegendOrMore, mapLegendOutside,
    mapLegendSmall, mapTally, mapTallyNone, mapInternational, mapCountries, mapTable, mapNumber, mapByType, mapSeveral,
    mapWithout, mapInvite
  case countryBack, countryNone, countryCatalogue, countryMissing, countryPartly, countryNoType, countryMember,
    countryMemberUntil, countryNeverMember, countryJoined

  // Evidence map and claims
  case evidencePlain, evidenceForeign, evidenceToMap, evidenceToClaims
  case evidenceMapTitle, evidenceMapIntro, evidenceMapNoRanking, evidenceMapWords, evidenceMapSummary,
    evidenceMapSummaryNote, evidenceMapStatements, evidenceMapOutcomes, evidenceMapOutcome, evidenceMapTable,
    evidenceMapNoGroup,
    evidenceMapEmpty, evidenceMapGaps, evidenceMapGapsText, evidenceMapFullPlaces
  case claimsPageTitle, claimsPageIntro, claimsOverdueCount, claimsNextDue, claimsNone, claimsFound, claimsNotChecked,
    claimsFurther
  case timelineTitle, timelineStarted, timelineEnded, timelineSource, timelineClaim, timelineChecked, timelineFirst,
    timelineChanged

  // Comparing and lists
  case gatherList, gatherListed, gatherCompare, gatherCompared, gatherAdd, gatherChoose, gatherAddButton,
    gatherCatalogue, gatherRemove, gatherKept, gatherWithdrawn
  case compareTitle, compareNote, compareEmpty, compareOne, compareTooMany, compareRegion, compareDiffers,
    compareDiffering, compareSummary, compareLanguages, compareNothing, compareToList, compareOpen, compareKeep
  case listTitle, listIntro, listEmpty, listUp, listDown, listChanged, listChangedNote, listSeen, listWhole,
    listCompare, listCompareFirst, listAddress, listBack, listOpen, listKeep
  case citeTitle, citeText, citeFiles

  // History and editions
  case historyTitle, historyOf, historyIntro, historyRevision, historyAdded, historyChanged, historyWithdrawn,
    historyPublishedAgain, historyErased, historyErasedContent, historyBy, historyByImport,
    historyByOperators, historyByEditors, historyWhy, historyNoNote, historyBack, historyAll, historyEarlier,
    historyLater, historyPast, historyPresent, historyToday, historyWhatChanged, historyFirst, historyNothing,
    historyOrder, historyStood, historyTakenBack, historyInserted, historyDeleted, historyLegend,
    historyMarks, historyInEdition, historyTranslation, historyHead, historyFieldTitle, historyFieldOtherNames
  case editionTitle, editionIntro, editionNone, editionEntry, editionHead, editionNote, editionToday,
    editionAll, editionTakenBack

  // Pages and errors
  case pageChanged
  case helpTitle, helpByCountry, helpChoose, helpWhich, helpAfterwards, helpNone, helpNoEmergency, helpNoLine,
    helpPageOf, helpPageNotBefore, helpPageUndated, helpNotCalled
  case errorNotFoundTitle, errorNotFoundText, errorWithdrawnTitle, errorWithdrawnText, errorErasedTitle,
    errorErasedText, errorBadRequestTitle, errorBadRequestText, errorMethodTitle, errorMethodText,
    errorTooLongTitle, errorTooLongText, errorFailureTitle, errorFailureText, errorUnavailableTitle,
    errorUnavailableText, errorOnward

  // Forms
  case formRequired, formChoose, formNotKnown, formYes, formNo, formDateHint, formOriginal, formAdd, formRemove, formUp,
    formDown, formSummary
}
