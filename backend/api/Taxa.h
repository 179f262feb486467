#pragma once

#include "backend/api/RawJson.h"

#include <boost/describe/class.hpp>
#include <boost/describe/enum.hpp>

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

/// Wire types of /api/v1/taxa. Fields bear their Darwin Core names where one exists (https://dwc.tdwg.org/terms/);
/// names follow the ICN (Shenzhen Code). An absent optional means "not known", which is never the same as "none".
namespace bloomzy::api {

enum class TaxonRank {
    family,
    subfamily,
    tribe,
    genus,
    subgenus,
    section,
    species,
    subspecies,
    variety,
    form,
    cultivar,
    unknown
};
BOOST_DESCRIBE_ENUM(TaxonRank, family, subfamily, tribe, genus, subgenus, section, species, subspecies, variety, form,
                    cultivar, unknown)

enum class TaxonomicStatus { accepted, synonym, unplaced, unknown };
BOOST_DESCRIBE_ENUM(TaxonomicStatus, accepted, synonym, unplaced, unknown)

enum class ReviewState { draft, inReview, reviewed, unknown };
BOOST_DESCRIBE_ENUM(ReviewState, draft, inReview, reviewed, unknown)

/// Which part of the name carries the multiplication sign (ICN Art. H.3): × Chitalpa, Mentha × piperita,
/// Polypodium vulgare nothosubsp. mantoniae.
enum class HybridMark { genus, species, infraspecific, unknown };
BOOST_DESCRIBE_ENUM(HybridMark, genus, species, infraspecific, unknown)

enum class Light { fullSun, brightIndirect, shade, unknown };
BOOST_DESCRIBE_ENUM(Light, fullSun, brightIndirect, shade, unknown)

enum class Difficulty { easy, medium, hard, unknown };
BOOST_DESCRIBE_ENUM(Difficulty, easy, medium, hard, unknown)

enum class Growth { slow, moderate, fast, unknown };
BOOST_DESCRIBE_ENUM(Growth, slow, moderate, fast, unknown)

/// `none` is a claim that needs a source. Not known is an absent value.
enum class Severity { none, irritant, toxic, severe, unknown };
BOOST_DESCRIBE_ENUM(Severity, none, irritant, toxic, severe, unknown)

/// Inclusive; `min` <= `max`.
struct Range
{
    std::int32_t min = 0;
    std::int32_t max = 0;

    bool operator==(const Range&) const = default;
};
BOOST_DESCRIBE_STRUCT(Range, (), (min, max))

struct Toxicity
{
    std::optional<Severity> people;
    std::optional<Severity> cats;
    std::optional<Severity> dogs;
    std::optional<std::string> note; ///< the substance and what it does; up to 500 characters

    bool operator==(const Toxicity&) const = default;
};
BOOST_DESCRIBE_STRUCT(Toxicity, (), (people, cats, dogs, note))

struct Care
{
    std::optional<std::int32_t> wateringIntervalDays; ///< 1 to 365, in the growing season
    std::optional<Light> light;
    std::optional<Range> humidityPercent;    ///< 0 to 100
    std::optional<Range> temperatureCelsius; ///< -60 to 60
    std::optional<std::string> soil;         ///< up to 500 characters
    std::optional<Difficulty> difficulty;
    std::optional<Growth> growth;
    std::optional<Range> heightCm;        ///< of the grown plant, 1 to 12000
    std::optional<std::string> hardiness; ///< USDA zone or zones: `9`, `10b`, `10b-12`
    std::optional<std::string> summary;   ///< up to 160 characters
    Toxicity toxicity;

    bool operator==(const Care&) const = default;
};
BOOST_DESCRIBE_STRUCT(Care, (),
                      (wateringIntervalDays, light, humidityPercent, temperatureCelsius, soil, difficulty, growth,
                       heightCm, hardiness, summary, toxicity))

struct VernacularName
{
    std::string name;       ///< 1 to 200 characters
    std::string language;   ///< BCP 47: `en`, `fr`, `pt-BR`
    bool preferred = false; ///< at most one for a language

    bool operator==(const VernacularName&) const = default;
};
BOOST_DESCRIBE_STRUCT(VernacularName, (), (name, language, preferred))

/// A work that was consulted.
struct Reference
{
    std::string title;              ///< 1 to 300 characters
    std::optional<std::string> url; ///< http or https

    bool operator==(const Reference&) const = default;
};
BOOST_DESCRIBE_STRUCT(Reference, (), (title, url))

/// The parts a botanical name is written from. Without hybrid signs, rank words or quotes: those follow from
/// `taxonRank`, `hybridMark` and the field itself.
struct NameParts
{
    TaxonRank taxonRank = TaxonRank::species;
    std::optional<std::string> uninomial; ///< family, subfamily and tribe only
    std::optional<std::string> genus;
    std::optional<std::string> infragenericEpithet; ///< subgenus and section only
    std::optional<std::string> specificEpithet;
    std::optional<std::string> infraspecificEpithet;
    std::optional<std::string> cultivarEpithet; ///< cultivar only, ICNCP
    std::optional<HybridMark> hybridMark;
    std::optional<std::string> scientificNameAuthorship;

    bool operator==(const NameParts&) const = default;
};
BOOST_DESCRIBE_STRUCT(NameParts, (),
                      (taxonRank, uninomial, genus, infragenericEpithet, specificEpithet, infraspecificEpithet,
                       cultivarEpithet, hybridMark, scientificNameAuthorship))

/// What a client may write: the body of POST /api/v1/taxa, and what a merge patch of a taxon must yield.
struct TaxonInput : NameParts
{
    TaxonomicStatus taxonomicStatus = TaxonomicStatus::accepted;
    std::optional<std::string> acceptedNameUsageId; ///< required for a synonym, forbidden otherwise
    std::optional<std::string> parentNameUsageId;
    std::optional<std::string> family;
    std::optional<std::string> namePublishedIn;      ///< up to 500 characters
    std::optional<std::int32_t> namePublishedInYear; ///< 1753 (Species Plantarum) to next year
    std::vector<VernacularName> vernacularNames;     ///< up to 200
    Care care;
    std::optional<std::string> taxonRemarks; ///< notes, up to 10,000 characters
    std::vector<Reference> references;       ///< up to 50
    ReviewState reviewState = ReviewState::draft;

    bool operator==(const TaxonInput&) const = default;
};
BOOST_DESCRIBE_STRUCT(TaxonInput, (NameParts),
                      (taxonomicStatus, acceptedNameUsageId, parentNameUsageId, family, namePublishedIn,
                       namePublishedInYear, vernacularNames, care, taxonRemarks, references, reviewState))

/// A taxon that another one refers to, with what is needed to typeset it.
struct TaxonLink
{
    std::string id;
    NameParts name;

    bool operator==(const TaxonLink&) const = default;
};
BOOST_DESCRIBE_STRUCT(TaxonLink, (), (id, name))

/// The person behind a change; the name is the one they had then.
struct Person
{
    std::string id;
    std::string displayName;

    bool operator==(const Person&) const = default;
};
BOOST_DESCRIBE_STRUCT(Person, (), (id, displayName))

/// GET /api/v1/taxa/{id}. Everything beside TaxonInput is read-only.
struct Taxon : TaxonInput
{
    std::string id;
    std::int64_t revision = 0;  ///< counts from 1; the ETag is `"<revision>"`
    std::string scientificName; ///< composed by the server, without the authorship
    std::optional<TaxonLink> acceptedName;
    std::vector<TaxonLink> parents;  ///< from the highest down to the direct parent
    std::vector<TaxonLink> synonyms; ///< the first 100
    std::string createdAt;
    std::string updatedAt;
    Person updatedBy;
    std::optional<std::string> deletedAt; ///< in the bin since then
};
BOOST_DESCRIBE_STRUCT(Taxon, (TaxonInput),
                      (id, revision, scientificName, acceptedName, parents, synonyms, createdAt, updatedAt, updatedBy,
                       deletedAt))

/// One row of GET /api/v1/taxa.
struct TaxonSummary : NameParts
{
    std::string id;
    std::int64_t revision = 0;
    std::string scientificName;
    TaxonomicStatus taxonomicStatus = TaxonomicStatus::unknown;
    std::optional<NameParts> acceptedName; ///< of a synonym
    std::optional<std::string> family;
    std::optional<std::string> vernacularName; ///< the one that matched, else the preferred one in `language`
    std::optional<Light> light;
    std::optional<Severity> toxicity; ///< the worst of people, cats and dogs; absent when all three are not known
    bool toxicityComplete = false;    ///< all three are known
    std::optional<Difficulty> difficulty;
    ReviewState reviewState = ReviewState::unknown;
    std::string updatedAt;
};
BOOST_DESCRIBE_STRUCT(TaxonSummary, (NameParts),
                      (id, revision, scientificName, taxonomicStatus, acceptedName, family, vernacularName, light,
                       toxicity, toxicityComplete, difficulty, reviewState, updatedAt))

struct TaxonPage
{
    std::vector<TaxonSummary> items;
    std::optional<std::string> nextCursor;
    std::optional<std::int64_t> count; ///< of all matches, when `count=true` was asked
};
BOOST_DESCRIBE_STRUCT(TaxonPage, (), (items, nextCursor, count))

/// `bestMatch`: names that begin with `q` first, then taxa where each word of `q` begins a word of a name (scientific
/// or vernacular), then the rest; each by name. Without `q` it is by name.
enum class TaxonSort {
    scientificName,
    scientificNameDescending,
    family,
    updatedAt,
    updatedAtDescending,
    bestMatch,
    unknown
};
BOOST_DESCRIBE_ENUM(TaxonSort, scientificName, scientificNameDescending, family, updatedAt, updatedAtDescending,
                    bestMatch, unknown)

/// What GET /api/v1/taxa and /api/v1/taxa/facets narrow by; several values of one key are alternatives.
/// For light, toxicity and difficulty the value `unknown` asks for the rows where it is not known.
struct TaxonFilter
{
    std::optional<std::string> q; ///< up to 200 characters; matched inside names and vernaculars, folding accents
    std::vector<std::string> family;
    std::vector<TaxonomicStatus> taxonomicStatus;
    std::vector<TaxonRank> taxonRank;
    std::vector<Light> light;
    std::vector<Severity> toxicity;
    std::vector<Difficulty> difficulty;
    std::vector<ReviewState> reviewState;
    std::optional<bool> deleted; ///< true: the bin instead of the catalog
};
BOOST_DESCRIBE_STRUCT(TaxonFilter, (),
                      (q, family, taxonomicStatus, taxonRank, light, toxicity, difficulty, reviewState, deleted))

struct TaxonQuery : TaxonFilter
{
    std::optional<TaxonSort> sort;     ///< bestMatch with `q`, scientificName without, unless told
    std::optional<std::int32_t> limit; ///< 1 to 200, 50 unless told
    std::optional<std::string> cursor;
    std::optional<bool> count;
    std::optional<std::string> language; ///< BCP 47, for vernacularName; `en` unless told
};
BOOST_DESCRIBE_STRUCT(TaxonQuery, (TaxonFilter), (sort, limit, cursor, count, language))

struct FacetValue
{
    std::string value; ///< a family, or the wire name of an enumerator; `unknown` for "not known"
    std::int64_t count = 0;
};
BOOST_DESCRIBE_STRUCT(FacetValue, (), (value, count))

/// GET /api/v1/taxa/facets: each group counts what the other groups' filters leave.
struct TaxonFacets
{
    std::int64_t total = 0;         ///< taxa in the catalog
    std::int64_t matches = 0;       ///< taxa that pass every filter
    std::vector<FacetValue> family; ///< by count, the first 200
    std::vector<FacetValue> taxonomicStatus;
    std::vector<FacetValue> light;
    std::vector<FacetValue> toxicity;
    std::vector<FacetValue> difficulty;
    std::vector<FacetValue> reviewState;
};
BOOST_DESCRIBE_STRUCT(TaxonFacets, (),
                      (total, matches, family, taxonomicStatus, light, toxicity, difficulty, reviewState))

struct TaxonSpellingQuery
{
    std::optional<std::string> q; ///< as in TaxonFilter
};
BOOST_DESCRIBE_STRUCT(TaxonSpellingQuery, (), (q))

/// GET /api/v1/taxa/spelling: a search close to `q` that finds something, where a word of `q` finds nothing. In the
/// folded form that searches have: lower case letters without accents. Absent when there is none.
struct TaxonSpelling
{
    std::optional<std::string> suggestion;
};
BOOST_DESCRIBE_STRUCT(TaxonSpelling, (), (suggestion))

struct FieldChange
{
    std::string field; ///< RFC 6901 pointer into the resource
    RawJson before;
    RawJson after;

    bool operator==(const FieldChange&) const = default;
};
BOOST_DESCRIBE_STRUCT(FieldChange, (), (field, before, after))

enum class RevisionAction { created, updated, deleted, restored, imported, unknown };
BOOST_DESCRIBE_ENUM(RevisionAction, created, updated, deleted, restored, imported, unknown)

struct TaxonRevision
{
    std::int64_t revision = 0;
    RevisionAction action = RevisionAction::unknown;
    std::string at;
    Person by;
    std::vector<FieldChange> changes;
};
BOOST_DESCRIBE_STRUCT(TaxonRevision, (), (revision, action, at, by, changes))

/// GET /api/v1/taxa/{id}/revisions, newest first.
struct TaxonRevisionPage
{
    std::vector<TaxonRevision> items;
    std::optional<std::string> nextCursor;
};
BOOST_DESCRIBE_STRUCT(TaxonRevisionPage, (), (items, nextCursor))

/// One line of an import that was not taken.
struct ImportFault
{
    std::int64_t line = 0; ///< of the file, counted from 1 with the header
    std::string column;    ///< as the file names it; empty for the whole line
    std::string code;
    std::string detail;
};
BOOST_DESCRIBE_STRUCT(ImportFault, (), (line, column, code, detail))

/// POST /api/v1/catalog/imports/direct (text/csv) and /api/v1/catalog/starter. All lines are taken or none.
struct ImportResult
{
    std::string importId;
    std::int64_t created = 0;
    std::int64_t skipped = 0; ///< already in the catalog under the same name and authorship
};
BOOST_DESCRIBE_STRUCT(ImportResult, (), (importId, created, skipped))

} // namespace bloomzy::api
