#include "ui/pages/backups/BackupWork.h"

#include "ui/client/ApiClient.h"
#include "ui/client/BackupApi.h"
#include "ui/client/JsonCodec.h"

#include <algorithm>

namespace bloomzy::backups_page {

using client::BackupApi;
using client::ClientError;
using client::OperationsApi;
using client::Result;
using client::toQString;
using models::OperationRun;

namespace {

QString idOf(const api::RestorePoint& point)
{
    return toQString(point.id);
}

} // namespace

BackupWork::BackupWork(client::ApiClient& client, QObject* parent)
    : QObject(parent)
    , m_client(client)
    , m_run(client)
{
    connectRun();
}

BackupWork::Kind BackupWork::kindOf(const std::string& action)
{
    constexpr std::pair<const char*, Kind> kinds[] = {
        {"backup.create", Kind::create},     {"backup.verifyAll", Kind::verifyAll}, {"backup.verify", Kind::verify},
        {"backup.rehearse", Kind::rehearse}, {"backup.dryRun", Kind::dryRun},       {"backup.restore", Kind::restore}};
    for (const auto& [name, kind] : kinds)
        if (action == name)
            return kind;
    return Kind::none;
}

std::optional<int> BackupWork::permille() const
{
    const auto& operation = m_run.operation();
    if (!operation || operation->progress.total.value_or(0) <= 0)
        return {};
    const double part = double(operation->progress.done) / double(*operation->progress.total);
    return std::clamp(static_cast<int>(part * 1000), 0, 1000);
}

void BackupWork::begin(Kind kind, std::optional<api::RestorePoint> point, const std::function<Begun()>& send)
{
    if (!isIdle())
        return;
    m_kind = kind;
    m_point = std::move(point);
    m_run.begin(send());
}

void BackupWork::create()
{
    begin(Kind::create, {}, [this] { return BackupApi(m_client).create(); });
}

void BackupWork::verifyAll()
{
    begin(Kind::verifyAll, {}, [this] { return BackupApi(m_client).verifyAll(); });
}

void BackupWork::verify(const api::RestorePoint& point, const QString& key)
{
    begin(Kind::verify, point, [&] { return BackupApi(m_client).verify(idOf(point), key); });
}

void BackupWork::rehearse(const api::RestorePoint& point, const QString& key)
{
    begin(Kind::rehearse, point, [&] { return BackupApi(m_client).rehearse(idOf(point), key); });
}

void BackupWork::dryRun(const api::RestorePoint& point, const QString& key)
{
    begin(Kind::dryRun, point, [&] { return BackupApi(m_client).dryRun(idOf(point), key); });
}

void BackupWork::restore(const api::RestorePoint& point, const QString& dryRunId, const QString& key)
{
    begin(Kind::restore, point, [&] { return BackupApi(m_client).restore(idOf(point), dryRunId, key); });
}

void BackupWork::find()
{
    if (!isIdle())
        return;
    OperationsApi(m_client)
        .list({.limit = 20, .cursor = {}})
        .then(this, [this](const Result<api::OperationPage>& page) {
            if (!page || !isIdle())
                return;
            const auto runs = std::ranges::find_if(page->items, [](const api::Operation& each) {
                return !each.finishedAt && kindOf(each.kind) != Kind::none;
            });
            if (runs == page->items.end())
                return;
            m_kind = kindOf(runs->kind);
            m_point.reset();
            m_run.follow(*runs);
        });
}

void BackupWork::connectRun()
{
    connect(&m_run, &OperationRun::changed, this, &BackupWork::changed);
    connect(&m_run, &OperationRun::ended, this, &BackupWork::end);
    connect(&m_run, &OperationRun::notBegun, this,
            [this](const ClientError& error) { fail(tr("Nothing was begun."), error); });
    connect(&m_run, &OperationRun::lost, this, [this](const ClientError& error) {
        // The operation went with the former data, and so did the session.
        if (m_kind == Kind::restore) {
            m_kind = Kind::none;
            Q_EMIT changed();
            Q_EMIT serverRestarts();
            return;
        }
        fail(tr("What became of the work is not known. Look at the restore points."), error);
    });
    connect(&m_run, &OperationRun::notCancelled, this, [this](const ClientError& error) {
        Q_EMIT failed(m_kind, tr("The work goes on: it could not be cancelled."), error);
    });
}

void BackupWork::end(const api::Operation& operation)
{
    const Kind kind = std::exchange(m_kind, Kind::none);
    Q_EMIT changed();
    if (operation.state == api::OperationState::cancelled) {
        Q_EMIT cancelled(kind);
    } else if (const auto error = client::failureOf(operation)) {
        const QString headline = kind == Kind::create    ? tr("No backup was made.")
                                 : kind == Kind::restore ? tr("Nothing was restored.")
                                                         : tr("It did not succeed.");
        Q_EMIT failed(kind, headline, *error);
    } else if (kind == Kind::restore) {
        Q_EMIT serverRestarts();
    } else {
        Q_EMIT done(kind, operation);
    }
}

void BackupWork::fail(const QString& headline, const ClientError& error)
{
    const Kind kind = std::exchange(m_kind, Kind::none);
    Q_EMIT changed();
    if (error.kind != ClientError::Kind::cancelled)
        Q_EMIT failed(kind, headline, error);
}

} // namespace bloomzy::backups_page
