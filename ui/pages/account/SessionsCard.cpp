#include "ui/pages/account/SessionsCard.h"

#include "ui/client/JsonCodec.h"
#include "ui/client/ProblemText.h"
#include "ui/pages/account/SessionRow.h"
#include "ui/widgets/paint/Label.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QPushButton>
#include <QVBoxLayout>

#include <utility>

namespace bloomzy::account_page {

using client::Result;

SessionsCard::SessionsCard(const models::ConsoleParts& parts, QWidget* parent)
    : TitledCard(parts.theme, parent)
    , m_parts(parts)
    , m_api(parts.client)
    , m_message(new widgets::Label(parts.theme, theme::TypeRole::small, theme::ColorRole::textSecondary))
    , m_endOthers(new QPushButton)
    , m_again(new QPushButton)
{
    m_message->setWordWrap(true);
    m_endOthers->setProperty("variant", QStringLiteral("danger"));
    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(8);
    buttons->addWidget(m_endOthers);
    buttons->addWidget(m_again);
    buttons->addStretch();
    rows()->addWidget(m_message);
    rows()->addLayout(buttons);
    connect(m_endOthers, &QPushButton::clicked, this, &SessionsCard::endOthers);
    connect(m_again, &QPushButton::clicked, this, &SessionsCard::load);
    m_again->hide();
    retranslate();
    setMessage(tr("Asking the server…"));
}

void SessionsCard::load()
{
    if (m_busy)
        return;
    setBusy(true);
    m_api.list().then(this, [this](const Result<api::UserSessionList>& list) { note(list); });
}

void SessionsCard::note(const Result<api::UserSessionList>& list)
{
    if (list) {
        m_sessions = list->items;
        build();
    }
    setMessage(list ? QString() : client::textOf(list.error()));
    m_again->setVisible(!list);
    setBusy(false);
}

void SessionsCard::build()
{
    for (SessionRow* row : std::exchange(m_rows, {})) {
        row->hide();
        row->deleteLater();
    }
    for (const api::UserSession& session : m_sessions) {
        auto* row = new SessionRow(m_parts.theme, session);
        connect(row, &SessionRow::endRequested, this, &SessionsCard::end);
        rows()->insertWidget(int(m_rows.size()), row);
        m_rows += row;
    }
    m_endOthers->setVisible(m_sessions.size() > 1);
}

void SessionsCard::end(const QString& id)
{
    setBusy(true);
    m_api.end(id).then(this, [this](const Result<void>& ended) { noteEnded(ended, tr("That session is over")); });
}

void SessionsCard::endOthers()
{
    m_parts.dialogs.ask(this,
                        {.title = tr("Sign out everywhere else?"),
                         .consequence = tr("Every other device and program of yours has to sign in again. What is not "
                                           "saved there stays there."),
                         .icon = theme::IconName::laptop,
                         .keepText = tr("Stay signed in"),
                         .proceedText = tr("Sign out everywhere else"),
                         .discardText = {},
                         .danger = true,
                         .typedWord = {}},
                        [this](widgets::Choice choice) {
                            if (choice != widgets::Choice::proceed)
                                return;
                            setBusy(true);
                            m_api.endOthers().then(this, [this](const Result<void>& ended) {
                                noteEnded(ended, tr("You are signed in here only"));
                            });
                        });
}

/// What is over already is as good as ended.
void SessionsCard::noteEnded(const Result<void>& ended, const QString& toast)
{
    setBusy(false);
    if (!ended && !ended.error().is(api::ErrorCode::notFound))
        return setMessage(client::textOf(ended.error()));
    m_parts.showToast({.title = toast, .detail = {}, .actionText = {}, .action = {}});
    load();
}

void SessionsCard::setBusy(bool busy)
{
    m_busy = busy;
    m_endOthers->setEnabled(!busy);
    for (SessionRow* row : std::as_const(m_rows))
        row->setBusy(busy);
}

void SessionsCard::setMessage(const QString& message)
{
    m_message->setText(message);
    m_message->setVisible(!message.isEmpty());
}

void SessionsCard::retranslate()
{
    setTitle(tr("Where you are signed in"));
    m_endOthers->setText(tr("Sign out everywhere else…"));
    m_endOthers->setVisible(m_sessions.size() > 1);
    m_again->setText(tr("Try again"));
    build();
}

void SessionsCard::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    TitledCard::changeEvent(event);
}

} // namespace bloomzy::account_page
