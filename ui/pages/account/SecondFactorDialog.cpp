#include "ui/pages/account/SecondFactorDialog.h"

#include "ui/client/JsonCodec.h"
#include "ui/client/ProblemText.h"
#include "ui/client/Session.h"
#include "ui/pages/account/RecoveryCodesPanel.h"
#include "ui/widgets/inputs/LabeledField.h"
#include "ui/widgets/inputs/SecretField.h"
#include "ui/widgets/paint/Label.h"
#include "ui/widgets/paint/QrCode.h"

#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace bloomzy::account_page {

using theme::ColorRole;
using theme::TypeRole;
using widgets::DialogFrame;
using widgets::Label;

namespace {

constexpr int codeLength = 6;
constexpr int widthOfKey = 660; // that the whole key is seen beside the picture

/// Four characters each, as people read them from a screen.
QString inGroups(const QString& secret)
{
    QStringList groups;
    for (qsizetype at = 0; at < secret.size(); at += 4)
        groups += secret.mid(at, 4);
    return groups.join(u' ');
}

} // namespace

SecondFactorDialog::SecondFactorDialog(const models::ConsoleParts& parts, const api::SecondFactorSeed& seed,
                                       QWidget* parent)
    : DialogFrame(parts.theme, tr("Set up an authenticator app"),
                  tr("Scan the code with an app such as Aegis, FreeOTP or Google Authenticator, or type the "
                     "key into it. Then enter the six digits that it shows."),
                  parent)
    , m_parts(parts)
    , m_api(parts.client)
    , m_code(new QLineEdit)
    , m_codeField(new widgets::LabeledField(parts.theme, m_code))
    , m_codes(new RecoveryCodesPanel(parts))
    , m_cancel(addKeep(tr("Cancel")))
    , m_proceed(addPrimary(tr("Turn on")))
{
    setObjectName(QStringLiteral("secondFactor"));
    setMinimumWidth(widthOfKey);
    m_seed = makeSeed(seed);
    body().addWidget(m_seed);
    body().addWidget(m_codes);
    m_codes->hide();
    m_proceed->setObjectName(QStringLiteral("proceed"));
    connect(m_code, &QLineEdit::textEdited, this, [this] {
        m_codeField->setError({});
        refresh();
    });
    connect(m_proceed, &QPushButton::clicked, this, &SecondFactorDialog::submit);
    connect(m_codes, &RecoveryCodesPanel::keptChanged, this, &SecondFactorDialog::refresh);
    connect(&parts.client.session(), &client::Session::stateChanged, this, [this](client::Session::State state) {
        if (state == client::Session::State::signedOut)
            done(Rejected);
    });
    m_code->setFocus();
    refresh();
}

QWidget* SecondFactorDialog::makeSeed(const api::SecondFactorSeed& seed)
{
    auto* box = new QWidget;
    auto* row = new QHBoxLayout(box);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(20);
    auto* picture = new widgets::QrCode;
    picture->setText(client::toQString(seed.uri));
    picture->setAccessibleName(tr("QR code of the key"));
    row->addWidget(picture, 0, Qt::AlignTop);
    auto* column = new QVBoxLayout;
    column->setSpacing(12);
    auto* key = new widgets::SecretField(m_parts.theme);
    key->edit()->setObjectName(QStringLiteral("secret"));
    key->setSecret(client::toQString(seed.secret), inGroups(client::toQString(seed.secret)));
    key->setLabel(tr("Key"));
    key->setMessage(tr("Shown this once. Time based, SHA-1, 6 digits, 30 seconds."));
    key->setCopyText(tr("Copy the key"));
    m_code->setObjectName(QStringLiteral("code"));
    m_code->setMaxLength(codeLength + 1); // a blank in the middle, as some apps show it
    m_code->setFont(m_parts.theme.font(TypeRole::mono));
    m_code->setInputMethodHints(Qt::ImhPreferNumbers | Qt::ImhNoPredictiveText);
    m_codeField->setLabel(tr("Code of the app"));
    column->addWidget(key);
    column->addWidget(m_codeField);
    column->addStretch();
    row->addLayout(column, 1);
    return box;
}

void SecondFactorDialog::submit()
{
    if (!m_codes->isHidden())
        return accept();
    if (m_busy)
        return;
    m_busy = true;
    setWaiting(true);
    refresh();
    m_api.confirm(m_code->text().remove(u' ')).then(this, [this](const client::Result<api::RecoveryCodes>& answer) {
        m_busy = false;
        setWaiting(false);
        note(answer);
        refresh();
    });
}

void SecondFactorDialog::note(const client::Result<api::RecoveryCodes>& answer)
{
    if (answer)
        return showCodes(*answer);
    const auto& faults = answer.error().problem.errors;
    m_codeField->setError(faults.empty() ? client::textOf(answer.error()) : client::textOf(faults.front()));
    m_code->selectAll();
    m_code->setFocus();
}

void SecondFactorDialog::showCodes(const api::RecoveryCodes& codes)
{
    setHeading(tr("Keep your recovery codes"),
               tr("Your second factor is on. When the app is not at hand, each of these codes opens your account once. "
                  "They are shown this once."));
    m_seed->hide();
    m_codes->show();
    m_codes->setCodes(codes);
    m_proceed->setText(tr("Done"));
    m_cancel->hide();
    Q_EMIT turnedOn();
    adjustSize();
}

/// The codes are not lost by a key pressed by mistake.
void SecondFactorDialog::reject()
{
    if (m_codes->isHidden() || m_codes->areKept())
        return DialogFrame::reject();
    m_codes->askToClose([this] { done(Accepted); });
}

void SecondFactorDialog::refresh()
{
    const bool atCodes = !m_codes->isHidden();
    m_proceed->setEnabled(atCodes ? m_codes->areKept() : !m_busy && m_code->text().remove(u' ').size() == codeLength);
}

} // namespace bloomzy::account_page
