#pragma once

#include "backend/api/Audit.h"
#include "backend/audit/people/AddressKeys.h"
#include "backend/audit/people/PeopleDirectory.h"
#include "backend/audit/search/SearchRow.h"
#include "backend/storage/Database.h"

#include <limits>
#include <optional>
#include <set>
#include <string>
#include <vector>

namespace bloomzy::audit {

/// Values of a column, of which one is asked for; none: nothing is.
using Choice = std::optional<std::set<std::int64_t>>;

[[nodiscard]] inline bool passes(const Choice& choice, std::int64_t value)
{
    return !choice || choice->contains(value);
}

/// A word of a search, and all by which an event can have it.
struct WordQuestion
{
    std::string word; ///< folded; empty of what is found as a whole only
    std::set<std::int64_t> actions;
    std::set<std::int64_t> outcomes;
    std::set<std::int64_t> targetTypes;
    std::set<std::int64_t> sources;
    std::set<std::int64_t> actors;
    std::set<std::int64_t> targets;
    std::set<std::int64_t> sessions;
    std::set<std::int64_t> traces;
    std::set<std::int64_t> requests;
    std::set<std::int64_t> addresses;
    std::set<std::int64_t> networks;
    std::set<std::int64_t> sequences; ///< of the event with this id
    std::vector<std::int64_t> terms;  ///< words of search_terms; empty when there are too many of them
    bool manyTerms = false;           ///< the event itself has to be read

    /// By what the row says alone.
    [[nodiscard]] bool isInRow(const SearchRow& row) const;
};

/// The groups that facets count, in the order of their bits.
enum class FacetGroup : unsigned { action, outcome, kind, actor, targetType, source };
inline constexpr std::size_t facetGroups = 6;

/// A filter in the numbers of the search tables.
struct Question
{
    std::int64_t first = 1; ///< sequences
    std::int64_t last = std::numeric_limits<std::int64_t>::max();
    std::optional<std::int64_t> from; ///< microseconds: at or after
    std::optional<std::int64_t> to;   ///< before
    std::array<Choice, facetGroups> groups;
    Choice target; ///< hashes; as the next ones
    Choice session;
    Choice trace;
    Choice request;
    Choice address;
    Choice network;
    std::vector<WordQuestion> words;

    [[nodiscard]] const Choice& group(FacetGroup which) const { return groups[static_cast<std::size_t>(which)]; }
    [[nodiscard]] Choice& group(FacetGroup which) { return groups[static_cast<std::size_t>(which)]; }

    /// A bit for each group that the row does not pass.
    [[nodiscard]] unsigned failedGroups(const SearchRow& row) const;
    /// All but the groups and the words.
    [[nodiscard]] bool passesRest(const SearchRow& row) const;
    /// Whether anything but time and groups narrows: then counts by span do not answer it.
    [[nodiscard]] bool needsRows() const;
    /// Whether no event can pass.
    [[nodiscard]] bool isEmpty() const;
    /// Without what the groups ask for.
    [[nodiscard]] Question withoutGroups() const;
};

/// The column that each group is about.
inline constexpr std::int64_t SearchRow::*groupColumns[facetGroups] = {&SearchRow::action,     &SearchRow::outcome,
                                                                       &SearchRow::kind,       &SearchRow::actor,
                                                                       &SearchRow::targetType, &SearchRow::source};

/// What the reader of the log may see, and with what people and addresses are found.
struct Reader
{
    bool seesPersonal = false;
    const AddressKeys& addresses;
    PeopleDirectory& people;
};

/// What is wrong with a filter, whoever asks.
[[nodiscard]] std::vector<api::Fault> filterFaults(const api::AuditFilter& filter);
/// `invalid` for a filter that is none, `forbidden` for one by what the reader may not see.
[[nodiscard]] core::Result<void> checkFilter(const api::AuditFilter& filter, const Reader& reader);
/// A filter that checkFilter() let pass, for the events that are there.
[[nodiscard]] core::Result<Question> questionOf(storage::Snapshot& snapshot, const api::AuditFilter& filter,
                                                const Reader& reader);
/// Narrows the sequences to those that its times can be among; for one whose times were changed.
[[nodiscard]] core::Result<void> boundByTime(storage::Snapshot& snapshot, Question& question);

} // namespace bloomzy::audit
