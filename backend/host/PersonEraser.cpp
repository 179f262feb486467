#include "backend/host/PersonEraser.h"

#include "backend/core/json/JsonImpl.h"
#include "backend/http/ExampleOperation.h"
#include "backend/http/TypedEndpoint.h"
#include "backend/storage/Idempotency.h"
#include "backend/storage/SqliteRewrite.h"

#include <thread>

namespace bloomzy::host {
namespace {

using namespace std::chrono_literals;
using http::Access;
using http::Call;
using http::Nothing;

constexpr auto stepTime = 60s;
constexpr auto patience = 30s;
constexpr auto look = 50ms;
constexpr std::chrono::milliseconds lockWait = 30s;
constexpr std::int64_t stepsBesideFiles = 6;

core::Error interrupted()
{
    return core::unavailable("The account is gone. What else tells of the person is erased within a minute or so after "
                             "the server's next start.",
                             60s, "stopped");
}

core::Error stillWaits()
{
    return core::unavailable(
        "What this person began still runs, or waits for the audit log. The erasure goes on when it "
        "has ended.",
        60s, "waited in vain");
}

/// Until it answers true.
core::Result<void> await(const std::function<bool()>& mayGoOn, const std::function<core::Result<bool>()>& isDone)
{
    const auto end = std::chrono::steady_clock::now() + patience;
    for (;;) {
        BLOOMZY_TRY(const bool done, isDone());
        if (done)
            return {};
        if (!mayGoOn())
            return interrupted();
        if (std::chrono::steady_clock::now() > end)
            return stillWaits();
        std::this_thread::sleep_for(look);
    }
}

core::Result<bool> isDelivered(storage::Snapshot& snapshot, const std::string& id)
{
    bool waits = false;
    BLOOMZY_CHECK(snapshot.query("SELECT 1 FROM outbox WHERE replace(payload, ?, '') <> payload LIMIT 1",
                                 {std::string_view(id)}, [&](const storage::Row&) { return !(waits = true); }));
    return !waits;
}

http::ExampleOf<api::UserErasure, Nothing, api::Operation> example()
{
    using namespace http::examples;
    return {.path = {{"id", belaId}},
            .request = {.revision = {}},
            .answer = begunOperation("019ab3cb-09ea-760d-98d9-f5c6c7d8e91d", "user.erase", "steps"),
            .after = {"deleteUser"}};
}

} // namespace

std::vector<http::Endpoint> PersonEraser::endpoints()
{
    std::vector<http::Endpoint> all;
    all.push_back(http::endpoint<api::UserErasure, Nothing, api::Operation>(
        {.method = http::Method::post,
         .path = "/api/v1/users/{id}/erase",
         .access = Access::needs(api::Permission::usersManage).fresh(),
         .operationId = "eraseUser",
         .summary =
             "Deletes an account and everything personal that tells of it, the audit log's proofs excepted; also "
             "of an account that is deleted already. Backups from before still hold it.",
         .auditAction = "user.erase",
         .successStatus = 202,
         .cost = http::Cost::heavy},
        [this](const Call<api::UserErasure>& call) { return begin(call.request, call.body); }, example));
    return all;
}

core::Result<http::Response> PersonEraser::begin(const http::Request& request, const api::UserErasure& how)
{
    const std::string id(request.pathParameter("id"));
    BLOOMZY_TRY(const bool known, m_parts.audit.knowsPerson(id, request.deadline));
    BLOOMZY_CHECK(m_parts.auth.begin(request, how, known));
    return m_parts.operations.begin(
        request, {"steps", [this, id](http::OperationControl& control) -> core::Result<api::RawJson> {
                      const auto told = [&](std::int64_t done) {
                          control.progress(done, steps());
                          return !control.isCancelled() && !m_stopping;
                      };
                      BLOOMZY_TRY(const auto erased, erase(id, told));
                      return api::RawJson{core::json::toJson(erased)};
                  }});
}

void PersonEraser::goOn()
{
    const auto left = m_parts.auth.begun(storage::deadlineIn(stepTime));
    if (left.has_error())
        return m_log.write(core::LogLevel::warning, "host", "who is to be erased could not be looked up",
                           {{"cause", left.error().cause}});
    for (const std::string& id : *left) {
        const auto done = erase(id, [this](std::int64_t) { return !m_stopping; });
        if (done.has_error())
            m_log.write(core::LogLevel::warning, "host", "somebody is not erased yet",
                        {{"userId", id}, {"detail", done.error().detail}, {"cause", done.error().cause}});
    }
}

/// The log tells of the erasure before the key goes; then all that arrives is kept without what tells of the person.
core::Result<api::ErasedPerson> PersonEraser::erase(const std::string& id, const Told& told)
{
    const std::lock_guard lock(m_running);
    std::int64_t done = 0;
    const auto mayGoOn = [&] { return told(done); };
    BLOOMZY_CHECK(awaitDelivery(*m_parts.stores.auth, id, mayGoOn));
    BLOOMZY_CHECK(m_parts.audit.erase(id, storage::deadlineIn(stepTime)));
    m_parts.forgetRefused(id);
    std::vector<std::function<core::Result<void>()>> all{
        [&] { return m_parts.auth.clean(id, storage::deadlineIn(stepTime)); },
        [&] { return endOperations(id, mayGoOn); },
        [&] { return m_parts.catalog.erasePerson(id); },
        [&] { return m_parts.kept.forget(id, storage::deadlineIn(stepTime)); },
        [&] { return forgetAnswers(id); },
        [&] { return awaitDelivery(id, mayGoOn); },
    };
    for (const auto& file : m_parts.files)
        all.emplace_back([&file] { return storage::rewriteSqlite(file, lockWait); });
    for (const auto& step : all) {
        if (!mayGoOn())
            return interrupted();
        BLOOMZY_CHECK(step());
        ++done;
    }
    m_parts.events.forgetEarlier();
    BLOOMZY_CHECK(m_parts.auth.end(id, storage::deadlineIn(stepTime)));
    told(done);
    return api::ErasedPerson{id, std::int64_t(m_parts.files.size())};
}

/// Work that the person began may still write their name, so it ends first.
core::Result<void> PersonEraser::endOperations(const std::string& id, const MayGoOn& mayGoOn)
{
    core::Result<void> ended;
    BLOOMZY_CHECK(await(mayGoOn, [&]() -> core::Result<bool> {
        ended = m_parts.operations.erase(id, storage::deadlineIn(stepTime));
        return ended.has_value() || ended.error().code != api::ErrorCode::unavailable;
    }));
    return ended;
}

/// What was recorded while the person was there waits in clear until the log has it.
core::Result<void> PersonEraser::awaitDelivery(const std::string& id, const MayGoOn& mayGoOn)
{
    const Stores& stores = m_parts.stores;
    for (WatchedDatabase* source :
         {stores.auth.get(), stores.catalog.get(), stores.backup.get(), stores.system.get(), stores.audit.get()})
        BLOOMZY_CHECK(awaitDelivery(*source, id, mayGoOn));
    return {};
}

core::Result<void> PersonEraser::awaitDelivery(storage::Database& source, const std::string& id, const MayGoOn& mayGoOn)
{
    return await(mayGoOn, [&] {
        return storage::readValue<bool>(source, storage::deadlineIn(stepTime),
                                        [&](storage::Snapshot& snapshot) { return isDelivered(snapshot, id); });
    });
}

core::Result<void> PersonEraser::forgetAnswers(const std::string& id)
{
    for (WatchedDatabase* store : {m_parts.stores.backup.get(), m_parts.stores.audit.get()})
        BLOOMZY_CHECK(store->write(
            storage::Lane::bulk,
            [&](storage::Transaction& transaction) { return storage::forgetAnswers(transaction, "user:" + id, id); },
            storage::deadlineIn(stepTime)));
    return {};
}

std::int64_t PersonEraser::steps() const
{
    return stepsBesideFiles + std::int64_t(m_parts.files.size());
}

} // namespace bloomzy::host
