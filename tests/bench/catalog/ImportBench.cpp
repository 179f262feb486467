#include "tests/integration/catalog/CatalogFixture.h"

#include <QCoreApplication>

#include <future>
#include <iomanip>
#include <iostream>

/// How long a person who saves waits while the largest import runs.
namespace {

using namespace bloomzy;

std::string lettered(int number)
{
    std::string text;
    for (int i = 0; i < 3; ++i, number /= 26)
        text += static_cast<char>('a' + number % 26);
    return text;
}

std::string largestFile()
{
    std::string csv = "taxonRank,genus,specificEpithet,family,vernacularNames:en\n";
    for (int i = 0; i < 2'000; ++i)
        csv += "species,Rosa," + lettered(i) + "na,Rosaceae,rose " + lettered(i) + "|wild rose " + lettered(i) + "\n";
    return csv;
}

double millisecondsSince(std::chrono::steady_clock::time_point begin)
{
    return std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - begin).count();
}

} // namespace

int main(int argc, char** argv)
{
    QCoreApplication application(argc, argv);
    test::CatalogFixture catalog;
    const auto begin = std::chrono::steady_clock::now();
    auto import = std::async(std::launch::async, [&] {
        const bool done = catalog.call("importTaxa", {}, largestFile()).has_value();
        return done ? millisecondsSince(begin) : -1.0;
    });
    std::vector<double> saves;
    while (import.wait_for(std::chrono::seconds(0)) != std::future_status::ready) {
        const auto save = std::chrono::steady_clock::now();
        (void)catalog.call("createTaxon", {},
                           R"({"genus":"Zamia","specificEpithet":")" + lettered(int(saves.size())) + "\"}");
        saves.push_back(millisecondsSince(save));
    }
    std::sort(saves.begin(), saves.end());
    std::cout << std::fixed << std::setprecision(1) << "import of 2,000 lines " << import.get() << " ms, "
              << saves.size() << " saves meanwhile: p50 " << saves[saves.size() / 2] << " ms, worst " << saves.back()
              << " ms" << std::endl;
    return 0;
}
