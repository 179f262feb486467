#include "backend/audit/search/Way.h"

#include "backend/audit/search/SearchIndexer.h"
#include "backend/audit/search/TermStore.h"
#include "backend/core/json/JsonImpl.h"

#include <algorithm>

namespace bloomzy::audit {
namespace {

/// Of a column of hashes, which nobody counts: few, as a rule.
constexpr std::int64_t rowsOfHash = 1'000;
constexpr std::int64_t rowsOfNetwork = 50'000;
/// An index that many merge costs more than the log itself.
constexpr std::size_t mostKeys = 200;
/// A row by its index costs about as much as so many of the log in its order.
constexpr std::int64_t detour = 3;

using Index = IndexKey::Index;

struct Candidate
{
    Way way;
    std::int64_t rows = 0;
};

class WayFinder
{
public:
    WayFinder(storage::Snapshot& snapshot, const Question& question)
        : m_snapshot(snapshot)
        , m_question(question)
    {
    }

    core::Result<Way> find()
    {
        BLOOMZY_TRY(const std::int64_t all, SearchIndexer::last(m_snapshot));
        const std::int64_t span =
            std::max<std::int64_t>(0, std::min(m_question.last, all) - std::max<std::int64_t>(m_question.first, 1) + 1);
        BLOOMZY_CHECK(addGroups());
        addHashes();
        BLOOMZY_CHECK(addWords());
        Way best{{{Index::all, "", 0}}, {}};
        // Rows are taken to lie evenly: in a part of the log there is as large a part of each index.
        double rows = double(span);
        for (Candidate& candidate : m_candidates) {
            const double there = double(candidate.rows) * double(span) / double(std::max<std::int64_t>(all, 1));
            if (there * detour < rows) {
                rows = there * detour;
                best = std::move(candidate.way);
            }
        }
        return best;
    }

private:
    core::Result<std::int64_t> rowsOfTerm(std::int64_t id)
    {
        BLOOMZY_TRY(const auto term, TermStore::byId(m_snapshot, id));
        return term ? term->number : 0;
    }

    core::Result<std::int64_t> rowsOfName(TermKind kind, std::string_view name)
    {
        BLOOMZY_TRY(const auto term, TermStore::find(m_snapshot, kind, name));
        return term ? term->number : 0;
    }

    core::Result<std::int64_t> rowsIn(FacetGroup group, std::int64_t value)
    {
        if (group == FacetGroup::outcome)
            return rowsOfName(TermKind::outcome, core::json::enumName(outcomeOf(value)));
        if (group == FacetGroup::kind)
            return rowsOfName(TermKind::kind, core::json::enumName(kindOf(value)));
        return rowsOfTerm(value);
    }

    /// Their usual value stands in no index.
    static bool hasIndex(FacetGroup group, std::int64_t value)
    {
        return value != 0 || (group != FacetGroup::outcome && group != FacetGroup::kind);
    }

    core::Result<bool> addValues(Candidate& candidate, FacetGroup group, const std::set<std::int64_t>& values)
    {
        for (const std::int64_t value : values) {
            if (!hasIndex(group, value))
                return false;
            BLOOMZY_TRY(const std::int64_t rows, rowsIn(group, value));
            candidate.rows += rows;
            candidate.way.keys.push_back({Index::column, nameOf(group), value});
        }
        return true;
    }

    static const char* nameOf(FacetGroup group)
    {
        const auto value = groupColumns[static_cast<std::size_t>(group)];
        return std::ranges::find(searchColumns, value, &SearchColumn::value)->name;
    }

    core::Result<void> addGroups()
    {
        for (std::size_t i = 0; i < facetGroups; ++i) {
            if (!m_question.groups[i])
                continue;
            Candidate candidate;
            BLOOMZY_TRY(const bool whole, addValues(candidate, FacetGroup(i), *m_question.groups[i]));
            if (whole)
                m_candidates.push_back(std::move(candidate));
        }
        return {};
    }

    static void addHashes(Candidate& candidate, const char* column, const std::set<std::int64_t>& values,
                          std::int64_t rowsOfEach = rowsOfHash)
    {
        for (const std::int64_t value : values) {
            candidate.rows += rowsOfEach;
            candidate.way.keys.push_back({Index::column, column, value});
        }
    }

    void addHashes()
    {
        const auto add = [&](const Choice& choice, const char* column, std::int64_t rows) {
            if (!choice)
                return;
            Candidate candidate;
            addHashes(candidate, column, *choice, rows);
            m_candidates.push_back(std::move(candidate));
        };
        add(m_question.trace, "trace", 1);
        add(m_question.request, "request", 1);
        add(m_question.session, "session", rowsOfHash);
        add(m_question.target, "target", rowsOfHash);
        add(m_question.address, "address", rowsOfHash);
        add(m_question.network, "network", rowsOfNetwork);
    }

    core::Result<bool> addWord(Candidate& candidate, const WordQuestion& word)
    {
        if (word.manyTerms || word.actors.size() + word.targets.size() > mostKeys)
            return false;
        for (const std::int64_t term : word.terms) {
            BLOOMZY_TRY(const std::int64_t rows, rowsOfTerm(term));
            candidate.rows += rows;
            candidate.way.keys.push_back({Index::word, "", term});
        }
        addHashes(candidate, "target", word.targets);
        addHashes(candidate, "session", word.sessions);
        addHashes(candidate, "trace", word.traces);
        addHashes(candidate, "request", word.requests, 1);
        addHashes(candidate, "address", word.addresses);
        addHashes(candidate, "network", word.networks, rowsOfNetwork);
        addHashes(candidate, "sequence", word.sequences, 1);
        const std::pair<FacetGroup, const std::set<std::int64_t>&> groups[] = {
            {FacetGroup::action, word.actions},
            {FacetGroup::outcome, word.outcomes},
            {FacetGroup::targetType, word.targetTypes},
            {FacetGroup::source, word.sources},
            {FacetGroup::actor, word.actors}};
        for (const auto& [group, values] : groups) {
            BLOOMZY_TRY(const bool whole, addValues(candidate, group, values));
            if (!whole)
                return false;
        }
        return candidate.way.keys.size() <= mostKeys;
    }

    core::Result<void> addWords()
    {
        for (std::size_t i = 0; i < m_question.words.size(); ++i) {
            Candidate candidate;
            candidate.way.word = i;
            BLOOMZY_TRY(const bool whole, addWord(candidate, m_question.words[i]));
            if (whole)
                m_candidates.push_back(std::move(candidate));
        }
        return {};
    }

    storage::Snapshot& m_snapshot;
    const Question& m_question;
    std::vector<Candidate> m_candidates;
};

} // namespace

core::Result<Way> shortestWay(storage::Snapshot& snapshot, const Question& question)
{
    return WayFinder(snapshot, question).find();
}

} // namespace bloomzy::audit
