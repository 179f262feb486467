#include "tests/bench/catalog/PlantList.h"

#include "backend/catalog/store/TaxonStore.h"
#include "backend/core/Id.h"

#include <fstream>
#include <stdexcept>
#include <unordered_map>

namespace bloomzy::bench {
namespace {

constexpr std::size_t batchSize = 2'000;

enum Column : std::size_t {
    id = 0,
    acceptedId = 1,
    status = 2,
    family = 4,
    genus = 5,
    species = 6,
    infra = 7,
    author = 11,
    published = 14
};

std::vector<std::string> split(const std::string& line)
{
    std::vector<std::string> cells(1);
    for (char c : line)
        if (c == '\t')
            cells.emplace_back();
        else if (c != '\r')
            cells.back() += c;
    return cells;
}

std::optional<std::string> cell(const std::vector<std::string>& cells, Column column)
{
    return column < cells.size() && !cells[column].empty() ? std::optional(cells[column]) : std::nullopt;
}

catalog::TaxonRecord recordOf(const std::vector<std::string>& cells, const core::Clock& clock)
{
    catalog::TaxonRecord taxon;
    taxon.id = core::newId(clock);
    taxon.revision = 1;
    taxon.createdAt = taxon.updatedAt = core::formatTime(clock.now());
    taxon.updatedBy = {"bench", "Bench"};
    auto& input = taxon.input;
    input.genus = cell(cells, genus);
    input.specificEpithet = cell(cells, species);
    input.infraspecificEpithet = cell(cells, infra);
    input.taxonRank = input.infraspecificEpithet ? api::TaxonRank::variety : api::TaxonRank::species;
    input.scientificNameAuthorship = cell(cells, author);
    input.family = cell(cells, family);
    input.namePublishedIn = cell(cells, published);
    input.taxonomicStatus = cells[status] == "accepted"  ? api::TaxonomicStatus::accepted
                            : cells[status] == "synonym" ? api::TaxonomicStatus::synonym
                                                         : api::TaxonomicStatus::unplaced;
    return taxon;
}

/// Inserts in batches; synonyms come in a second pass, when their accepted names have ids.
class Loader
{
public:
    explicit Loader(storage::Database& database)
        : m_database(database)
    {
    }

    void pass(const std::filesystem::path& file, bool synonyms)
    {
        std::ifstream in(file);
        std::string line;
        std::getline(in, line);
        while (std::getline(in, line)) {
            const auto cells = split(line);
            if (cells.size() <= author || (cells[status] == "synonym") != synonyms)
                continue;
            auto taxon = recordOf(cells, m_clock);
            if (synonyms)
                taxon.input.acceptedNameUsageId = m_ids.at(cells[acceptedId]);
            else
                m_ids[cells[id]] = taxon.id;
            m_batch.push_back(std::move(taxon));
            if (m_batch.size() == batchSize)
                flush();
        }
        flush();
    }

private:
    void flush()
    {
        const auto work = [&](storage::Transaction& transaction) -> core::Result<void> {
            for (auto& taxon : m_batch)
                BLOOMZY_CHECK(catalog::insertTaxon(transaction, taxon));
            return {};
        };
        const auto done = m_database.write(storage::Lane::bulk, work, storage::deadlineIn(std::chrono::minutes(5)));
        if (done.has_error())
            throw std::runtime_error(done.error().detail + " " + done.error().cause);
        m_batch.clear();
    }

    storage::Database& m_database;
    core::SystemClock m_clock;
    std::unordered_map<std::string, std::string> m_ids;
    std::vector<catalog::TaxonRecord> m_batch;
};

} // namespace

void loadPlantList(storage::Database& database, const std::filesystem::path& file)
{
    Loader loader(database);
    loader.pass(file, false);
    loader.pass(file, true);
}

} // namespace bloomzy::bench
