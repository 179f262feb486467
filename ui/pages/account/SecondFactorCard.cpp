#include "ui/pages/account/SecondFactorCard.h"

#include "ui/client/JsonCodec.h"
#include "ui/client/ProblemText.h"
#include "ui/client/ServerTime.h"
#include "ui/client/Session.h"
#include "ui/pages/account/RecoveryCodesDialog.h"
#include "ui/pages/account/SecondFactorDialog.h"
#include "ui/theme/Formats.h"
#include "ui/widgets/paint/IconLabel.h"
#include "ui/widgets/paint/Label.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QPushButton>
#include <QVBoxLayout>

namespace bloomzy::account_page {

using client::Result;
using theme::ColorRole;
using theme::IconName;
using theme::TypeRole;
using widgets::Label;

SecondFactorCard::SecondFactorCard(const models::ConsoleParts& parts, QWidget* parent)
    : TitledCard(parts.theme, parent)
    , m_parts(parts)
    , m_api(parts.client)
    , m_icon(new widgets::IconLabel(parts.theme, IconName::authenticator, 20))
    , m_text(new Label(parts.theme))
    , m_message(new Label(parts.theme, TypeRole::small, ColorRole::dangerFg))
    , m_setUp(new QPushButton)
    , m_renew(new QPushButton)
    , m_turnOff(new QPushButton)
    , m_again(new QPushButton)
{
    m_text->setWordWrap(true);
    m_message->setWordWrap(true);
    auto* state = new QHBoxLayout;
    state->setSpacing(10);
    state->addWidget(m_icon, 0, Qt::AlignTop);
    state->addWidget(m_text, 1);
    rows()->addLayout(state);
    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(8);
    m_setUp->setProperty("variant", QStringLiteral("primary"));
    m_turnOff->setProperty("variant", QStringLiteral("danger"));
    for (QPushButton* button : {m_setUp, m_renew, m_turnOff, m_again})
        buttons->addWidget(button);
    buttons->addStretch();
    rows()->addLayout(buttons);
    rows()->addWidget(m_message);
    connect(m_setUp, &QPushButton::clicked, this, &SecondFactorCard::setUp);
    connect(m_renew, &QPushButton::clicked, this, &SecondFactorCard::askToRenew);
    connect(m_turnOff, &QPushButton::clicked, this, &SecondFactorCard::turnOff);
    connect(m_again, &QPushButton::clicked, this, &SecondFactorCard::load);
    retranslate();
    load();
}

template <class T>
void SecondFactorCard::wait(QFuture<Result<T>> answer, std::function<void(const Result<T>&)> then)
{
    m_busy = true;
    m_message->clear();
    refresh();
    answer.then(this, [this, then = std::move(then)](const Result<T>& result) {
        m_busy = false;
        if (!result)
            showFailure(result.error());
        then(result);
        refresh();
    });
}

void SecondFactorCard::load()
{
    wait<api::SecondFactorState>(m_api.state(), [this](const Result<api::SecondFactorState>& state) {
        m_state = state ? std::optional(*state) : std::nullopt;
    });
}

void SecondFactorCard::setUp()
{
    wait<api::SecondFactorSeed>(m_api.begin(), [this](const Result<api::SecondFactorSeed>& seed) {
        if (!seed)
            return;
        auto* dialog = new SecondFactorDialog(m_parts, *seed, window());
        connect(dialog, &SecondFactorDialog::turnedOn, this, &SecondFactorCard::load);
        connect(dialog, &SecondFactorDialog::turnedOn, &m_parts.client.session(), &client::Session::refreshMe);
        dialog->open();
    });
}

void SecondFactorCard::askToRenew()
{
    m_parts.dialogs.ask(this,
                        {.title = tr("Make new recovery codes?"),
                         .consequence = tr("The present ones are good no more. The new ones are shown once."),
                         .icon = IconName::key,
                         .keepText = tr("Leave them"),
                         .proceedText = tr("Make new codes"),
                         .discardText = {},
                         .danger = false,
                         .typedWord = {}},
                        [this](widgets::Choice choice) {
                            if (choice == widgets::Choice::proceed)
                                renewCodes();
                        });
}

void SecondFactorCard::renewCodes()
{
    wait<api::RecoveryCodes>(m_api.renewRecoveryCodes(), [this](const Result<api::RecoveryCodes>& codes) {
        if (!codes)
            return;
        (new RecoveryCodesDialog(m_parts, *codes, window()))->open();
        load();
    });
}

void SecondFactorCard::turnOff()
{
    m_parts.dialogs.ask(this,
                        {.title = tr("Turn off your second factor?"),
                         .consequence = tr("Then your password alone opens your account. Your recovery codes are good "
                                           "no more."),
                         .icon = IconName::authenticator,
                         .keepText = tr("Keep it on"),
                         .proceedText = tr("Turn off"),
                         .discardText = {},
                         .danger = true,
                         .typedWord = {}},
                        [this](widgets::Choice choice) {
                            if (choice == widgets::Choice::proceed)
                                remove();
                        });
}

void SecondFactorCard::remove()
{
    wait<void>(m_api.remove(), [this](const Result<void>& removed) {
        if (!removed)
            return;
        load();
        m_parts.client.session().refreshMe();
    });
}

/// Whoever gave up proving who they are knows that nothing was changed.
void SecondFactorCard::showFailure(const client::ClientError& error)
{
    m_message->setText(error.is(api::ErrorCode::stepUpRequired) ? QString() : client::textOf(error));
}

void SecondFactorCard::show(IconName icon, ColorRole color, const QString& text)
{
    m_icon->setIcon(icon, color);
    m_text->setText(text);
}

void SecondFactorCard::refresh()
{
    const bool isOn = m_state && m_state->active;
    if (!m_state) {
        show(IconName::authenticator, ColorRole::textSecondary, m_busy ? tr("Asking the server…") : QString());
    } else if (!isOn) {
        show(IconName::statusWarning, ColorRole::warnFg,
             tr("Off. Whoever learns your password can sign in as you. With an authenticator app they also need your "
                "phone."));
    } else {
        const QDateTime since = client::timeOf(m_state->activeSince.value_or(""));
        show(IconName::statusOk, ColorRole::okFg,
             tr("On since %1. %n recovery code(s) left.", nullptr, m_state->recoveryCodesLeft)
                 .arg(theme::formatDate(since.toLocalTime().date())));
    }
    m_setUp->setVisible(m_state && !isOn);
    m_renew->setVisible(isOn);
    m_turnOff->setVisible(isOn);
    m_again->setVisible(!m_state && !m_busy);
    for (QPushButton* button : {m_setUp, m_renew, m_turnOff})
        button->setEnabled(!m_busy);
    m_message->setVisible(!m_message->text().isEmpty());
}

void SecondFactorCard::retranslate()
{
    setTitle(tr("Second factor"));
    m_setUp->setText(tr("Set up an authenticator app…"));
    m_renew->setText(tr("New recovery codes…"));
    m_turnOff->setText(tr("Turn off…"));
    m_again->setText(tr("Try again"));
    refresh();
}

void SecondFactorCard::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    TitledCard::changeEvent(event);
}

} // namespace bloomzy::account_page
