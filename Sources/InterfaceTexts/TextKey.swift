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
    editionAll, editionTakenBack, editionForeword

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

  // Submitting, the desk
  case submitTitle, submitClosed, submitUntil, submitBegin, submitLinkHelp, submitSteps, submitStepNeeded,
    submitStepFaulty, submitStepDone, submitCheck, submitChange, submitMissing, submitHandIn, submitHandInHelp,
    submitSaveOn, submitSave, submitSaved, submitSavedNow, submitMoreQuestions, submitDraft, submitNumber,
    submitKeepLink, submitAnswers, submitEnd, submitEndHelp, submitWithdraw, submitErase, submitErased
  case filesTitle, filesHelp, filesProperties, filesChoose, filesAttach, filesRemove, filesNone, filesChange,
    filesKilobytes, filesMegabytes
  case stateDraft, stateReceived, stateClarifying, stateAccepted, statePublished, stateDeclined, stateWithdrawn
  case threadTitle, threadNone, threadYou, threadDesk, threadSubmitter, threadYours, threadSend
  case confirmTitle, confirmHelp, confirmRead, confirmAct, confirmChanged
  case reportTitle, reportText, reportEmail, reportEmailHelp, reportSend, reportHelp
  case formTooQuick, formExpired, formMachine
  case deskTitle, deskAsk, deskQuestion, deskAccept, deskDecline, deskClose, deskReason, deskRecord, deskRecordHelp,
    deskNoContact, deskDecision, deskLinkOnce, deskMakeLink, deskWrongState
  case inboxTitle, inboxEmpty, inboxAge, inboxReport, inboxDraft, inboxReceived, inboxClarifying, inboxAccepted,
    inboxPublished, inboxDeclined, inboxWithdrawn
  case copiesTitle, copiesNone, copiesOpen, copiesOpenHelp, copiesPast
  case copyPreview, copyNoPreview, copySave, copySaved, copyMerged, copyDiscard, copyChanged, copyNotReady,
    copyPublishing, copyNeeds, copyNote, copyNoteHelp, copyPublish, copyAskConfirmation, copyReviewedBy, copyWithdraw,
    copyWithdrawReason,
    copyWithdrawHelp
  case copyIncomplete, copyBehind, copyUpToDate, copyPendingHelp, copyLeaveOut, copyOpen
  case draftOffer, draftOlder, draftHelp, draftTakeUp, draftThrowAway, draftTaken, draftKept, draftNotKept
  case needApprovals, needLivedExperience, needBlock, needConfirmation, needFaults, needPending
  case spellingTitle, spellingHelp, spellingOther, spellingApprove, spellingApproved
  case scheduleLater, scheduleMoment, scheduleMomentHelp, scheduleSet, scheduleAt, scheduleNotReady, scheduleCancel,
    scheduleMissed
  case restingSee, restingUnseen, restingDecided, restingNothing, restingTakeUp, restingUndo, restingUndoHelp
  case pastPublished, pastThrownAway
  case mailUndoneSubject, mailUndoneText
  case conflictTitle, conflictHelp, conflictBase, conflictTheirs, conflictMine, conflictChoose
  case reviewsTitle, reviewsNone, reviewsCapacity, reviewsEmailHelp
  case reviewsInvite
  case reviewsByAccount, reviewsByLink, reviewsReviewer, reviewsNotWriters, reviewsNoAccount, reviewsWrote
  case reviewChanged, reviewBefore, reviewNow, reviewNothing, reviewWhole
  case reviewTitle, reviewAs, reviewDeclareHelp, reviewConflicts, reviewConflictsHelp, reviewExclude, reviewDeclare,
    reviewExcluded, reviewExcludedThanks, reviewYours, reviewGiven, reviewReason, reviewReasonHelp, reviewComment,
    reviewCommentHelp,
    reviewRecommendation, reviewGive, reviewApprove, reviewChange, reviewBlock, reviewWaited, reviewOlder,
    reviewMinute, reviewResolve, reviewTextChanged
  case reviewAsAccount, reviewDeclared, reviewDeclaredNone, reviewDeclareAnew, reviewDeclaredBefore, reviewListTitle,
    reviewListWaiting, reviewListNone, reviewListOther, reviewListNoOther, reviewListHelp, reviewListUntil,
    reviewListEnded, reviewListChanged, reviewListExcluded, reviewListWrote, passagesTitle, passagesHelp,
    passagesField, passagesWords, passagesWordsHelp, passagesComment, passagesGone
  case roleAdministrator, roleEditor, rolePractitioner, roleResearcher, roleDisabilityOrganisation,
    roleLivedExperience, roleContributor
  case criterionAccuracy, criterionStandardOfLiving, criterionHealth, criterionLegalCapacity,
    criterionFreedomFromCoercion, criterionCommunity, criterionEvidence, criterionLanguage
  case ratingMet, ratingPartly, ratingNotMet, ratingNotApplicable, ratingNotEnoughInformation
  case signinTitle, signinEmail, signinPassword, signinCode, signinCodeHelp, signinAct, signinWrong, signinTooMany,
    signinNeeded, signinAgain, signinBack, signinLost
  case invitationTitle, invitationHelp, invitationName, invitationPassword, invitationPasswordHelp, invitationAct,
    invitationExpired
  case accountTitle, accountSignOut, accountSessions, accountThisSession, accountLastSeen, accountEndSession,
    accountCode, accountCodeOn, accountCodeNeeded, accountCodeHelp, accountCodeField, accountCodeAct,
    accountCodeWrong, accountRecovery, accountPassword, accountPasswordOld, accountPasswordNew, accountWeak,
    accountWrong, accountSaved
  case auditTitle, auditWhen, auditWho, auditAct, auditSubject, auditOutcome, auditDone, auditRefused, auditFailed,
    auditWhoId, auditActName, auditKind, auditId, auditDetails, auditFrom, auditTo, auditCount, auditDownload,
    auditDownloadHelp, auditImport, auditOperator, auditSystem, auditVisitor, auditHolder
  case errorSigninTitle, errorSigninText, errorForbiddenTitle, errorForbiddenText, errorConflictTitle,
    errorConflictText, errorUnprocessableTitle, errorUnprocessableText, errorTooManyTitle, errorTooManyText,
    errorTooLargeTitle, errorTooLargeText
  case mailEnd, mailReceiptSubject, mailReceiptText, mailQuestionSubject, mailQuestionText, mailDecisionSubject,
    mailDecisionText, mailConfirmSubject, mailConfirmText, mailPublishedSubject, mailPublishedText,
    mailReviewSubject, mailReviewText
  case mailReviewAccountText
  case peopleTitle, peopleAccounts, peopleName, peopleRoles, peopleSince, peopleCodes, peopleState, peopleLastSignIn,
    peopleCodesOn, peopleCodesOff, peopleActive, peopleClosed, peopleUnknown, peopleInvitations, peopleNoInvitations,
    peopleUntil, peopleAnew, peopleInvite, peopleInviteAct, peopleLanguage, peopleRevoke, peopleChangeRoles,
    peopleAccess, peopleReset, peopleResetHelp, peopleDeactivate, peopleDeactivateHelp, peopleReactivate,
    peopleLastAdministrator
  case passwordAgainTitle, passwordAgainHelp, passwordAgainAct, passwordAgainBack, passwordAgainWrong
  case accountCodeAnother, accountRecoveryLeft, accountRenew, accountDelete, accountDeleteHelp
  case mailInvitationSubject, mailInvitationText
  case mailsTitle, mailsNoWay, mailsLinks, mailsWaiting, mailsNoneWaiting, mailsFailed, mailsNoneFailed, mailsMore,
    mailsTries, mailsNext, mailsGivenUp, mailsRetry, mailsCancel, mailsRefused, mailsNotStarted, mailsNoRoom,
    mailsNotWritten
  case inboxEmptyHelp, inboxAllStates, inboxNarrow, inboxState, inboxWhose, inboxMine, inboxNobody, inboxFormer,
    inboxBy, inboxCall, inboxKind, inboxPractices, inboxReports, inboxCountry, inboxLanguage, inboxOlder, inboxWords,
    inboxShow, inboxAll, inboxNone, inboxNoneYet, inboxCutShort, inboxNext, inboxReset
  case submitFurther, submitFurtherHelp, submitSiblings, submitSiblingsHelp, submitRenumbered
  case mineTitle, mineNone, mineHelp
  case typingTitle, typingHelp, typingNoCall, typingLanguage, typingWay, typingEmail, typingPaper, typingDay, typingDone
  case deskAccount, deskTypedEmail, deskTypedPaper, deskRenumbered, deskWith
  case copyTakenBack, copyDrop
  case mailRenumberedSubject, mailRenumberedText
  case deskAssign, deskAlike, deskAlikeHelp, deskAlikeNone, deskInto, deskNewRecord
  case alikeSameTitle, alikeLikeTitle, alikeSameProvider, alikeLikeText, alikeSamePlace
  case figuresTitle, figuresDate, figuresCutShort, figuresSubmissions, figuresDecisions, figuresInvolvement,
    figuresCoverage, figuresCount, figuresShare, figuresByState, figuresByCountry, figuresNoCountry, figuresByMonth,
    figuresMonth, figuresDecisionsHelp, figuresUndecided, figuresTime, figuresDecided, figuresMedian, figuresLongest,
    figuresInvolvementHelp, figuresChangedTexts, figuresWhose, figuresChanged, figuresReviewed, figuresConfirmed,
    figuresCovered, figuresEachState, figuresStanding, figuresPractices, figuresPublished, figuresSubmitted,
    figuresNothing
  case editionsMake, editionsHelp, editionsChanges, editionsFirst, editionsNoChanges, editionsMore,
    editionsDateHelp, editionsForewordHelp
  case pasteTitle, pasteLabel, pasteHelp, pasteAct, pasteAdded, pasteNothing, pasteTwins, pasteTwinDoi,
    pasteTwinAddress, pasteTwinTitle, pasteTwinSame, pasteFaults, pasteLeftOut, pasteLine, pasteFieldLines
}
