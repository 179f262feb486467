// How a session asks its person for a proof of who they are, and goes on with the tokens that it brings.
#include "ui/client/ApiCall.h"
#include "ui/client/ServerSession.h"

namespace bloomzy::client {

ServerSession::Done<ApiResponse> ServerSession::provingFirst(const ApiRequest& request, const CancelToken& cancel,
                                                             Done<ApiResponse> done)
{
    return [=, this](const Result<ApiResponse>& answer) {
        if (answer.has_error() && answer.error().is(api::ErrorCode::stepUpRequired))
            return proveThenCall(request, cancel, answer.error(), done);
        if (answer.has_error() && answer.error().is(api::ErrorCode::secondFactorMissing))
            m_events.factorMissing();
        done(answer);
    };
}

void ServerSession::proveThenCall(const ApiRequest& request, const CancelToken& cancel, const ClientError& refusal,
                                  Done<ApiResponse> done)
{
    const auto answer = m_open.add<ApiResponse>(std::move(done));
    m_unproven.push_back([=, this](bool given) {
        if (cancel.isCancelled())
            answer(makeClientError(ClientError::Kind::cancelled));
        else if (given)
            dispatch(request, cancel, answer);
        else
            answer(refusal);
    });
    if (m_unproven.size() == 1)
        m_events.proofWanted();
}

void ServerSession::prove(const ApiRequest& request, Done<ApiResponse> done)
{
    const auto answer = m_open.add<ApiResponse>(std::move(done));
    if (m_session.refreshToken.isEmpty())
        answer(makeClientError(ClientError::Kind::signedOut));
    else if (m_accessToken.isEmpty() || m_accessEnds.hasExpired())
        renewThenProve(request, answer);
    else
        sendProof(request, true, answer);
}

void ServerSession::renewThenProve(const ApiRequest& request, const Done<ApiResponse>& done)
{
    renew(m_open.add<void>([=, this](const Result<void>& outcome) {
        if (outcome.has_error())
            done(outcome.error());
        else
            sendProof(request, false, done);
    }));
}

/// Under the lock: another console must not renew by the former refresh token meanwhile. Where the lock cannot be had
/// the proof is sent all the same.
void ServerSession::sendProof(const ApiRequest& request, bool mayRenew, const Done<ApiResponse>& done)
{
    m_keeper->lock([=, this](const Result<FolderLock::Held>& taken) {
        const FolderLock::Held lock = taken.has_value() ? *taken : FolderLock::Held();
        const auto answered = [=, this](const Result<ApiResponse>& result) {
            if (mayRenew && result.has_error() && result.error().is(api::ErrorCode::unauthenticated))
                return renewThenProve(request, done);
            if (const auto tokens = call::read<api::TokenPair>(result)) {
                adopt(*tokens);
                m_keeper->keep(m_session, [lock] {});
            }
            done(result);
        };
        const auto late = [keepers = m_keepers, lock](const Result<ApiResponse>& result) {
            keepThere(keepers, lock, result);
        };
        m_wire->send(request, m_accessToken, {}, answered, late);
    });
}

void ServerSession::proofGiven(bool given)
{
    for (const auto& waiting : std::exchange(m_unproven, {}))
        waiting(given);
}

} // namespace bloomzy::client
