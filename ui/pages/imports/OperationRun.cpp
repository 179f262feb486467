#include "ui/pages/imports/OperationRun.h"

#include "ui/client/JsonCodec.h"

namespace bloomzy::imports_page {

using client::OperationsApi;
using client::Result;
using client::toQString;

namespace {

constexpr int pollEvery = 250; ///< milliseconds

} // namespace

OperationRun::OperationRun(client::ApiClient& client, QObject* parent)
    : QObject(parent)
    , m_client(client)
{
    m_poll.setSingleShot(true);
    m_poll.setInterval(pollEvery);
    connect(&m_poll, &QTimer::timeout, this, &OperationRun::ask);
}

void OperationRun::begin(QFuture<Result<api::Operation>> begun)
{
    m_operation.reset();
    Q_EMIT changed();
    begun.then(this, [this](const Result<api::Operation>& reply) {
        if (reply)
            watch(*reply);
        else
            Q_EMIT notBegun(reply.error());
    });
}

void OperationRun::watch(const api::Operation& operation)
{
    m_operation = operation;
    Q_EMIT changed();
    if (!operation.finishedAt)
        return m_poll.start();
    stop();
    Q_EMIT ended(operation);
}

void OperationRun::ask()
{
    if (!m_operation)
        return;
    OperationsApi(m_client)
        .operation(toQString(m_operation->id))
        .then(this, [this](const Result<api::Operation>& reply) {
            if (reply)
                return watch(*reply);
            if (reply.error().isTransient())
                return m_poll.start();
            stop();
            Q_EMIT lost(reply.error());
        });
}

void OperationRun::cancel()
{
    if (!m_operation || m_operation->finishedAt)
        return;
    OperationsApi(m_client).cancel(toQString(m_operation->id)).then(this, [this](const Result<api::Operation>& reply) {
        const bool runs = m_operation && !m_operation->finishedAt;
        if (!reply && runs)
            Q_EMIT notCancelled(reply.error());
        else if (runs)
            m_operation->cancelRequested = true;
        Q_EMIT changed();
    });
}

void OperationRun::stop()
{
    m_poll.stop();
    m_operation.reset();
}

} // namespace bloomzy::imports_page
