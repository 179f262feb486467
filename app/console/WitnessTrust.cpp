#include "app/console/WitnessTrust.h"

#include <QCoreApplication>
#include <QPromise>

using namespace bloomzy;
using audit_page::LogVerdict;

namespace {

struct WitnessTexts
{
    Q_DECLARE_TR_FUNCTIONS(WitnessTexts)
};

template <class T>
QFuture<T> readyFuture(T value)
{
    QPromise<T> promise;
    promise.start();
    auto future = promise.future();
    promise.addResult(std::move(value));
    promise.finish();
    return future;
}

LogVerdict verdictOf(const client::LogWitness& witness)
{
    LogVerdict verdict;
    if (witness.finding()) {
        verdict.state = LogVerdict::State::broken;
        verdict.why = WitnessTexts::tr("The message above the page tells what was found.");
    } else if (witness.verifiedTo()) {
        verdict.state = LogVerdict::State::consistent;
        verdict.size = qint64(*witness.verifiedTo());
    } else {
        verdict.why = WitnessTexts::tr("The server did not answer. Try again when it can be reached.");
    }
    return verdict;
}

} // namespace

audit_page::LogTrust trustOf(client::ApiClient& client, const std::unique_ptr<client::LogWitness>& witness)
{
    audit_page::LogTrust trust;
    trust.key = [&client, &witness](const client::CancelToken& cancel) {
        const QByteArray known = witness ? witness->key() : QByteArray();
        return known.isEmpty() ? client::AuditProofApi(client).verifierKey(cancel)
                               : readyFuture(client::Result<QByteArray>(known));
    };
    trust.verifyLog = [&witness] {
        auto promise = std::make_shared<QPromise<LogVerdict>>();
        promise->start();
        const auto future = promise->future();
        QObject::connect(
            witness.get(), &client::LogWitness::looked, witness.get(),
            [promise, &witness] {
                promise->addResult(verdictOf(*witness));
                promise->finish();
            },
            Qt::SingleShotConnection);
        witness->look();
        return future;
    };
    return trust;
}
