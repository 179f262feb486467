#include "backend/catalog/imports/ColumnGuess.h"

#include "backend/catalog/csv/CellText.h"
#include "backend/catalog/imports/FieldWords.h"
#include "backend/catalog/names/NameReader.h"
#include "backend/catalog/rules/NameRules.h"

#include <algorithm>
#include <functional>
#include <set>

namespace bloomzy::catalog {
namespace {

using api::MatchReason;

template <class Predicate>
bool allSamples(const ColumnFacts& column, const Predicate& predicate)
{
    return !column.samples.empty() && std::all_of(column.samples.begin(), column.samples.end(), predicate);
}

bool readsAsName(const std::string& text)
{
    return readName(text).has_value();
}

bool readsAsBinomial(const std::string& text)
{
    const auto name = readName(text);
    return name && name->parts.genus && (name->parts.specificEpithet || name->parts.cultivarEpithet) &&
           text.front() >= 'A' && text.front() <= 'Z';
}

bool isAddress(const std::string& text)
{
    return text.starts_with("http://") || text.starts_with("https://");
}

std::string fieldByPattern(const ColumnFacts& column)
{
    if (allSamples(column, [](const auto& text) { return endsAsFamily(text); }))
        return "family";
    if (allSamples(column, readsAsBinomial))
        return "scientificName";
    return allSamples(column, isAddress) ? "references" : "";
}

/// A column called "species" or "name" may hold whole names, epithets, or something else.
std::string fieldByWordAndValues(const ColumnFacts& column)
{
    auto field = fieldByWord(column.name);
    if (field == "specificEpithet" && allSamples(column, readsAsBinomial))
        return "scientificName";
    const bool named = column.samples.empty() || allSamples(column, readsAsName);
    return field == "scientificName" && !named ? std::string() : field;
}

class Guesses
{
public:
    explicit Guesses(const std::vector<ColumnFacts>& columns)
        : m_columns(columns)
        , m_guesses(columns.size())
    {
    }

    using Field = std::function<api::ColumnPlan(const ColumnFacts&)>;

    void give(const Field& field, const std::function<MatchReason(const std::string&)>& reason)
    {
        for (std::size_t i = 0; i < m_columns.size(); ++i) {
            if (m_guesses[i].reason != MatchReason::none)
                continue;
            auto plan = field(m_columns[i]);
            if (plan.field.empty() || (!m_given.insert(plan.field).second && !takesSeveralColumns(plan.field)))
                continue;
            m_guesses[i] = {plan, reason(plan.field)};
        }
    }

    std::vector<GuessedColumn> take() { return std::move(m_guesses); }

private:
    const std::vector<ColumnFacts>& m_columns;
    std::vector<GuessedColumn> m_guesses;
    std::set<std::string> m_given;
};

api::ColumnPlan remembered(const ColumnFacts& column, const std::vector<RememberedColumn>& last)
{
    const auto found =
        std::find_if(last.begin(), last.end(), [&](const auto& known) { return known.name == column.name; });
    return found == last.end() || !isImportField(found->plan.field) ? api::ColumnPlan() : found->plan;
}

} // namespace

std::vector<GuessedColumn> guessColumns(const std::vector<ColumnFacts>& columns,
                                        const std::vector<RememberedColumn>& last)
{
    const auto always = [](MatchReason reason) { return [reason](const std::string&) { return reason; }; };
    Guesses guesses(columns);
    guesses.give([&](const auto& column) { return remembered(column, last); }, always(MatchReason::lastImport));
    guesses.give(
        [](const auto& column) {
            return api::ColumnPlan{fieldByName(column.name), {}};
        },
        [](const std::string& field) {
            return isDarwinCoreTerm(field) ? MatchReason::darwinCore : MatchReason::exactName;
        });
    guesses.give(
        [](const auto& column) {
            return api::ColumnPlan{fieldByWordAndValues(column), {}};
        },
        always(MatchReason::alias));
    guesses.give(
        [](const auto& column) {
            return api::ColumnPlan{fieldByPattern(column), {}};
        },
        always(MatchReason::pattern));
    return guesses.take();
}

} // namespace bloomzy::catalog
