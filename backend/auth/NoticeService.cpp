#include "backend/auth/NoticeService.h"

#include "backend/auth/NoticeStore.h"
#include "backend/core/Id.h"
#include "backend/http/Paging.h"
#include "backend/http/RequestRules.h"

namespace bloomzy::auth {
namespace {

core::Error noSuchNotice()
{
    return core::makeError(api::ErrorCode::notFound, "There is no such notice. Nothing was changed.");
}

} // namespace

core::Result<api::NoticeList> NoticeService::own(const http::Request& request, const api::NoticeQuery& query) const
{
    BLOOMZY_TRY(const auto limit, http::pageRows(query));
    if (query.cursor && !core::isId(*query.cursor))
        return http::wrongCursor();
    return storage::readValue<api::NoticeList>(
        m_database, request.deadline, [&](storage::Snapshot& snapshot) -> core::Result<api::NoticeList> {
            api::NoticeList list;
            BLOOMZY_TRY(list.items, NoticeStore::page(snapshot, request.principal->userId, query.unread.value_or(false),
                                                      query.cursor.value_or(""), limit));
            if (std::ssize(list.items) == limit)
                list.nextCursor = list.items.back().id;
            return list;
        });
}

core::Result<api::Notice> NoticeService::markRead(const http::Request& request)
{
    return storage::writeValue<api::Notice>(
        m_database, storage::Lane::interactive, request.deadline,
        [&](storage::Transaction& transaction) -> core::Result<api::Notice> {
            const http::Principal& caller = *request.principal;
            BLOOMZY_TRY(auto notice, NoticeStore::find(transaction, caller.userId, request.pathParameter("noticeId")));
            if (!notice)
                return noSuchNotice();
            if (notice->readAt)
                return std::move(*notice);
            notice->readAt = core::formatTime(m_clock.now());
            BLOOMZY_CHECK(NoticeStore::setRead(transaction, notice->id, *notice->readAt));
            BLOOMZY_CHECK(http::recordAudit(transaction, request, api::AuditTarget{"notice", notice->id, {}}));
            return std::move(*notice);
        });
}

} // namespace bloomzy::auth
