// CatalogSeed FILE COUNT: a catalog of COUNT plants that never were, the same ones each time. `make bench` keeps it.
#include "backend/catalog/CatalogService.h"
#include "backend/catalog/store/TaxonStore.h"
#include "backend/core/Id.h"
#include "backend/storage/SqliteDatabase.h"

#include <QCoreApplication>

#include <array>
#include <cstdio>
#include <cstdlib>
#include <random>

namespace {

using namespace bloomzy;

constexpr std::size_t atOnce = 2'000;
constexpr int families = 300;
constexpr int speciesOfGenus = 40;
constexpr unsigned synonymPercent = 20;
constexpr unsigned describedPercent = 5;

/// Names that sound like some, of syllables; std::mt19937 gives the same numbers everywhere.
class Plants
{
public:
    api::TaxonInput next()
    {
        if (m_left == 0)
            enterGenus();
        --m_left;
        api::TaxonInput taxon;
        taxon.genus = m_genus;
        taxon.specificEpithet = word(2 + below(3)) + pick(m_endings);
        taxon.family = m_families[m_family];
        taxon.scientificNameAuthorship = pick(m_authors);
        if (below(100) < describedPercent)
            describe(taxon);
        return taxon;
    }

    unsigned below(unsigned end) { return static_cast<unsigned>(m_random() % end); }

private:
    void enterGenus()
    {
        while (m_families.size() < families)
            m_families.push_back(capital(word(3)) + "aceae");
        m_family = below(families);
        m_genus = capital(word(2 + below(2))) + pick(m_endings);
        m_left = 1 + below(2 * speciesOfGenus);
    }

    void describe(api::TaxonInput& taxon)
    {
        taxon.care.light = api::Light(below(3));
        taxon.care.difficulty = taxon.care.light == api::Light::shade ? api::Difficulty::hard : api::Difficulty::easy;
        taxon.care.wateringIntervalDays = static_cast<std::int32_t>(1 + below(30));
        taxon.vernacularNames = {{capital(word(2)) + " " + word(2), "en", true}, {word(3), "fr", false}};
    }

    std::string word(unsigned syllables)
    {
        std::string text;
        for (; syllables > 0; --syllables)
            text += pick(m_beginnings) + pick(m_vowels);
        return text;
    }

    static std::string capital(std::string text)
    {
        text[0] = static_cast<char>(text[0] - 'a' + 'A');
        return text;
    }

    template <std::size_t N>
    std::string pick(const std::array<const char*, N>& from)
    {
        return from[below(N)];
    }

    static constexpr std::array<const char*, 20> m_beginnings{"b", "c", "d", "f", "g",  "h",  "l",  "m",  "n",  "p",
                                                              "r", "s", "t", "v", "br", "cr", "st", "ph", "tr", "gl"};
    static constexpr std::array<const char*, 8> m_vowels{"a", "e", "i", "o", "u", "ae", "an", "er"};
    static constexpr std::array<const char*, 6> m_endings{"ia", "us", "um", "is", "ensis", "oides"};
    static constexpr std::array<const char*, 4> m_authors{"L.", "Mill.", "Benth.", "Hook.f."};
    std::mt19937 m_random{20261128};
    std::vector<std::string> m_families;
    std::size_t m_family = 0;
    std::string m_genus;
    unsigned m_left = 0;
};

catalog::TaxonRecord recordOf(Plants& plants, const core::Clock& clock, std::string& accepted)
{
    catalog::TaxonRecord taxon;
    taxon.id = core::newId(clock);
    taxon.revision = 1;
    taxon.createdAt = taxon.updatedAt = core::formatTime(clock.now());
    taxon.updatedBy = {"bench", "Bench"};
    taxon.input = plants.next();
    if (!accepted.empty() && plants.below(100) < synonymPercent) {
        taxon.input.taxonomicStatus = api::TaxonomicStatus::synonym;
        taxon.input.acceptedNameUsageId = accepted;
    } else {
        accepted = taxon.id;
    }
    return taxon;
}

/// The plants that come next, in one transaction.
class Slice
{
public:
    Slice(Plants& plants, std::string& accepted, std::size_t count)
        : m_plants(plants)
        , m_accepted(accepted)
        , m_count(count)
    {
    }

    core::Result<void> operator()(storage::Transaction& transaction) const
    {
        for (std::size_t i = 0; i < m_count; ++i) {
            auto taxon = recordOf(m_plants, m_clock, m_accepted);
            BLOOMZY_CHECK(catalog::insertTaxon(transaction, taxon));
        }
        return {};
    }

private:
    core::SystemClock m_clock;
    Plants& m_plants;
    std::string& m_accepted;
    std::size_t m_count;
};

core::Result<void> fill(storage::Database& database, std::size_t count)
{
    Plants plants;
    std::string accepted;
    for (std::size_t done = 0; done < count; done += atOnce) {
        const Slice slice(plants, accepted, std::min(atOnce, count - done));
        BLOOMZY_CHECK(database.write(storage::Lane::bulk, slice, storage::deadlineIn(std::chrono::minutes(5))));
    }
    return {};
}

} // namespace

int main(int argc, char** argv)
{
    const QCoreApplication application(argc, argv);
    if (argc != 3)
        return std::fprintf(stderr, "CatalogSeed FILE COUNT\n"), 64;
    storage::SqliteOptions options;
    options.file = argv[1];
    auto database = storage::openSqlite(options, catalog::migrations(storage::Engine::sqlite));
    const auto filled = database.has_error() ? core::Result<void>(database.error())
                                             : fill(**database, std::strtoul(argv[2], nullptr, 10));
    if (filled.has_error())
        return std::fprintf(stderr, "CatalogSeed: %s %s\n", filled.error().detail.c_str(),
                            filled.error().cause.c_str()),
               1;
    return 0;
}
