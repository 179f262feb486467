#include "ui/models/TaxonCollector.h"

namespace bloomzy::models {

namespace {

constexpr int perPage = 200;

} // namespace

TaxonCollector::TaxonCollector(client::ApiClient& client, const api::TaxonQuery& query, const CheckedTaxa& checked,
                               qint64 most, QObject* parent)
    : QObject(parent)
    , m_api(client)
    , m_query(query)
    , m_all(checked.isAll())
    , m_except(checked.except())
    , m_some(checked.some())
    , m_most(most)
{
    m_query.limit = perPage;
    m_query.count = false;
}

TaxonCollector::~TaxonCollector()
{
    m_cancel.cancel();
}

void TaxonCollector::start()
{
    if (m_all)
        return ask({});
    // Whoever starts it may still have to hear of its end.
    QMetaObject::invokeMethod(
        this, [this] { pass(std::move(m_some), {}); }, Qt::QueuedConnection);
}

void TaxonCollector::cancel()
{
    m_cancel.cancel();
}

void TaxonCollector::ask(std::optional<std::string> cursor)
{
    m_query.cursor = std::move(cursor);
    m_api.list(m_query, m_cancel).then(this, [this, mine = m_cancel](const client::Result<api::TaxonPage>& reply) {
        if (mine.isCancelled())
            return;
        if (reply)
            take(*reply);
        else
            Q_EMIT failed(reply.error());
    });
}

void TaxonCollector::take(const api::TaxonPage& page)
{
    std::vector<api::TaxonSummary> taxa = page.items;
    std::erase_if(taxa,
                  [&](const api::TaxonSummary& taxon) { return m_except.contains(QString::fromStdString(taxon.id)); });
    pass(std::move(taxa), page.nextCursor);
}

void TaxonCollector::pass(std::vector<api::TaxonSummary> taxa, const std::optional<std::string>& next)
{
    if (m_cancel.isCancelled())
        return;
    const qint64 room = m_most > 0 ? m_most - m_passed : std::ssize(taxa);
    const bool isCut = std::ssize(taxa) > room || (next && m_most > 0 && std::ssize(taxa) == room);
    if (std::ssize(taxa) > room)
        taxa.resize(std::size_t(room));
    m_passed += std::ssize(taxa);
    if (!taxa.empty())
        Q_EMIT received(taxa);
    if (next && !isCut)
        ask(next);
    else
        Q_EMIT finished(isCut);
}

} // namespace bloomzy::models
