#pragma once

#include "backend/api/Page.h"
#include "backend/api/Taxa.h"

#include <array>
#include <string_view>

/// Wire types of /api/v1/catalog/imports: a file is uploaded, its columns are mapped, its rows are looked through and
/// checked, then all of it is imported, and may be undone as a whole.
namespace bloomzy::api {

enum class TextEncoding { utf8, utf16le, utf16be, windows1252, latin1, unknown };
BOOST_DESCRIBE_ENUM(TextEncoding, utf8, utf16le, utf16be, windows1252, latin1, unknown)

enum class Separator { comma, semicolon, tab, pipe, unknown };
BOOST_DESCRIBE_ENUM(Separator, comma, semicolon, tab, pipe, unknown)

enum class QuoteMark { doubleQuote, singleQuote, unknown };
BOOST_DESCRIBE_ENUM(QuoteMark, doubleQuote, singleQuote, unknown)

enum class LineEnds { lf, crlf, cr, mixed, unknown };
BOOST_DESCRIBE_ENUM(LineEnds, lf, crlf, cr, mixed, unknown)

/// The fields that a column may go to: a name in one text or in its parts, and the columns of docs/csv-import.md.
/// Vernacular names may be of any other language as well.
inline constexpr std::array<std::string_view, 39> importFieldNames{"scientificName",
                                                                   "scientificNameAuthorship",
                                                                   "taxonRank",
                                                                   "taxonomicStatus",
                                                                   "acceptedName",
                                                                   "family",
                                                                   "uninomial",
                                                                   "genus",
                                                                   "infragenericEpithet",
                                                                   "specificEpithet",
                                                                   "infraspecificEpithet",
                                                                   "cultivarEpithet",
                                                                   "hybridMark",
                                                                   "namePublishedIn",
                                                                   "namePublishedInYear",
                                                                   "care.wateringIntervalDays",
                                                                   "care.light",
                                                                   "care.humidityPercent",
                                                                   "care.temperatureCelsius",
                                                                   "care.soil",
                                                                   "care.difficulty",
                                                                   "care.growth",
                                                                   "care.heightCm",
                                                                   "care.hardiness",
                                                                   "care.summary",
                                                                   "care.toxicity.people",
                                                                   "care.toxicity.cats",
                                                                   "care.toxicity.dogs",
                                                                   "care.toxicity.note",
                                                                   "taxonRemarks",
                                                                   "references",
                                                                   "reviewState",
                                                                   "vernacularNames:en",
                                                                   "vernacularNames:fr",
                                                                   "vernacularNames:de",
                                                                   "vernacularNames:es",
                                                                   "vernacularNames:it",
                                                                   "vernacularNames:nl",
                                                                   "vernacularNames:pt"};

/// How a file is written.
struct FileForm
{
    TextEncoding encoding = TextEncoding::unknown;
    bool byteOrderMark = false;
    Separator separator = Separator::unknown;
    QuoteMark quote = QuoteMark::unknown;
    LineEnds lineEnds = LineEnds::unknown;
    bool header = true; ///< the first line names the columns

    bool operator==(const FileForm&) const = default;
};
BOOST_DESCRIBE_STRUCT(FileForm, (), (encoding, byteOrderMark, separator, quote, lineEnds, header))

/// Why a column was given its field: its name is the field's own, a Darwin Core term, a usual word for it in English or
/// French; the last import of the same column did so; its values look like it; somebody chose it.
enum class MatchReason { exactName, darwinCore, alias, lastImport, pattern, chosen, none, unknown };
BOOST_DESCRIBE_ENUM(MatchReason, exactName, darwinCore, alias, lastImport, pattern, chosen, none, unknown)

/// What becomes of a row whose name the catalog has: nothing, its cells change the taxon (empty ones leave what is
/// there), or another taxon of the same name is added.
enum class ExistingNames { skip, update, add, unknown };
BOOST_DESCRIBE_ENUM(ExistingNames, skip, update, add, unknown)

/// A value of the file and what it stands for; an empty `to` is "not known".
struct ValueRule
{
    std::string value; ///< as the file writes it, up to 200 characters
    std::string to;

    bool operator==(const ValueRule&) const = default;
};
BOOST_DESCRIBE_STRUCT(ValueRule, (), (value, to))

struct ColumnPlan
{
    std::string field; ///< empty: do not import
    std::vector<ValueRule> rules;

    bool operator==(const ColumnPlan&) const = default;
};
BOOST_DESCRIBE_STRUCT(ColumnPlan, (), (field, rules))

/// A cell that is read as `value`, whatever the file has.
struct CellEdit
{
    std::int64_t line = 0;
    std::int32_t column = 0; ///< counted from 0
    std::string value;

    bool operator==(const CellEdit&) const = default;
};
BOOST_DESCRIBE_STRUCT(CellEdit, (), (line, column, value))

/// What PATCH /api/v1/catalog/imports/{id} changes. Without encoding, separator, quote or header what was found counts.
struct ImportPlan
{
    std::optional<TextEncoding> encoding;
    std::optional<Separator> separator;
    std::optional<QuoteMark> quote;
    std::optional<bool> header;
    ExistingNames existingNames = ExistingNames::skip;
    std::vector<ColumnPlan> columns;     ///< one for each column; empty: guess
    std::vector<CellEdit> edits;         ///< up to 1,000
    std::vector<std::int64_t> skipLines; ///< up to 1,000

    bool operator==(const ImportPlan&) const = default;
};
BOOST_DESCRIBE_STRUCT(ImportPlan, (), (encoding, separator, quote, header, existingNames, columns, edits, skipLines))

/// One of the values of a column that knows a few only.
struct ColumnValue
{
    std::string value;
    std::int64_t count = 0;        ///< rows that have it
    std::optional<std::string> to; ///< what it stands for; absent: needs a rule
};
BOOST_DESCRIBE_STRUCT(ColumnValue, (), (value, count, to))

struct ImportColumn
{
    std::string name;
    std::vector<std::string> samples; ///< the first three values that are not empty
    std::int64_t empty = 0;           ///< rows without a value
    std::string field;
    MatchReason reason = MatchReason::none;
    std::vector<std::string> choices; ///< of a field that takes a few values only
    std::vector<ColumnValue> values;  ///< of such a field: the most frequent, up to 50
    std::int64_t unmapped = 0;        ///< rows whose value needs a rule
};
BOOST_DESCRIBE_STRUCT(ImportColumn, (), (name, samples, empty, field, reason, choices, values, unmapped))

/// `errors` are left out of the others, `warnings` are not.
struct ImportCounts
{
    std::int64_t rows = 0;
    std::int64_t created = 0;
    std::int64_t updated = 0;
    std::int64_t skipped = 0; ///< the catalog has them, or somebody left them out
    std::int64_t warnings = 0;
    std::int64_t errors = 0;
};
BOOST_DESCRIBE_STRUCT(ImportCounts, (), (rows, created, updated, skipped, warnings, errors))

enum class ImportState { staged, importing, imported, undoing, undone, unknown };
BOOST_DESCRIBE_ENUM(ImportState, staged, importing, imported, undoing, undone, unknown)

/// A taxon that an undo left as it is.
struct KeptTaxon
{
    std::string id;
    std::string scientificName;
    std::string reason;
};
BOOST_DESCRIBE_STRUCT(KeptTaxon, (), (id, scientificName, reason))

struct ImportUndo
{
    std::int64_t removed = 0; ///< taxa that went to the bin
    std::int64_t setBack = 0; ///< taxa that are as they were before
    std::int64_t kept = 0;
    std::vector<KeptTaxon> keptTaxa; ///< the first 100
};
BOOST_DESCRIBE_STRUCT(ImportUndo, (), (removed, setBack, kept, keptTaxa))

/// One row of GET /api/v1/catalog/imports.
struct ImportSummary
{
    std::string id;
    std::string fileName;
    ImportState state = ImportState::unknown;
    std::string createdAt;
    Person by;
    std::optional<std::string> finishedAt; ///< of the import or its undo
    std::optional<ImportCounts> counts;    ///< of the import, else of the last check
    bool undoable = false;
    std::string notUndoable; ///< why not: `staged`, `undone`, `nothing`, `busy`
};
BOOST_DESCRIBE_STRUCT(ImportSummary, (),
                      (id, fileName, state, createdAt, by, finishedAt, counts, undoable, notUndoable))

struct ImportPage
{
    std::vector<ImportSummary> items;
    std::optional<std::string> nextCursor;
};
BOOST_DESCRIBE_STRUCT(ImportPage, (), (items, nextCursor))

/// GET /api/v1/catalog/imports/{id}. What is of the file is absent once it is gone.
struct Import : ImportSummary
{
    std::int64_t revision = 0;
    std::int64_t bytes = 0;
    std::int64_t rows = 0;
    FileForm form;
    ImportPlan plan;
    std::vector<ImportColumn> columns;
    bool checked = false; ///< `counts` are of the plan as it is
    std::optional<ImportUndo> undo;
};
BOOST_DESCRIBE_STRUCT(Import, (ImportSummary), (revision, bytes, rows, form, plan, columns, checked, undo))

enum class FaultLevel { error, warning, unknown };
BOOST_DESCRIBE_ENUM(FaultLevel, error, warning, unknown)

struct RowFault
{
    FaultLevel level = FaultLevel::error;
    std::int32_t column = -1; ///< counted from 0; -1: the whole row
    std::string code;
    std::string detail;
    std::optional<std::string> suggestion; ///< what the cell could be
};
BOOST_DESCRIBE_STRUCT(RowFault, (), (level, column, code, detail, suggestion))

enum class RowResult { created, updated, skipped, error, unknown };
BOOST_DESCRIBE_ENUM(RowResult, created, updated, skipped, error, unknown)

struct ImportRow
{
    std::int64_t line = 0;
    std::vector<std::string> cells; ///< as the file has them, up to 200 characters of each
    RowResult result = RowResult::unknown;
    std::vector<RowFault> faults;
};
BOOST_DESCRIBE_STRUCT(ImportRow, (), (line, cells, result, faults))

/// GET /api/v1/catalog/imports/{id}/rows, in the order of the file.
struct ImportRowPage
{
    std::vector<ImportRow> items;
    std::optional<std::string> nextCursor;
};
BOOST_DESCRIBE_STRUCT(ImportRowPage, (), (items, nextCursor))

/// `errors` and `warnings` ask for a check first.
enum class RowFilter { all, errors, warnings, unknown };
BOOST_DESCRIBE_ENUM(RowFilter, all, errors, warnings, unknown)

struct ImportRowQuery
{
    std::optional<RowFilter> filter;
    std::optional<std::int32_t> limit; ///< 1 to 200, 50 unless told
    std::optional<std::string> cursor;
};
BOOST_DESCRIBE_STRUCT(ImportRowQuery, (), (filter, limit, cursor))

struct UploadQuery
{
    std::optional<std::string> fileName; ///< up to 200 characters
};
BOOST_DESCRIBE_STRUCT(UploadQuery, (), (fileName))

/// POST /api/v1/catalog/imports/{id}/apply
struct ApplyImport
{
    bool leaveOutErrors = false; ///< otherwise an import with errors is refused
};
BOOST_DESCRIBE_STRUCT(ApplyImport, (), (leaveOutErrors))

} // namespace bloomzy::api
