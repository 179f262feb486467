#include "tests/integration/catalog/ImportSheet.h"

#include <QCoreApplication>

#include <iomanip>
#include <iostream>

/// How long a person who saves waits while the largest import runs.
namespace {

using namespace bloomzy;

std::string largestFile()
{
    std::string csv = "taxonRank,genus,specificEpithet,family,vernacularNames:en\n";
    for (int i = 0; i < 2'000; ++i)
        csv += "species,Rosa," + test::lettered(i) + "na,Rosaceae,rose " + test::lettered(i) + "|wild rose " +
               test::lettered(i) + "\n";
    return csv;
}

double millisecondsSince(std::chrono::steady_clock::time_point begin)
{
    return std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - begin).count();
}

bool isFinished(test::CatalogFixture& catalog, const std::string& operation)
{
    const auto found = catalog.operations().find(operation, storage::deadlineIn(std::chrono::seconds(10)));
    return found.has_value() && *found && (*found)->finishedAt.has_value();
}

} // namespace

int main(int argc, char** argv)
{
    QCoreApplication application(argc, argv);
    TestDatabases databases;
    test::CatalogFixture catalog(databases, storage::Engine::sqlite);
    test::Sheet sheet(catalog, largestFile());
    const auto begin = std::chrono::steady_clock::now();
    const auto import = catalog.read<api::Operation>(catalog.call("applyImport", sheet.import.id, "{}"));
    std::vector<double> saves;
    while (!isFinished(catalog, import.id)) {
        const auto save = std::chrono::steady_clock::now();
        catalog.species("Zamia", test::lettered(int(saves.size())));
        saves.push_back(millisecondsSince(save));
    }
    const double whole = millisecondsSince(begin);
    if (saves.empty() || sheet.now().state != api::ImportState::imported)
        return std::cerr << "the import did not end" << std::endl, 1;
    std::sort(saves.begin(), saves.end());
    std::cout << std::fixed << std::setprecision(1) << "import of 2,000 lines " << whole << " ms, " << saves.size()
              << " saves meanwhile: p50 " << saves[saves.size() / 2] << " ms, worst " << saves.back() << " ms"
              << std::endl;
    return 0;
}
