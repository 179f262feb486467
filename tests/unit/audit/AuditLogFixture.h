#pragma once

#include "backend/audit/AuditService.h"
#include "backend/audit/log/DatabaseLog.h"
#include "backend/audit/log/LogKey.h"
#include "backend/audit/log/LogVerifier.h"
#include "backend/core/json/JsonImpl.h"
#include "backend/storage/Vault.h"
#include "tests/support/Soon.h"

namespace bloomzy::test {

/// An audit database with its service, and what the tests of the log ask of them.
class AuditLogFixture
{
public:
    explicit AuditLogFixture(std::unique_ptr<storage::Database> made)
        : database(std::move(made))
    {
    }

    core::Result<void> open(const std::optional<audit::RestoreTold>& restore = {})
    {
        service.reset();
        BLOOMZY_TRY(auto opened, storage::Vault::open(*database, m_master, soon()));
        vault.emplace(std::move(opened));
        BLOOMZY_TRY(service, audit::AuditService::open(*database, *vault, soon(), restore));
        return {};
    }

    /// Event `number` of a made-up history: every kind of part is there in some and not in others.
    static storage::OutboxRow event(int number)
    {
        api::AuditEvent event;
        event.id = "event-" + std::to_string(number);
        event.time = "2026-11-30T10:00:00." + std::to_string(100'000 + number) + "Z";
        event.action = number % 2 == 0 ? "taxon.update" : "session.login";
        event.actor.kind = number % 5 == 0 ? api::ActorKind::system : api::ActorKind::user;
        if (number % 5 != 0)
            event.actor.id = "person-" + std::to_string(number % 3);
        if (number % 2 == 0)
            event.target = api::AuditTarget{"taxon", std::to_string(number % 7), "Monstera “deliciosa”"};
        event.outcome = number % 11 == 0 ? api::AuditOutcome::denied : api::AuditOutcome::success;
        if (number % 3 == 0)
            event.changes = {{"/care/light", {"\"low\""}, {"\"b\u00fcright\""}}};
        if (number % 4 == 0)
            event.reason = "Because.";
        return {number, {event.id, "audit", core::json::toJson(event)}};
    }
    /// The next `count` of that history, in one delivery.
    core::Result<std::int64_t> happen(int count)
    {
        std::vector<storage::OutboxRow> rows;
        for (int i = 0; i < count; ++i)
            rows.push_back(event(++m_number));
        return service->take("catalog", rows);
    }

    /// As host/PersonEraser: it is told before the person's key goes.
    [[nodiscard]] core::Result<void> erase(const std::string& person)
    {
        api::AuditEvent told;
        told.id = "019ab3c0-3333-7000-8000-" + std::to_string(100'000'000'000 + m_number);
        told.time = "2026-11-22T15:00:00.000000Z";
        told.action = "user.erase";
        told.target = api::AuditTarget{"user", person, {}};
        told.outcome = api::AuditOutcome::success;
        const storage::OutboxRow row{1, {told.id, "audit", core::json::toJson(told)}};
        BLOOMZY_CHECK(service->take("auth", std::span(&row, 1)));
        return service->erase(person, soon());
    }

    [[nodiscard]] core::Result<std::int64_t> change(std::string_view sql,
                                                    std::initializer_list<storage::Param> params = {})
    {
        return storage::writeValue<std::int64_t>(
            *database, storage::Lane::interactive, soon(),
            [&](storage::Transaction& transaction) { return transaction.execute(sql, params); });
    }
    /// The only column of all rows.
    [[nodiscard]] static std::vector<std::string> texts(storage::Snapshot& snapshot, std::string_view sql)
    {
        std::vector<std::string> all;
        snapshot
            .query(sql, {},
                   [&](const storage::Row& row) {
                       all.emplace_back(row.text(0));
                       return true;
                   })
            .value();
        return all;
    }
    [[nodiscard]] std::vector<std::string> texts(std::string_view sql)
    {
        std::vector<std::string> all;
        database
            ->read(
                [&](storage::Snapshot& snapshot) -> core::Result<void> {
                    all = texts(snapshot, sql);
                    return {};
                },
                soon())
            .value();
        return all;
    }
    [[nodiscard]] std::string checkpoint() { return texts("SELECT checkpoint FROM log_head").at(0); }
    [[nodiscard]] tlog::NoteVerifier key()
    {
        return *tlog::NoteVerifier::of(texts("SELECT verifier FROM log_key").at(0));
    }

    [[nodiscard]] core::Result<tlog::NoteSigner> signer()
    {
        BLOOMZY_TRY(const auto own, storage::Vault::open(*database, m_master, soon()));
        return audit::openLogKey(*database, own, soon());
    }

    /// As MasterKeyChange does: admitted, then the other dismissed.
    [[nodiscard]] core::Result<void> changeMasterKey()
    {
        auto next = core::crypto::SecretKey::random();
        const auto change = [&](storage::Transaction& transaction) -> core::Result<void> {
            BLOOMZY_CHECK(vault->admit(transaction, next));
            return storage::Vault::dismissOthers(transaction, {next.id()});
        };
        BLOOMZY_CHECK(database->write(storage::Lane::interactive, change, soon()));
        m_master = std::move(next);
        return {};
    }

    [[nodiscard]] audit::LogVerdict verdict(storage::Snapshot& snapshot, const audit::LogTrust& trust) const
    {
        audit::DatabaseLog log(snapshot, &*vault);
        return audit::verifyLog(log, trust).value();
    }
    /// What is wrong; empty: nothing.
    [[nodiscard]] std::string wrong(storage::Snapshot& snapshot, const audit::LogTrust& trust) const
    {
        return verdict(snapshot, trust).wrong;
    }
    [[nodiscard]] std::string wrong(std::optional<std::string> earlier = {})
    {
        return verdict(std::move(earlier)).wrong;
    }
    [[nodiscard]] audit::LogVerdict verdict(std::optional<std::string> earlier = {}, bool withVault = true)
    {
        const audit::LogTrust trust{key(), std::move(earlier)};
        return storage::readValue<audit::LogVerdict>(*database, soon(),
                                                     [&](storage::Snapshot& snapshot) {
                                                         audit::DatabaseLog log(snapshot,
                                                                                withVault ? &*vault : nullptr);
                                                         return audit::verifyLog(log, trust);
                                                     })
            .value();
    }

    [[nodiscard]] const core::crypto::SecretKey& master() const { return m_master; }

    std::unique_ptr<storage::Database> database;
    std::optional<storage::Vault> vault; ///< once it is open
    std::unique_ptr<audit::AuditService> service;

private:
    core::crypto::SecretKey m_master = core::crypto::SecretKey::random();
    int m_number = 0;
};

} // namespace bloomzy::test
