#include "ui/models/FamilyNames.h"

#include "ui/client/JsonCodec.h"

namespace bloomzy::models {

FamilyNames::FamilyNames(client::ApiClient& client, QObject* parent)
    : QObject(parent)
    , m_api(client)
{
}

FamilyNames::~FamilyNames()
{
    m_cancel.cancel();
}

void FamilyNames::load()
{
    if (std::exchange(m_asked, true))
        return;
    m_api.facets({}, m_cancel).then(this, [this](const client::Result<api::TaxonFacets>& reply) {
        m_asked = reply.has_value(); // else the next key asks again
        if (!reply)
            return;
        QStringList names;
        for (const api::FacetValue& family : reply->family)
            if (family.value != "unknown")
                names += client::toQString(family.value);
        names.sort();
        m_names.setStringList(names);
        Q_EMIT loaded();
    });
}

} // namespace bloomzy::models
