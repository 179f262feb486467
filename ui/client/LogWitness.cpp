#include "ui/client/LogWitness.h"

#include "ui/client/ApiClient.h"
#include "ui/client/AuditApi.h"
#include "ui/client/Background.h"
#include "ui/client/EventStream.h"
#include "ui/client/JsonCodecImpl.h"
#include "ui/client/Session.h"

#include <utility>

namespace bloomzy::client {

namespace {

/// Looks in vain, of a log that the server says it cannot prove: once may be a server that stops.
constexpr int mostRefusals = 2;
constexpr int mostSilences = 4; // and of one that it only never proves, though it shows its events

/// Whether an answer says nothing of the log: the server could not be asked, or not by this account.
bool saysNothing(const ClientError& error)
{
    switch (error.kind) {
    case ClientError::Kind::protocol:
        return false;
    case ClientError::Kind::problem:
        break;
    default:
        return true;
    }
    switch (error.code().value_or(api::ErrorCode::internal)) {
    case api::ErrorCode::unauthenticated:
    case api::ErrorCode::secondFactorRequired:
    case api::ErrorCode::secondFactorMissing:
    case api::ErrorCode::forbidden:
    case api::ErrorCode::stepUpRequired:
    case api::ErrorCode::rateLimited:
    case api::ErrorCode::timeout:
    case api::ErrorCode::unavailable:
        return true;
    default:
        return false;
    }
}

} // namespace

/// One look, of one session.
struct LogWitness::Looking
{
    KeptLog kept = {};
    LogPin served = {};
    ClosedLogs closed = {};
    QByteArray proof = {};
    bool isSigned = false; ///< what is served, by the key that is served
};

LogWitness::LogWitness(ApiClient& client, Background& background, Options options)
    : m_client(client)
    , m_background(background)
    , m_api(client)
    , m_options(std::move(options))
    , m_file(m_options.folder, m_options.profileId)
{
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &LogWitness::look);
    connect(&client.session(), &Session::stateChanged, this, &LogWitness::followSession);
    connect(&client.session(), &Session::meChanged, this, &LogWitness::followSession);
    connect(&client, &ApiClient::reachabilityChanged, this, [this](bool reachable) {
        if (reachable)
            look();
    });
    connect(&client.events(), &EventStream::changed, this, &LogWitness::lookSoon);
    connect(&client.events(), &EventStream::reloadNeeded, this, &LogWitness::lookSoon);
    followSession();
}

void LogWitness::followSession()
{
    if (m_client.session().may(u"audit.read"))
        look();
    else
        clear();
}

void LogWitness::clear()
{
    m_timer.stop();
    const bool isGivenUp = std::exchange(m_looking, nullptr) != nullptr;
    m_again = false;
    m_vain = 0;
    m_verifiedTo.reset();
    m_finding.reset();
    m_forks.clear();
    m_key.clear();
    Q_EMIT changed();
    if (isGivenUp)
        Q_EMIT looked();
}

void LogWitness::lookSoon()
{
    if (!m_timer.isActive() && m_client.session().may(u"audit.read"))
        m_timer.start(m_options.pause);
}

void LogWitness::look()
{
    m_timer.stop();
    if (!m_client.session().may(u"audit.read"))
        return Q_EMIT looked();
    if (m_looking) {
        m_again = true;
        return;
    }
    const auto look = m_looking = std::make_shared<Looking>();
    // What was kept is read first: a head that is asked for later is not older.
    m_background.run([file = m_file] { return std::pair(file.read(), file.forks()); })
        .then(this, [this, look](const std::pair<KeptLog, QByteArrayList>& read) {
            look->kept = read.first;
            if (look == m_looking && std::exchange(m_forks, read.second) != read.second)
                Q_EMIT changed();
            askKey(look);
        });
}

void LogWitness::askKey(const Look& look)
{
    m_api.verifierKey().then(this, [this, look](const Result<QByteArray>& vkey) {
        if (!vkey)
            return takeError(look, vkey.error());
        look->served.vkey = vkey->trimmed();
        askHead(look);
    });
}

void LogWitness::askHead(const Look& look)
{
    m_api.checkpoint().then(this, [this, look](const Result<QByteArray>& note) {
        if (!note)
            return takeError(look, note.error());
        look->served.checkpoint = *note;
        if (look->kept.is == KeptLog::Is::pin && look->kept.pin.vkey != look->served.vkey)
            askClosed(look);
        else
            judgeHead(look);
    });
}

/// Another key is right where the kept one signed it. A server that tells of none has none.
void LogWitness::askClosed(const Look& look)
{
    m_api.closed().then(this, [this, look](const Result<api::AuditClosedLogs>& closed) {
        if (!closed && saysNothing(closed.error()))
            return takeError(look, closed.error());
        if (closed)
            for (const api::AuditClosedLog& log : closed->items)
                look->closed.push_back({log.vkey, log.closing});
        judgeHead(look);
    });
}

void LogWitness::judgeHead(const Look& look)
{
    m_background
        .run([kept = look->kept, served = look->served, closed = look->closed] { return judge(kept, served, closed); })
        .then(this, [this, look](const LogJudgement& judgement) {
            look->isSigned = judgement.isSigned;
            if (judgement.needsProof)
                askProof(look, judgement);
            else
                take(look, judgement);
        });
}

void LogWitness::askProof(const Look& look, const LogJudgement& judgement)
{
    const api::AuditConsistencyQuery query{std::int64_t(judgement.keptSize), std::int64_t(judgement.size)};
    m_api.consistency(query).then(this, [this, look](const Result<api::AuditConsistencyProof>& proof) {
        if (!proof)
            return takeError(look, proof.error());
        look->proof = encode(*proof);
        m_background
            .run([kept = look->kept, served = look->served, bytes = look->proof, closed = look->closed] {
                return judgeProof(kept, served, bytes, closed);
            })
            .then(this, [this, look](const LogJudgement& proven) { take(look, proven); });
    });
}

void LogWitness::take(const Look& look, const LogJudgement& judgement)
{
    if (look != m_looking)
        return;
    if (judgement.wrong)
        noteWrong(look, *judgement.wrong, judgement.lost);
    else if (judgement.moves)
        return move(look, judgement);
    else
        noteVerified(look, judgement.size);
    finish(look);
}

/// Another console of this person may have moved it meanwhile: then all of it is looked at again.
void LogWitness::move(const Look& look, const LogJudgement& judgement)
{
    enum class Moved { done, elsewhere, failed };
    m_background
        .run([file = m_file, kept = look->kept, served = look->served] {
            if (file.read() != kept)
                return Moved::elsewhere;
            return file.write(served).isEmpty() ? Moved::done : Moved::failed;
        })
        .then(this, [this, look, size = judgement.size](Moved moved) {
            if (look != m_looking)
                return;
            if (moved == Moved::elsewhere)
                m_again = true;
            else
                noteVerified(look, size); // not written, the next one is compared with what is older
            finish(look);
        });
}

void LogWitness::takeError(const Look& look, const ClientError& error)
{
    if (look != m_looking)
        return;
    if (look->kept.is == KeptLog::Is::none) {
        // Asked again when the server can be reached, or when anything is heard of it.
        if (error.isTransient())
            lookSoon();
        return finish(look);
    }
    if (saysNothing(error))
        askWhetherWell(look, error.isTransient());
    else
        noteVain(look, mostRefusals);
}

/// Who wrote the log anew need only be busy whenever a proof is asked for. A server that is away shows nothing either.
void LogWitness::askWhetherWell(const Look& look, bool isTransient)
{
    api::AuditQuery newest;
    newest.limit = 1;
    AuditApi(m_client).events(newest).then(this, [this, look, isTransient](const Result<api::AuditPage>& shown) {
        if (look != m_looking)
            return;
        if (shown)
            return noteVain(look, mostSilences);
        if (isTransient)
            lookSoon();
        finish(look);
    });
}

void LogWitness::noteVain(const Look& look, int most)
{
    if (++m_vain >= most)
        noteWrong(look, LogChange::unproven);
    else
        lookSoon();
    finish(look);
}

void LogWitness::noteWrong(const Look& look, LogChange change, quint64 lost)
{
    if (m_finding && m_finding->change == change && m_finding->mayTrust == look->isSigned &&
        m_finding->kept == look->kept)
        return; // what was found first stays, however often it is found again
    m_verifiedTo.reset();
    m_finding = LogFinding{change,         look->kept, look->served, look->proof, QDateTime::currentDateTimeUtc(),
                           look->isSigned, lost,       look->closed};
    if (isFork(change) && look->isSigned)
        keepFork(*m_finding);
    Q_EMIT changed();
}

void LogWitness::noteVerified(const Look& look, quint64 size)
{
    m_vain = 0;
    m_key = look->served.vkey;
    m_finding.reset();
    m_verifiedTo = size;
    Q_EMIT changed();
}

void LogWitness::finish(const Look& look)
{
    if (look != m_looking)
        return;
    m_looking.reset();
    if (std::exchange(m_again, false))
        return this->look();
    Q_EMIT looked();
}

} // namespace bloomzy::client
