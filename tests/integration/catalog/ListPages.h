#pragma once

#include "tests/integration/catalog/CatalogFixture.h"

/// Lists of taxa, read.
namespace bloomzy::test {

using Query = std::vector<std::pair<std::string, std::string>>;

inline std::vector<std::string> namesOf(const api::TaxonPage& page)
{
    std::vector<std::string> names;
    for (const auto& item : page.items)
        names.push_back(item.scientificName);
    return names;
}

/// Every page of a list, one after the other.
inline std::vector<api::TaxonSummary> readAll(CatalogFixture& catalog, const Query& query)
{
    std::vector<api::TaxonSummary> items;
    std::optional<std::string> cursor;
    do {
        auto asked = query;
        if (cursor)
            asked.emplace_back("cursor", *cursor);
        auto page = catalog.list(asked);
        items.insert(items.end(), page.items.begin(), page.items.end());
        cursor = page.nextCursor;
    } while (cursor);
    return items;
}

/// Texts of three letters that differ: `aaa`, `baa`.
inline std::string lettered(int number)
{
    std::string text;
    for (int i = 0; i < 3; ++i, number /= 26)
        text += static_cast<char>('a' + number % 26);
    return text;
}

} // namespace bloomzy::test
