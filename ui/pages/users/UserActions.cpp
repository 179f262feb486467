#include "ui/pages/users/UserActions.h"

#include "ui/client/JsonCodec.h"
#include "ui/client/ProblemText.h"
#include "ui/pages/users/BulkRoleDialog.h"
#include "ui/pages/users/OutcomeDialog.h"
#include "ui/pages/users/ReasonDialog.h"
#include "ui/pages/users/ResetCodeDialog.h"
#include "ui/pages/users/UserTexts.h"

#include <QtCore/QPointer>

namespace bloomzy::users_page {

using client::Result;
using client::toQString;

UserActions::UserActions(const models::ConsoleParts& parts, const models::ServerRoles& roles, QWidget* asker)
    : QObject(asker)
    , m_parts(parts)
    , m_book(roles)
    , m_asker(asker)
    , m_api(parts.client)
{
}

template <class T, class Then>
void UserActions::send(QFuture<Result<T>> reply, const QString& what, Then then)
{
    ++m_busy;
    Q_EMIT busyChanged();
    reply.then(this, [this, what, then](const Result<T>& outcome) {
        --m_busy;
        Q_EMIT busyChanged();
        if (outcome)
            then(outcome);
        else if (!outcome.error().is(api::ErrorCode::stepUpRequired)) // who gave up the proof knows
            Q_EMIT failed(what, client::textOf(outcome.error()));
    });
}

void UserActions::toast(const QString& title, const QString& detail, const QString& undo, std::function<void()> action)
{
    m_parts.showToast({widgets::ToastKind::done, title, detail, undo, std::move(action)});
}

void UserActions::askReason(const QString& question, const QString& verb, std::function<void(const QString&)> then)
{
    auto* dialog = new ReasonDialog(
        m_parts.theme, question,
        tr("They cannot sign in until they are reactivated, and all their sessions end at once."), verb, m_asker);
    connect(dialog, &QDialog::accepted, this, [dialog, then = std::move(then)] { then(dialog->reason()); });
    dialog->open();
}

void UserActions::suspend(const api::User& user)
{
    askReason(tr("Suspend %1?").arg(toQString(user.displayName)), tr("Suspend"), [this, user](const QString& reason) {
        send(m_api.suspend(toQString(user.id), reason, user.revision), tr("The account was not suspended."),
             [this](const Result<api::User>& now) {
                 Q_EMIT changed(*now);
                 toast(tr("Account suspended"), toQString(now->displayName), tr("Undo"),
                       [self = QPointer(this), user = *now] {
                           if (self)
                               self->reactivate(user);
                       });
             });
    });
}

void UserActions::reactivate(const api::User& user)
{
    send(m_api.reactivate(toQString(user.id), user.revision), tr("The account was not reactivated."),
         [this](const Result<api::User>& now) {
             Q_EMIT changed(*now);
             toast(tr("Account reactivated"), toQString(now->displayName));
         });
}

void UserActions::askToSignOut(const QString& question, std::function<void()> then)
{
    widgets::Question asked;
    asked.title = question;
    asked.consequence = tr("All sessions end at once. What is not saved on those devices may be lost there. They can "
                           "sign in again.");
    asked.icon = theme::IconName::lock;
    asked.keepText = tr("Keep the sessions");
    asked.proceedText = tr("Sign out everywhere");
    m_parts.dialogs.ask(m_asker, asked, [self = QPointer(this), then = std::move(then)](widgets::Choice choice) {
        if (self && choice == widgets::Choice::proceed)
            then();
    });
}

void UserActions::signOut(const api::User& user)
{
    askToSignOut(tr("Sign %1 out everywhere?").arg(toQString(user.displayName)), [this, user] {
        send(m_api.signOut(toQString(user.id)), tr("Nobody was signed out."), [this, user](const Result<void>&) {
            toast(tr("Signed out everywhere"), toQString(user.displayName));
            Q_EMIT sessionsEnded(toQString(user.id));
        });
    });
}

void UserActions::resetPassword(const api::User& user)
{
    send(m_api.beginPasswordReset(toQString(user.id)), tr("No code was made."),
         [this, user](const Result<api::PasswordResetCode>& code) {
             (new ResetCodeDialog(m_parts.theme, toQString(user.displayName), *code, m_asker))->open();
         });
}

void UserActions::takeFactor(const api::User& user)
{
    widgets::Question asked;
    asked.title = tr("Take the second factor of %1?").arg(toQString(user.displayName));
    asked.consequence =
        tr("For somebody who has lost their app and their recovery codes: make sure that it is them who "
           "asks. Their sessions end, and until they set up another one their password is enough.");
    asked.icon = theme::IconName::authenticator;
    asked.keepText = tr("Leave it on");
    asked.proceedText = tr("Take it");
    asked.danger = true;
    m_parts.dialogs.ask(m_asker, asked, [self = QPointer(this), user](widgets::Choice choice) {
        if (self && choice == widgets::Choice::proceed)
            self->removeFactor(user);
    });
}

void UserActions::removeFactor(const api::User& user)
{
    send(m_api.removeSecondFactor(toQString(user.id)), tr("The second factor was not taken."),
         [this, user](const Result<void>&) {
             toast(tr("Second factor taken"), toQString(user.displayName));
             api::User now = user;
             now.secondFactor = false;
             Q_EMIT changed(now);
             Q_EMIT sessionsEnded(toQString(user.id));
         });
}

void UserActions::endSession(const QString& userId, const QString& sessionId)
{
    send(m_api.endSession(userId, sessionId), tr("The session was not ended."), [this, userId](const Result<void>&) {
        toast(tr("Session ended"), {});
        Q_EMIT sessionsEnded(userId);
    });
}

void UserActions::remove(const api::User& user)
{
    send(m_api.references(toQString(user.id)), tr("The account was not deleted."),
         [this, user](const Result<api::UserReferences>& references) { askToRemove(user, *references); });
}

void UserActions::askToRemove(const api::User& user, const api::UserReferences& references)
{
    if (references.isCaller)
        return Q_EMIT failed(tr("The account was not deleted."),
                             tr("It is your own. Ask another administrator to delete it."));
    widgets::Question question;
    question.title = tr("Delete the account of %1?").arg(toQString(user.displayName));
    question.consequence = UserTexts::touched(references, m_book.names(references.roles));
    question.icon = theme::IconName::trash;
    question.keepText = tr("Keep the account");
    question.proceedText = tr("Delete account");
    question.discardText = tr("Erase everything personal…");
    question.danger = true;
    m_parts.dialogs.ask(m_asker, question, [self = QPointer(this), user](widgets::Choice choice) {
        if (self && choice == widgets::Choice::proceed)
            self->removeNow(user);
        else if (self && choice == widgets::Choice::discard)
            self->askToErase(user);
    });
}

void UserActions::removeNow(const api::User& user)
{
    send(m_api.remove(toQString(user.id), user.revision), tr("The account was not deleted."),
         [this, user](const Result<void>&) {
             toast(tr("Account deleted"), toQString(user.displayName));
             Q_EMIT removed(toQString(user.id));
         });
}

void UserActions::askToErase(const api::User& user)
{
    widgets::Question question;
    question.title = tr("Erase everything personal of %1?").arg(toQString(user.displayName));
    question.consequence = UserTexts::erased();
    question.icon = theme::IconName::trash;
    question.keepText = tr("Keep the account");
    question.proceedText = tr("Erase for good");
    question.danger = true;
    question.typedWord = tr("ERASE");
    m_parts.dialogs.ask(m_asker, question, [self = QPointer(this), user](widgets::Choice choice) {
        if (self && choice == widgets::Choice::proceed)
            self->eraseNow(user);
    });
}

void UserActions::eraseNow(const api::User& user)
{
    send(m_api.erase(toQString(user.id), user.revision), tr("Nobody was erased."),
         [this, user](const Result<api::Operation>&) {
             toast(tr("Account erased"), tr("The server goes on cleaning its databases; this can take minutes."));
             Q_EMIT removed(toQString(user.id));
         });
}

void UserActions::suspend(const QList<api::User>& users)
{
    askReason(tr("Suspend %n accounts?", nullptr, int(users.size())), tr("Suspend"),
              [this, users](const QString& reason) { change(users, api::UserBulkAction::suspend, reason); });
}

void UserActions::reactivate(const QList<api::User>& users)
{
    change(users, api::UserBulkAction::reactivate);
}

void UserActions::signOut(const QList<api::User>& users)
{
    askToSignOut(tr("Sign %n people out everywhere?", nullptr, int(users.size())),
                 [this, users] { change(users, api::UserBulkAction::signOut); });
}

void UserActions::change(const QList<api::User>& users, api::UserBulkAction action, const QString& reason)
{
    api::UserBulk bulk;
    for (const api::User& user : users)
        bulk.ids.push_back(user.id);
    bulk.action = action;
    if (!reason.isEmpty())
        bulk.reason = client::toStdString(reason);
    send(m_api.change(bulk), tr("No account was changed."),
         [this, users](const Result<api::UserBulkResult>& result) { noteBulk(users, *result); });
}

void UserActions::changeRole(const QList<api::User>& users, api::RoleBulkAction action)
{
    auto* dialog = new BulkRoleDialog(m_parts, m_book, action, users, m_asker);
    connect(dialog, &BulkRoleDialog::changed, this,
            [this, users](const api::UserBulkResult& result) { noteBulk(users, result); });
    dialog->open();
}

void UserActions::noteBulk(const QList<api::User>& users, const api::UserBulkResult& result)
{
    Q_EMIT bulkDone(result);
    showOutcome(users, result);
}

void UserActions::showOutcome(const QList<api::User>& users, const api::UserBulkResult& result)
{
    if (result.failed == 0)
        return toast(tr("%n accounts changed", nullptr, int(result.done)), {});
    (new OutcomeDialog(m_parts.theme, users, result, m_asker))->open();
}

} // namespace bloomzy::users_page
