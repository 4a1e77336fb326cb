// Written by `cargo xtask gen` from the Rust types; a test keeps it fresh.

export type AllBut = { filter: Filter, except: Array<QuotationId> };
export type AnchorQuotations = { capture_id: CaptureId, quotations: Array<QuotationPlace> };
export type Anchoring = "anchored" | "not_in_capture" | "no_capture";
export type Article = { article: ArticleRef, uid: string, updated: DateAssertion | null, csl_type: string, note: string, captures: Array<CaptureRef>, text: string | null, untouched: boolean, marks: Array<RecordedMark>, quotations: number };
export type ArticleById = { id: ArticleId };
export type ArticleId = number;
export type ArticleInput = { headline: string, outlet: string, byline: string, url: string, language: string, published: DateInput, updated: DateInput, note: string };
export type ArticleRef = { id: ArticleId, headline: string, outlet: OutletRef | null, byline: string, url: string, language: string | null, published: DateAssertion | null };
export type ArticleRow = { article: ArticleRef, quotations: number, captured: boolean };
export type Attribution = { speaker: SpeakerRef | null, organization: OrganizationRef | null, printed_speaker: string, printed_role: string, cue: string, roles_then: Array<RoleThen>, role_now: RoleRef | null, authors: Array<SpeakerRef> };
export type AttributionInput = { speaker: SpeakerChoice | null, organization: OrganizationChoice | null, printed_speaker: string, printed_role: string, cue: string };
export type CaptureComparison = { article: ArticleRef, from: CaptureRef, to: CaptureRef, quotations: Array<ComparedQuotation>, elsewhere: number };
export type CaptureId = number;
export type CaptureRef = { id: CaptureId, sha256: string, raw_sha256: string | null, media_type: string, captured_at: string, method: string, source: string, tool_version: string, note: string };
export type CaptureReport = { untouched: boolean, texts: number, originals: number, touched: Array<TouchedCapture> };
export type Check = { aspect: string, verdict: string, evidence: string, by: string, at: string };
export type CheckReport = { sound: boolean, captures: number, quotations: number, waiting: number, problems: Array<string> };
export type Circumstances = { dates: Array<string>, hops: Array<SuggestedHop>, elsewhere: Array<SuggestedHop> };
export type CleanForm = { text: string, changed: string };
export type CompareCaptures = { from: CaptureId, to: CaptureId };
export type ComparedQuotation = { quotation: QuotationRow, passage: Passage, fate: QuotationFate, taken: boolean };
export type CompleteQuery = { text: string, cursor: number };
export type Condition = { "field": "speaker", id: SpeakerId, rivals: boolean } | { "field": "organization", id: OrganizationId, link: OrganizationLink } | { "field": "outlet", id: OutletId } | { "field": "article", id: ArticleId } | { "field": "tag", id: TagId } | { "field": "project", id: ProjectId } | { "field": "kind", value: SpeakerKind } | { "field": "form", value: Form } | { "field": "level", value: Level } | { "field": "flag", value: Flag } | { "field": "role", text: string } | { "field": "date" } & DateRange | { "field": "said" } & DateRange | { "field": "published" } & DateRange;
export type Confidence = { overall: number, words: number, speaker: number, role: number, name: number };
export type CountQuotations = { filter: Filter, sort: Sort, cap?: number, lane?: string };
export type CreateArticle = { article: ArticleInput, text: string, source: string, again: boolean };
export type CreateCapture = { article_id: ArticleId, text: string, source: string, again: boolean };
export type CreateOrganization = { name: string, parent_id: OrganizationId | null };
export type CreateProject = { name: string, quotation_ids: Array<QuotationId>, all?: AllBut };
export type CreateQuotation = { quotation: QuotationInput };
export type CreateRole = { speaker_id: SpeakerId, role: RoleInput };
export type CreateSpeaker = { kind: SpeakerKind, name: string, someone_else: boolean };
export type CreateWording = { quotation_id: QuotationId, capture_id: CaptureId, spans: Array<TextSpan> };
export type CrossReference = { id: CrossReferenceId, kind: CrossReferenceKind, outgoing: boolean, status: CrossReferenceStatus, quotation: QuotationRow };
export type CrossReferenceId = number;
export type CrossReferenceKind = "same_statement" | "variant" | "contains" | "translation_of" | "contradicts" | "corrects" | "retracts" | "responds_to" | "supports";
export type CrossReferenceStatus = "suggested" | "confirmed" | "rejected";
export type DateAssertion = { printed: string, edtf: string, earliest: string | null, latest: string | null, basis: DateBasis, anchor: string | null, confirmed: boolean };
export type DateBasis = "printed" | "resolved" | "inferred" | "entered";
export type DateFate = { "is": "moves", to: DateAssertion | null } | { "is": "asks", choices: Array<DateAssertion> } | { "is": "stays", why: StayReason };
export type DateInput = { printed: string, date: string, anchor: string | null, basis: DateBasis | null, confirmed: boolean };
export type DateRange = { from: string | null, to: string | null, unknown: boolean };
export type DateReading = { "is": "date", edtf: string } | { "is": "resolved", anchor: string, edtf: string } | { "is": "ambiguous", anchor: string, choices: Array<string> } | { "is": "unanchored" } | { "is": "bound", anchor: string, edtf: string } | { "is": "missing" } | { "is": "words" };
export type DeleteArticle = { id: ArticleId, with_quotations: boolean };
export type DeleteQuotations = { ids: Array<QuotationId>, all?: AllBut };
export type DiffKind = "same" | "gone" | "new";
export type DiffPiece = { kind: DiffKind, text: string };
export type Error = { code: ErrorCode, message: string, field?: string };
export type ErrorCode = "invalid_input" | "not_found" | "conflict" | "unsupported" | "io" | "database" | "cancelled" | "bug";
export type ExportFormat = "csv" | "md" | "html" | "json";
export type ExportGroup = "speaker" | "date" | "article" | "none";
export type ExportLayout = { title: string, group_by: ExportGroup, wording: ExportWording, version: ExportVersion, role_then: boolean, printed_role: boolean, chain: boolean, wordings: boolean, checks: boolean, capture_hash: boolean, tags: boolean, note: boolean, not_in_capture: boolean };
export type ExportPreview = { report: ExportReport, text: string, cut: boolean };
export type ExportQuotations = { scope: ExportScope, format: ExportFormat, layout: ExportLayout, path: string };
export type ExportReport = { total: number, rows: number, left_out: Array<LeftOut>, filter: string, fragments: number, indirect: number, path: string };
export type ExportScope = { filter: Filter, sort: Sort | null, ticked: Array<QuotationId>, except?: Array<QuotationId> };
export type ExportVersion = "chosen" | "first" | "latest";
export type ExportWording = "printed" | "clean" | "both";
export type Facet = { field: string, values: Array<FacetValue>, distinct: number };
export type FacetState = "open" | "included" | "excluded";
export type FacetValue = { condition: Condition, label: string, count: number, state: FacetState };
export type FieldChange = { thing: string, field: string, before: string | null, after: string | null };
export type FillProject = { id: ProjectId, add: Array<QuotationId>, all?: AllBut, remove: Array<QuotationId> };
export type Filter = { text: string, terms: Array<Term> };
export type FilterDescription = { words: string, terms: Array<TermLabel> };
export type FindCircumstances = { article_id: ArticleId, quote: string, spans: Array<TextSpan>, capture_id: CaptureId | null };
export type Flag = "key" | "ambiguous" | "secondhand" | "unchecked" | "not_in_capture" | "translation" | "no_speaker";
export type FlagQuotations = { ids: Array<QuotationId>, all?: AllBut, key_flag: boolean };
export type FollowingDate = { quotation_id: QuotationId, quote: string, hop: number | null, party: string, date: DateAssertion, fate: DateFate };
export type Form = "direct" | "indirect" | "mixed" | "fragment";
export type FoundDate = { date: DateInput, found_in: FoundIn };
export type FoundIn = "json_ld" | "open_graph" | "meta" | "visible_text" | "header" | "properties" | "address";
export type FoundLine = { value: string, found_in: FoundIn };
export type GetHistory = { id: QuotationId };
export type GetQuotation = { id: QuotationId };
export type Histogram = { months: Array<MonthCount>, undated: number };
export type HistoryEntry = { operation: Operation, changes: Array<FieldChange> };
export type Hop = { kind: HopKind, party: string, seen_by_me: boolean, date: DateAssertion | null };
export type HopInput = { kind: HopKind, party: string, seen_by_me: boolean, date: DateInput };
export type HopKind = "said_to" | "leaked_to" | "seen_by" | "published_by" | "cites" | "syndicates" | "translates" | "aggregates";
export type ImportLibrary = { path: string, dry_run: boolean };
export type ImportReport = { quotations: number, articles: number, speakers: number, organizations: number, known: number };
export type Indexed = { quotations: number };
export type KnownBy = "text" | "original" | "address";
export type KnownSource = { article: ArticleRef, by: KnownBy };
export type KnownSpeaker = { row: SpeakerRow, by: MatchedBy };
export type LeftOut = { reason: LeftOutReason, count: number };
export type LeftOutReason = "off_the_record" | "not_in_capture";
export type Level = "on_record" | "background" | "deep_background" | "off_the_record" | "not_stated";
export type LibraryInfo = { name: string, path: string, quotations: number, unindexed: number, articles: number, speakers: number, organizations: number, outlets: number, undo: Operation | null, redo: Operation | null };
export type LinkCount = { link: OrganizationLink, count: number };
export type LinkQuotations = { from_id: QuotationId, to_id: QuotationId, kind: CrossReferenceKind, status: CrossReferenceStatus };
export type ListArticles = { text: string, offset: number, limit: number };
export type ListFacets = { filter: Filter, fields?: Array<string>, limit?: number, lane?: string };
export type ListOperations = { limit: number };
export type ListOrganizations = { text: string, offset: number, limit: number };
export type ListOutlets = { text: string };
export type ListQuotations = { filter: Filter, sort: Sort, offset: number, limit: number, lane?: string };
export type ListSpeakers = { text: string, kinds: Array<SpeakerKind>, article_id: ArticleId | null, offset: number, limit: number };
export type ListSuggestions = { article_id: ArticleId };
export type LocateDate = { filter: Filter, sort: Sort, date: string };
export type LocateQuotation = { quote: string, article_id: ArticleId | null, quotation_id: QuotationId | null };
export type Located = { parts: Array<Part>, form: Form, cue: string, captured: boolean, exact: boolean, capture_id: CaptureId | null, spans: Array<TextSpan>, paragraph: number | null, captured_words: Array<string> | null, similar: Array<SimilarQuotation> };
export type LocatedDate = { offset: number };
export type LookAlike = { place: Place, percent: number, diff: Array<DiffPiece> };
export type MatchedBy = "same_article" | "name" | "other_name" | "surname_and_organization" | "surname" | "description" | "speaks_here";
export type Member = { speaker: SpeakerRef, role: RoleRef };
export type MonthCount = { month: string | null, count: number };
export type MovedDate = { quotation_id: QuotationId, hop: number | null, edtf: string };
export type Name = { text: string, kind: NameKind, language: string | null, script: string | null };
export type NameKind = "preferred" | "alias" | "transliteration" | "former";
export type Nothing = Record<symbol, never>;
export type Operation = { id: OperationId, at: string, kind: OperationKind, mode: OperationMode, subject: string };
export type OperationId = number;
export type OperationKind = "create_quotation" | "update_quotation" | "delete_quotations" | "flag_quotations" | "tag_quotations" | "create_article" | "update_article" | "delete_article" | "create_capture" | "create_speaker" | "update_speaker" | "delete_speaker" | "create_role" | "update_role" | "delete_role" | "create_organization" | "update_organization" | "delete_organization" | "update_outlet" | "delete_outlet" | "update_tag" | "delete_tag" | "create_project" | "update_project" | "delete_project" | "fill_project" | "save_filter" | "delete_saved_filter" | "anchor_quotations" | "create_wording" | "update_capture" | "link_quotations" | "unlink_quotations" | "reject_suggestion" | "restore_suggestions" | "import_library" | "create_sample";
export type OperationMode = "do" | "undo" | "redo";
export type Organization = { id: OrganizationId, uid: string, names: Array<Name>, note: string, parent: OrganizationRef | null, children: Array<OrganizationRef>, speaker: SpeakerRef | null, members: Array<Member>, quotations: number, months: Array<MonthCount> };
export type OrganizationById = { id: OrganizationId };
export type OrganizationChoice = { "is": "existing", id: OrganizationId } | { "is": "new", name: string, parent?: string };
export type OrganizationId = number;
export type OrganizationLink = "any" | "then" | "now" | "printed" | "itself" | "authors";
export type OrganizationRef = { id: OrganizationId, name: string };
export type OrganizationRow = { organization: OrganizationRef, parent: OrganizationRef | null, quotations: number, found_by: string | null };
export type Outcome<T> = { value: T, touched: Array<Touched> };
export type OutletById = { id: OutletId };
export type OutletId = number;
export type OutletRef = { id: OutletId, name: string };
export type OutletRow = { outlet: OutletRef, url: string, articles: number };
export type Part = { text: string, open: string, close: string, after: string };
export type Passage = { paragraph: number, text: string, spans: Array<TextSpan> };
export type Place = { spans: Array<TextSpan>, passage: Passage };
export type PreviewExport = { scope: ExportScope, format: ExportFormat, layout: ExportLayout };
export type PreviewPublicationDate = { id: ArticleId, published: DateInput };
export type ProjectById = { id: ProjectId };
export type ProjectId = number;
export type ProjectRef = { id: ProjectId, name: string };
export type ProjectRow = { project: ProjectRef, quotations: number };
export type QueryCompletion = { insert: string, label: string, detail: string, count: number | null };
export type QueryCompletions = { start: number, end: number, completions: Array<QueryCompletion> };
export type QueryProblem = { start: number, end: number, message: string };
export type QueryReading = { filter: Filter, problem: QueryProblem | null };
export type Quotation = { id: QuotationId, uid: string, revision: number, statement_id: StatementId, form: Form, level: Level, language: string | null, key_flag: boolean, note: string, tags: Array<TagRef>, projects: Array<ProjectRef>, parts: Array<Part>, clean: CleanForm | null, anchoring: Anchoring, attributions: Array<Attribution>, article: ArticleRef | null, capture: CaptureRef | null, other_captures: Array<CaptureRef>, passage: Passage | null, said: DateAssertion | null, chain: Array<Hop>, secondhand: boolean, cross_references: Array<CrossReference>, wordings: Array<QuotationRow>, checks: Array<Check> };
export type QuotationCounts = { total: number, exact: boolean, all: number, groups: Array<MonthCount>, links: Array<LinkCount> };
export type QuotationFate = { "is": "unchanged", place: Place } | { "is": "moved", place: Place } | { "is": "altered", place: Place, diff: Array<DiffPiece> } | { "is": "missing", look_alikes: Array<LookAlike> };
export type QuotationId = number;
export type QuotationInput = { quote: string, spans: Array<TextSpan>, capture_id: CaptureId | null, article_id: ArticleId | null, attributions: Array<AttributionInput>, form: Form | null, level: Level | null, language: string | null, said: DateInput, tags: Array<string>, note: string, key_flag: boolean, chain: Array<HopInput> };
export type QuotationPage = { rows: Array<QuotationRow>, ranked: number };
export type QuotationPlace = { quotation_id: QuotationId, spans: Array<TextSpan> };
export type QuotationRow = { id: QuotationId, parts: Array<Part>, form: Form, level: Level, language: string | null, speakers: Array<SpeakerRef>, role: RowRole | null, said: DateAssertion | null, published: DateAssertion | null, article: ArticleRef | null, anchoring: Anchoring, key_flag: boolean, secondhand: boolean, wordings: number, contradictions: number, translation: string | null, link: OrganizationLink | null };
export type ReadQuery = { text: string };
export type ReadSource = { path: string | null, url: string | null, html: string | null, private: boolean };
export type RecordedMark = { quotation_id: QuotationId, spans: Array<TextSpan>, form: Form, speakers: Array<SpeakerRef> };
export type RejectSuggestion = { capture_id: CaptureId, spans: Array<TextSpan> };
export type RejectedSuggestionId = number;
export type ResolveDate = { words: string, anchor: string | null, chain: Array<HopKind>, reported: boolean | null };
export type RivalReading = { attribution: AttributionInput, who: SuggestedSpeaker, organization: string, reason: string };
export type RoleById = { id: RoleId };
export type RoleId = number;
export type RoleInput = { title: string, organization: OrganizationChoice | null, started: DateInput, ended: DateInput };
export type RoleRef = { id: RoleId, title: string, organization: OrganizationRef | null, started: DateAssertion | null, ended: DateAssertion | null };
export type RoleSource = "then" | "former" | "printed";
export type RoleStanding = "held" | "former" | "later" | "undetermined";
export type RoleThen = { role: RoleRef, standing: RoleStanding };
export type RowRole = { text: string, source: RoleSource };
export type SaveFilter = { name: string, filter: Filter };
export type SavedFilter = { id: SavedFilterId, name: string, filter: Filter, quotations: number };
export type SavedFilterById = { id: SavedFilterId };
export type SavedFilterId = number;
export type SimilarQuotation = { quotation: QuotationRow, percent: number };
export type Sort = "newest" | "oldest" | "added" | "relevance";
export type SourceDraft = { source: string, method: string, media_type: string, origin: string, size: number, text: string, headline: Array<FoundLine>, outlet: Array<FoundLine>, byline: Array<FoundLine>, published: Array<FoundDate>, updated: Array<FoundDate>, language: Array<FoundLine>, url: Array<FoundLine>, notes: Array<string>, known: KnownSource | null };
export type Speaker = { id: SpeakerId, uid: string, kind: SpeakerKind, names: Array<Name>, note: string, organization: OrganizationRef | null, unnamed: UnnamedSource | null, roles: Array<RoleRef>, authors: Array<SpeakerRef>, documents: Array<SpeakerRef>, quotations: number, rival_quotations: number, months: Array<MonthCount> };
export type SpeakerById = { id: SpeakerId };
export type SpeakerChoice = { "is": "existing", id: SpeakerId } | { "is": "new", kind: SpeakerKind, name: string, someone_else: boolean, source_count?: string, anonymity_reason?: string };
export type SpeakerId = number;
export type SpeakerKind = "person" | "organization" | "group" | "unnamed_source" | "document";
export type SpeakerRef = { id: SpeakerId, name: string, kind: SpeakerKind };
export type SpeakerRow = { speaker: SpeakerRef, about: string, quotations: number, found_by: string | null };
export type StatementId = number;
export type StayReason = "confirmed" | "independent";
export type SuggestedHop = { kind: HopKind, party: string, words: string };
export type SuggestedSpeaker = { kind: SpeakerKind, name: string, pronoun: boolean, known: Array<KnownSpeaker>, asks: boolean };
export type Suggestion = { quotation: QuotationInput, cue: TextSpan | null, who: SuggestedSpeaker | null, organization: string, said: DateReading, rivals: Array<RivalReading>, confidence: Confidence, reasons: Array<string> };
export type Suggestions = { capture_id: CaptureId | null, found: Array<Suggestion>, recorded: number, rejected: number };
export type TagById = { id: TagId };
export type TagId = number;
export type TagQuotations = { quotation_ids: Array<QuotationId>, all?: AllBut, add: Array<string>, remove: Array<string> };
export type TagRef = { id: TagId, name: string };
export type TagRow = { tag: TagRef, quotations: number };
export type Term = { exclude: boolean } & ({ "field": "speaker", id: SpeakerId, rivals: boolean } | { "field": "organization", id: OrganizationId, link: OrganizationLink } | { "field": "outlet", id: OutletId } | { "field": "article", id: ArticleId } | { "field": "tag", id: TagId } | { "field": "project", id: ProjectId } | { "field": "kind", value: SpeakerKind } | { "field": "form", value: Form } | { "field": "level", value: Level } | { "field": "flag", value: Flag } | { "field": "role", text: string } | { "field": "date" } & DateRange | { "field": "said" } & DateRange | { "field": "published" } & DateRange);
export type TermLabel = { name: string, count: number };
export type TextSpan = { start: number, end: number };
export type Touched = "speakers" | "organizations" | "outlets" | "articles" | "quotations" | "tags" | "projects" | "saved_filters";
export type TouchedCapture = { id: CaptureId, article: ArticleRef, text: boolean, original: boolean };
export type UnlinkQuotations = { id: CrossReferenceId };
export type UnnamedSource = { article: ArticleRef | null, descriptor: string, source_count: string, anonymity_reason: string };
export type Unplaced = { speaker: SpeakerRef, organizations: Array<OrganizationRef> };
export type UpdateArticle = { id: ArticleId, article: ArticleInput, text: string, source: string, moved: Array<MovedDate> | null };
export type UpdateCapture = { id: CaptureId, note: string };
export type UpdateOrganization = { id: OrganizationId, names: Array<Name>, parent_id: OrganizationId | null, note: string };
export type UpdateOutlet = { id: OutletId, name: string, url: string };
export type UpdateProject = { id: ProjectId, name: string };
export type UpdateQuotation = { id: QuotationId, revision: number, quotation: QuotationInput };
export type UpdateRole = { id: RoleId, role: RoleInput };
export type UpdateSpeaker = { id: SpeakerId, kind: SpeakerKind | null, names: Array<Name> | null, note: string | null, author_ids: Array<SpeakerId> | null, source_count: string | null, anonymity_reason: string | null };
export type UpdateTag = { id: TagId, name: string };
export type VerifyCaptures = { article_id: ArticleId | null };
export type WriteQuery = { filter: Filter };
export type WrittenQuery = { text: string };

/** Every command with its input and output. */
export interface Commands {
  get_library: { input: Record<string, never>; output: LibraryInfo };
  list_quotations: { input: ListQuotations; output: QuotationPage };
  count_quotations: { input: CountQuotations; output: QuotationCounts };
  list_quotation_ids: { input: ListQuotations; output: Array<QuotationId> };
  list_facets: { input: ListFacets; output: Array<Facet> };
  get_histogram: { input: ListFacets; output: Histogram };
  locate_date: { input: LocateDate; output: LocatedDate };
  describe_filter: { input: ListFacets; output: FilterDescription };
  read_query: { input: ReadQuery; output: QueryReading };
  write_query: { input: WriteQuery; output: WrittenQuery };
  complete_query: { input: CompleteQuery; output: QueryCompletions };
  get_quotation: { input: GetQuotation; output: Quotation };
  locate_quotation: { input: LocateQuotation; output: Located };
  get_history: { input: GetHistory; output: Array<HistoryEntry> };
  list_speakers: { input: ListSpeakers; output: Array<SpeakerRow> };
  get_speaker: { input: SpeakerById; output: Speaker };
  list_unplaced: { input: SpeakerById; output: Array<Unplaced> };
  list_organizations: { input: ListOrganizations; output: Array<OrganizationRow> };
  get_organization: { input: OrganizationById; output: Organization };
  list_outlets: { input: ListOutlets; output: Array<OutletRow> };
  list_articles: { input: ListArticles; output: Array<ArticleRow> };
  get_article: { input: ArticleById; output: Article };
  preview_publication_date: { input: PreviewPublicationDate; output: Array<FollowingDate> };
  resolve_date: { input: ResolveDate; output: DateReading };
  find_circumstances: { input: FindCircumstances; output: Circumstances };
  compare_captures: { input: CompareCaptures; output: CaptureComparison };
  list_suggestions: { input: ListSuggestions; output: Suggestions };
  list_tags: { input: Record<string, never>; output: Array<TagRow> };
  list_projects: { input: Record<string, never>; output: Array<ProjectRow> };
  list_saved_filters: { input: Record<string, never>; output: Array<SavedFilter> };
  list_operations: { input: ListOperations; output: Array<Operation> };
  read_source: { input: ReadSource; output: SourceDraft };
  verify_captures: { input: VerifyCaptures; output: CaptureReport };
  preview_export: { input: PreviewExport; output: ExportPreview };
  export_quotations: { input: ExportQuotations; output: ExportReport };
  check_library: { input: Record<string, never>; output: CheckReport };
  rebuild_derived: { input: Record<string, never>; output: CheckReport };
  index_library: { input: Record<string, never>; output: Indexed };
  delete_quotations: { input: DeleteQuotations; output: Outcome<number> };
  flag_quotations: { input: FlagQuotations; output: Outcome<number> };
  tag_quotations: { input: TagQuotations; output: Outcome<number> };
  create_project: { input: CreateProject; output: Outcome<ProjectRef> };
  fill_project: { input: FillProject; output: Outcome<ProjectRef> };
  create_quotation: { input: CreateQuotation; output: Outcome<Quotation> };
  update_quotation: { input: UpdateQuotation; output: Outcome<Quotation> };
  create_article: { input: CreateArticle; output: Outcome<ArticleRef> };
  update_article: { input: UpdateArticle; output: Outcome<ArticleRef> };
  delete_article: { input: DeleteArticle; output: Outcome<number> };
  update_capture: { input: UpdateCapture; output: Outcome<CaptureRef> };
  anchor_quotations: { input: AnchorQuotations; output: Outcome<number> };
  create_wording: { input: CreateWording; output: Outcome<Quotation> };
  create_capture: { input: CreateCapture; output: Outcome<CaptureRef> };
  create_speaker: { input: CreateSpeaker; output: Outcome<SpeakerRef> };
  update_speaker: { input: UpdateSpeaker; output: Outcome<SpeakerRef> };
  delete_speaker: { input: SpeakerById; output: Outcome<SpeakerRef> };
  create_role: { input: CreateRole; output: Outcome<SpeakerRef> };
  update_role: { input: UpdateRole; output: Outcome<SpeakerRef> };
  delete_role: { input: RoleById; output: Outcome<SpeakerRef> };
  create_organization: { input: CreateOrganization; output: Outcome<OrganizationRef> };
  update_organization: { input: UpdateOrganization; output: Outcome<OrganizationRef> };
  delete_organization: { input: OrganizationById; output: Outcome<OrganizationRef> };
  update_outlet: { input: UpdateOutlet; output: Outcome<OutletRef> };
  delete_outlet: { input: OutletById; output: Outcome<OutletRef> };
  update_tag: { input: UpdateTag; output: Outcome<TagRef> };
  delete_tag: { input: TagById; output: Outcome<TagRef> };
  update_project: { input: UpdateProject; output: Outcome<ProjectRef> };
  delete_project: { input: ProjectById; output: Outcome<ProjectRef> };
  save_filter: { input: SaveFilter; output: Outcome<SavedFilterById> };
  delete_saved_filter: { input: SavedFilterById; output: Outcome<SavedFilterById> };
  link_quotations: { input: LinkQuotations; output: Outcome<CrossReferenceId> };
  unlink_quotations: { input: UnlinkQuotations; output: Outcome<CrossReferenceId> };
  reject_suggestion: { input: RejectSuggestion; output: Outcome<RejectedSuggestionId> };
  restore_suggestions: { input: ArticleById; output: Outcome<number> };
  import_library: { input: ImportLibrary; output: Outcome<ImportReport> };
  undo: { input: Record<string, never>; output: Outcome<Operation> };
  redo: { input: Record<string, never>; output: Outcome<Operation> };
}

/** The commands that write. */
export type Writes =
  | "delete_quotations"
  | "flag_quotations"
  | "tag_quotations"
  | "create_project"
  | "fill_project"
  | "create_quotation"
  | "update_quotation"
  | "create_article"
  | "update_article"
  | "delete_article"
  | "update_capture"
  | "anchor_quotations"
  | "create_wording"
  | "create_capture"
  | "create_speaker"
  | "update_speaker"
  | "delete_speaker"
  | "create_role"
  | "update_role"
  | "delete_role"
  | "create_organization"
  | "update_organization"
  | "delete_organization"
  | "update_outlet"
  | "delete_outlet"
  | "update_tag"
  | "delete_tag"
  | "update_project"
  | "delete_project"
  | "save_filter"
  | "delete_saved_filter"
  | "link_quotations"
  | "unlink_quotations"
  | "reject_suggestion"
  | "restore_suggestions"
  | "import_library"
  | "undo"
  | "redo"
  ;
