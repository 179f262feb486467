#pragma once

#include "backend/api/Page.h"
#include "backend/api/Taxa.h"
#include "ui/client/CancelToken.h"
#include "ui/client/ClientError.h"

#include <QFuture>
#include <QString>

namespace bloomzy::client {

class ApiClient;

/// /api/v1/taxa. See ClientError.h for how to wait.
class TaxaApi
{
public:
    explicit TaxaApi(ApiClient& client)
        : m_client(client)
    {
    }

    [[nodiscard]] QFuture<Result<api::TaxonPage>> list(const api::TaxonQuery& query,
                                                       const CancelToken& cancel = {}) const;
    [[nodiscard]] QFuture<Result<api::TaxonFacets>> facets(const api::TaxonFilter& filter,
                                                           const CancelToken& cancel = {}) const;
    /// Of words that find nothing.
    [[nodiscard]] QFuture<Result<api::TaxonSpelling>> spelling(const QString& words,
                                                               const CancelToken& cancel = {}) const;
    [[nodiscard]] QFuture<Result<api::Taxon>> get(const QString& id, const CancelToken& cancel = {}) const;
    /// The same input sent again after an unreachable server or a timeout is not created twice.
    [[nodiscard]] QFuture<Result<api::Taxon>> create(const api::TaxonInput& taxon) const;
    /// Sends what differs. `revision` is the one that was edited; `preconditionFailed` when somebody else saved first.
    [[nodiscard]] QFuture<Result<api::Taxon>> update(const QString& id, std::int64_t revision,
                                                     const api::TaxonInput& before, const api::TaxonInput& after) const;
    /// Into the bin, whence restore() brings it back.
    [[nodiscard]] QFuture<Result<void>> remove(const QString& id, std::int64_t revision) const;
    [[nodiscard]] QFuture<Result<api::Taxon>> restore(const QString& id) const;
    [[nodiscard]] QFuture<Result<api::TaxonRevisionPage>> revisions(const QString& id, const api::PageQuery& page = {},
                                                                    const CancelToken& cancel = {}) const;

private:
    ApiClient& m_client;
};

} // namespace bloomzy::client
