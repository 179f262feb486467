#include "ui/models/TaxonMemory.h"

#include "ui/client/JsonCodecImpl.h"

namespace bloomzy::models {

QString toMemory(const api::TaxonSummary& taxon)
{
    return QString::fromUtf8(client::encode(taxon));
}

std::optional<api::TaxonSummary> taxonFromMemory(const QString& memory)
{
    auto taxon = client::decode<api::TaxonSummary>(memory.toUtf8());
    if (!taxon || taxon->id.empty())
        return {};
    return *taxon;
}

} // namespace bloomzy::models
