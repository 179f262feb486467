#include "ui/client/TaxaApi.h"

#include "ui/client/ApiCall.h"
#include "ui/client/MergePatch.h"

namespace bloomzy::client {

namespace {

QString pathOf(const QString& id)
{
    return QStringLiteral("/api/v1/taxa/") + QString::fromLatin1(QUrl::toPercentEncoding(id));
}

std::vector<std::pair<QByteArray, QByteArray>> ifMatch(std::int64_t revision)
{
    return {{"If-Match", '"' + QByteArray::number(static_cast<qint64>(revision)) + '"'}};
}

} // namespace

QFuture<Result<api::TaxonPage>> TaxaApi::list(const api::TaxonQuery& query, const CancelToken& cancel) const
{
    return sendForPage<api::TaxonPage>(m_client, QStringLiteral("/api/v1/taxa"), query, cancel);
}

QFuture<Result<api::TaxonFacets>> TaxaApi::facets(const api::TaxonFilter& filter, const CancelToken& cancel) const
{
    return sendFor<api::TaxonFacets>(m_client, {.path = QStringLiteral("/api/v1/taxa/facets") + queryString(filter)},
                                     cancel);
}

QFuture<Result<api::TaxonSpelling>> TaxaApi::spelling(const QString& words, const CancelToken& cancel) const
{
    const api::TaxonSpellingQuery query{words.toStdString()};
    return sendFor<api::TaxonSpelling>(m_client, {.path = QStringLiteral("/api/v1/taxa/spelling") + queryString(query)},
                                       cancel);
}

QFuture<Result<api::Taxon>> TaxaApi::get(const QString& id, const CancelToken& cancel) const
{
    return sendFor<api::Taxon>(m_client, {.path = pathOf(id)}, cancel);
}

QFuture<Result<api::Taxon>> TaxaApi::create(const api::TaxonInput& taxon) const
{
    return sendFor<api::Taxon>(
        m_client, {.method = HttpMethod::post, .path = QStringLiteral("/api/v1/taxa"), .body = encode(taxon)});
}

QFuture<Result<api::Taxon>> TaxaApi::update(const QString& id, std::int64_t revision, const api::TaxonInput& before,
                                            const api::TaxonInput& after) const
{
    return sendFor<api::Taxon>(m_client, {.method = HttpMethod::patch,
                                          .path = pathOf(id),
                                          .body = mergePatchOf(before, after),
                                          .contentType = "application/merge-patch+json",
                                          .headers = ifMatch(revision)});
}

QFuture<Result<void>> TaxaApi::remove(const QString& id, std::int64_t revision) const
{
    return sendFor<void>(m_client, {.method = HttpMethod::del, .path = pathOf(id), .headers = ifMatch(revision)});
}

QFuture<Result<api::Taxon>> TaxaApi::restore(const QString& id) const
{
    return sendFor<api::Taxon>(m_client, {.method = HttpMethod::post, .path = pathOf(id) + QStringLiteral("/restore")});
}

QFuture<Result<api::TaxonRevisionPage>> TaxaApi::revisions(const QString& id, const api::PageQuery& page,
                                                           const CancelToken& cancel) const
{
    return sendForPage<api::TaxonRevisionPage>(m_client, pathOf(id) + QStringLiteral("/revisions"), page, cancel);
}

} // namespace bloomzy::client
