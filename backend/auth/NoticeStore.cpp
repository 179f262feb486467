#include "backend/auth/NoticeStore.h"

#include "backend/core/json/JsonImpl.h"

namespace bloomzy::auth {
namespace {

constexpr std::int64_t kept = 200;
constexpr std::string_view afterAll = "~"; // no id comes behind it

api::Notice read(const storage::Row& row)
{
    api::Notice notice;
    notice.id = row.text(0);
    notice.kind = core::json::enumValue<api::NoticeKind>(row.text(1)).value_or(api::NoticeKind::unknown);
    notice.createdAt = row.text(2);
    notice.details.text = row.text(3);
    if (!row.isNull(4))
        notice.readAt = row.text(4);
    return notice;
}

} // namespace

core::Result<void> NoticeStore::insert(storage::Transaction& transaction, std::string_view userId,
                                       const api::Notice& notice)
{
    BLOOMZY_CHECK(transaction.execute(
        "INSERT INTO notices (id, user_id, kind, created_at, details) VALUES (?, ?, ?, ?, ?)",
        {notice.id, userId, core::json::enumName(notice.kind), notice.createdAt, notice.details.text}));
    BLOOMZY_CHECK(transaction.execute("DELETE FROM notices WHERE user_id = ? AND id NOT IN (SELECT id FROM notices "
                                      "WHERE user_id = ? ORDER BY id DESC LIMIT ?)",
                                      {userId, userId, kept}));
    return {};
}

core::Result<std::vector<api::Notice>> NoticeStore::page(storage::Snapshot& snapshot, std::string_view userId,
                                                         bool unreadOnly, std::string_view before, std::int64_t limit)
{
    std::vector<api::Notice> notices;
    const std::string sql = std::string("SELECT id, kind, created_at, details, read_at FROM notices WHERE user_id = ? "
                                        "AND id < ?") +
                            (unreadOnly ? " AND read_at IS NULL" : "") + " ORDER BY id DESC LIMIT ?";
    BLOOMZY_CHECK(
        snapshot.query(sql, {userId, before.empty() ? afterAll : before, limit}, [&](const storage::Row& row) {
            notices.push_back(read(row));
            return true;
        }));
    return notices;
}

core::Result<std::optional<api::Notice>> NoticeStore::find(storage::Snapshot& snapshot, std::string_view userId,
                                                           std::string_view id)
{
    std::optional<api::Notice> notice;
    BLOOMZY_CHECK(
        snapshot.query("SELECT id, kind, created_at, details, read_at FROM notices WHERE id = ? AND user_id = ?",
                       {id, userId}, [&](const storage::Row& row) {
                           notice = read(row);
                           return false;
                       }));
    return notice;
}

core::Result<void> NoticeStore::setRead(storage::Transaction& transaction, std::string_view id, std::string_view readAt)
{
    BLOOMZY_CHECK(transaction.execute("UPDATE notices SET read_at = ? WHERE id = ?", {readAt, id}));
    return {};
}

} // namespace bloomzy::auth
