#include "ui/models/TaxonLoad.h"

namespace bloomzy::models {

TaxonLoad::TaxonLoad(client::ApiClient& client, QObject* parent)
    : QObject(parent)
    , m_api(client)
{
}

void TaxonLoad::start(const api::TaxonQuery& query, int rows, Done done)
{
    cancel();
    m_query = query;
    m_query.limit = pageSize;
    m_done = std::move(done);
    m_pages = {};
    m_missing = rows;
    m_clock.start();
    ask(query.cursor, query.count.value_or(false));
}

void TaxonLoad::cancel()
{
    m_cancel.cancel();
    m_cancel = client::CancelToken();
    m_done = nullptr;
}

void TaxonLoad::ask(const std::optional<std::string>& cursor, bool counts)
{
    m_query.cursor = cursor;
    m_query.count = counts;
    m_api.list(m_query, m_cancel).then(this, [this, mine = m_cancel](const client::Result<api::TaxonPage>& reply) {
        if (!mine.isCancelled())
            onPage(reply);
    });
}

void TaxonLoad::onPage(const client::Result<api::TaxonPage>& reply)
{
    if (!reply)
        return finish(reply.error());
    Q_EMIT received(reply->items);
    if (m_pages.pages.empty()) {
        m_pages.matches = reply->count.value_or(-1);
        m_pages.time = int(m_clock.elapsed());
    }
    m_pages.pages.push_back({reply->items, reply->nextCursor});
    m_missing -= int(reply->items.size());
    if (reply->nextCursor && m_missing > 0)
        ask(reply->nextCursor, false);
    else
        finish(std::exchange(m_pages, {}));
}

void TaxonLoad::finish(const client::Result<Pages>& outcome)
{
    std::exchange(m_done, nullptr)(outcome);
}

} // namespace bloomzy::models
