#include "ui/pages/imports/ImportFlow.h"

#include "ui/client/Aside.h"
#include "ui/client/JsonCodecImpl.h"

#include <QtCore/QFile>
#include <QtCore/QFileInfo>

#include <algorithm>

namespace bloomzy::imports_page {

using client::ClientError;
using client::ImportApi;
using client::Result;
using client::toQString;

namespace {

constexpr qint64 mostBytes = qint64(32) << 20;

Result<QByteArray> contentOf(const QString& path)
{
    QFile file(path);
    if (file.size() > mostBytes)
        return client::makeClientError(ClientError::Kind::storage, QStringLiteral("larger than 32 MiB"));
    if (!file.open(QIODevice::ReadOnly))
        return client::makeClientError(ClientError::Kind::storage, file.errorString());
    return file.readAll();
}

template <class Value>
Value resultOf(const api::Operation& operation)
{
    Value value;
    if (operation.result)
        if (auto result = client::decode<Value>(QByteArray::fromStdString(operation.result->text)))
            value = *result;
    return value;
}

} // namespace

ImportFlow::ImportFlow(client::ApiClient& client, QObject* parent)
    : QObject(parent)
    , m_client(client)
    , m_run(client)
{
    m_pool.setMaxThreadCount(1);
    connectRun();
}

ImportFlow::~ImportFlow()
{
    m_pool.waitForDone();
}

QString ImportFlow::importId() const
{
    return m_import ? toQString(m_import->id) : QString();
}

void ImportFlow::upload(const QString& path)
{
    if (m_work != Work::none)
        return;
    m_work = Work::reading;
    const int upload = ++m_upload;
    Q_EMIT changed();
    client::aside(m_pool, *this, [path] {
        return contentOf(path);
    }).then(this, [this, path, upload](const Result<QByteArray>& bytes) {
        if (upload != m_upload)
            return;
        if (!bytes)
            return fail(tr("“%1” could not be read. Choose a file of up to 32 MiB that you may read.")
                            .arg(QFileInfo(path).fileName()),
                        bytes.error());
        ImportApi(m_client)
            .stage(*bytes, QFileInfo(path).fileName())
            .then(this, [this, path, upload](const Result<api::Import>& reply) {
                if (upload != m_upload)
                    return;
                m_work = Work::none;
                if (!reply)
                    return fail(tr("“%1” cannot be imported.").arg(QFileInfo(path).fileName()), reply.error());
                show(*reply);
            });
    });
}

void ImportFlow::open(const QString& id)
{
    if (m_work == Work::reading)
        return;
    const int opening = ++m_upload;
    ImportApi(m_client).get(id).then(this, [this, opening](const Result<api::Import>& reply) {
        if (opening != m_upload)
            return;
        if (!reply)
            return fail(tr("The import could not be opened."), reply.error());
        show(*reply);
    });
}

void ImportFlow::leave()
{
    ++m_upload;
    if (m_work == Work::reading)
        m_work = Work::none;
    m_import.reset();
    m_wanted.reset();
    Q_EMIT changed();
}

void ImportFlow::discard()
{
    const QString id = importId();
    leave();
    if (id.isEmpty())
        return;
    ImportApi(m_client).discard(id).then(this, [this](const Result<void>& reply) {
        if (!reply)
            fail(tr("The file could not be removed. The server forgets it after a day."), reply.error());
        Q_EMIT discarded();
    });
}

void ImportFlow::change(const PlanChange& change)
{
    if (!m_import || m_work != Work::none)
        return;
    auto plan = m_wanted.value_or(m_import->plan);
    // An emptied plan is waiting for the server's guesses: there are no columns to change yet.
    if (m_wanted && m_wanted->columns.empty())
        return;
    change(plan);
    if (plan == m_wanted.value_or(m_import->plan))
        return;
    m_wanted = std::move(plan);
    if (!m_saving)
        sendPlan();
}

void ImportFlow::sendPlan()
{
    m_saving = true;
    const auto sent = *m_wanted;
    const QString id = importId();
    Q_EMIT changed();
    ImportApi(m_client)
        .plan(id, m_import->revision, sent)
        .then(this, [this, sent, id](const Result<api::Import>& reply) {
            m_saving = false;
            if (importId() != id) {
                // Another import is open by now; what was chosen there has waited.
                if (m_import && m_wanted)
                    sendPlan();
                return;
            }
            if (!reply) {
                m_wanted.reset();
                fail(tr("The change was not taken."), reply.error());
                return reload([this] { Q_EMIT planChanged(); });
            }
            m_import = *reply;
            if (m_wanted && *m_wanted != sent)
                return sendPlan();
            m_wanted.reset();
            Q_EMIT changed();
            Q_EMIT planChanged();
        });
}

void ImportFlow::show(api::Import import)
{
    m_import = std::move(import);
    m_wanted.reset();
    Q_EMIT changed();
    Q_EMIT planChanged();
}

void ImportFlow::check()
{
    if (m_import && m_work == Work::none && !m_saving)
        begin(Work::checking, ImportApi(m_client).check(importId()));
}

void ImportFlow::apply(bool leaveOutErrors)
{
    if (m_import && m_work == Work::none && !m_saving)
        begin(Work::importing, ImportApi(m_client).apply(importId(), leaveOutErrors));
}

void ImportFlow::undo(const QString& id)
{
    if (m_work == Work::none)
        begin(Work::undoing, ImportApi(m_client).undo(id));
}

void ImportFlow::begin(Work work, QFuture<Result<api::Operation>> begun)
{
    m_work = work;
    m_run.begin(std::move(begun));
}

void ImportFlow::connectRun()
{
    connect(&m_run, &models::OperationRun::changed, this, &ImportFlow::changed);
    connect(&m_run, &models::OperationRun::ended, this, &ImportFlow::end);
    connect(&m_run, &models::OperationRun::notBegun, this, [this](const ClientError& error) {
        m_work = Work::none;
        fail(tr("Nothing was begun."), error);
    });
    connect(&m_run, &models::OperationRun::lost, this, [this](const ClientError& error) {
        m_work = Work::none;
        fail(tr("What became of the work is not known. Look at the list of imports."), error);
    });
    connect(&m_run, &models::OperationRun::notCancelled, this,
            [this](const ClientError& error) { fail(tr("The work goes on: it could not be cancelled."), error); });
}

void ImportFlow::end(const api::Operation& operation)
{
    const Work work = std::exchange(m_work, Work::none);
    Q_EMIT changed();
    if (operation.state == api::OperationState::cancelled)
        return;
    if (const auto error = client::failureOf(operation)) {
        fail(work == Work::undoing ? tr("The import was not undone.") : tr("Nothing was imported."), *error);
        return reload([this] { Q_EMIT planChanged(); });
    }
    if (work == Work::undoing) {
        Q_EMIT undone(resultOf<api::ImportUndo>(operation));
    } else if (work == Work::importing) {
        finishImport(resultOf<api::ImportCounts>(operation));
    } else {
        reload([this] { Q_EMIT checked(); });
    }
}

/// It is done, whether or not it can be read again.
void ImportFlow::finishImport(const api::ImportCounts& counts)
{
    if (m_import) {
        m_import->state = api::ImportState::imported;
        m_import->counts = counts;
    }
    Q_EMIT imported(counts);
    Q_EMIT changed();
    reload([] {});
}

void ImportFlow::fail(const QString& headline, const ClientError& error)
{
    if (m_work == Work::reading)
        m_work = Work::none;
    Q_EMIT changed();
    if (error.kind != ClientError::Kind::cancelled)
        Q_EMIT failed(headline, error);
}

void ImportFlow::reload(std::function<void()> then)
{
    if (!m_import)
        return;
    const QString id = importId();
    ImportApi(m_client).get(id).then(this, [this, id, then = std::move(then)](const Result<api::Import>& reply) {
        if (importId() != id)
            return;
        if (!reply)
            return fail(tr("The import could not be opened."), reply.error());
        m_import = *reply;
        Q_EMIT changed();
        then();
    });
}

} // namespace bloomzy::imports_page
