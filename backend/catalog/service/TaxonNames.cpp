#include "backend/catalog/service/TaxonNames.h"

#include "backend/catalog/names/ScientificName.h"
#include "backend/catalog/service/TaxonView.h"

namespace bloomzy::catalog {

core::Result<std::vector<api::AuditName>> TaxonNames::namesOf(const std::vector<std::string>& ids,
                                                              const http::Principal& caller,
                                                              storage::Deadline deadline) const
{
    using Names = std::vector<api::AuditName>;
    if (!caller.may(api::Permission::taxaRead))
        return Names();
    return storage::readValue<Names>(m_database, deadline, [&](storage::Snapshot& snapshot) -> core::Result<Names> {
        Names names;
        for (const std::string& id : ids) {
            BLOOMZY_TRY(const auto taxon, visibleTaxon(snapshot, caller.scope, id));
            if (taxon)
                names.push_back({id, "taxon", scientificName(taxon->input)});
        }
        return names;
    });
}

} // namespace bloomzy::catalog
