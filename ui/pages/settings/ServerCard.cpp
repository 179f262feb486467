#include "ui/pages/settings/ServerCard.h"

#include "ui/client/LanAccess.h"
#include "ui/pages/settings/ReachSetting.h"
#include "ui/widgets/inputs/LabeledField.h"
#include "ui/widgets/inputs/Switch.h"
#include "ui/widgets/paint/Label.h"

#include <QDesktopServices>
#include <QEvent>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalBlocker>
#include <QUrl>
#include <QVBoxLayout>

namespace bloomzy::settings_page {

ServerCard::ServerCard(const models::ConsoleParts& parts, const ServerFacts& facts, QWidget* parent)
    : widgets::TitledCard(parts.theme, parent)
    , m_parts(parts)
    , m_facts(facts)
    , m_name(addFact())
    , m_address(addFact())
    , m_key(addFact())
{
    for (QLineEdit* text : {m_address.text, m_key.text})
        text->setFont(parts.theme.font(theme::TypeRole::mono));
    m_name.text->setMaxLength(80);
    m_name.text->setText(parts.profile.name);
    connect(m_name.text, &QLineEdit::editingFinished, this, &ServerCard::rename);
    if (m_facts.server)
        addOwnServer();
    retranslate();
    if (m_facts.server)
        connect(m_facts.server, &client::EmbeddedServer::running, this, &ServerCard::refresh);
}

ServerCard::Fact ServerCard::addFact()
{
    auto* text = new QLineEdit;
    auto* field = new widgets::LabeledField(m_parts.theme, text);
    rows()->addWidget(field);
    return {text, field};
}

void ServerCard::addOwnServer()
{
    m_folder = addFact();
    m_folder.text->setText(m_parts.profile.dataDir);
    auto* buttons = new QHBoxLayout;
    m_openFolder = new QPushButton;
    m_openLog = new QPushButton;
    buttons->addWidget(m_openFolder);
    buttons->addWidget(m_openLog);
    buttons->addStretch();
    rows()->addLayout(buttons);
    connect(m_openFolder, &QPushButton::clicked, this,
            [this] { QDesktopServices::openUrl(QUrl::fromLocalFile(m_parts.profile.dataDir)); });
    connect(m_openLog, &QPushButton::clicked, this, [this] { m_facts.showLog(window()); });
    addReach();
    addKeepRunning();
}

void ServerCard::addReach()
{
    m_reach = new ReachSetting(m_parts.theme, m_parts.background, m_parts.profile.teammates);
    rows()->addWidget(m_reach);
    connect(m_reach, &ReachSetting::teammatesChanged, this, &ServerCard::setReach);
}

void ServerCard::addKeepRunning()
{
    m_keep = new widgets::Switch;
    m_outcomeText = new widgets::Label(m_parts.theme, theme::TypeRole::small, theme::ColorRole::textSecondary);
    m_outcomeText->setWordWrap(true);
    rows()->addWidget(m_keep);
    rows()->addWidget(m_outcomeText);
    connect(m_keep, &QCheckBox::toggled, this, &ServerCard::keepRunning);
    service().current().then(this, [this](const client::KeepRunning::Outcome& outcome) {
        // The person may have been faster.
        if (!m_isTouched)
            showOutcome(outcome);
    });
}

client::KeepRunning ServerCard::service() const
{
    const auto port = static_cast<quint16>(m_parts.client.address().url.port());
    return client::KeepRunning(m_parts.background, {.program = m_facts.serverProgram,
                                                    .dataDir = m_parts.profile.dataDir,
                                                    .listen = client::listenAddress(m_parts.profile.teammates, port)});
}

void ServerCard::setReach(bool teammates)
{
    m_parts.profile.teammates = teammates;
    m_parts.profile = client::Profiles(m_parts.settings).save(m_parts.profile);
    // A service of the system starts it with what its unit says.
    if (m_outcome.startsWithMachine)
        keepRunning(true);
}

void ServerCard::keepRunning(bool keep)
{
    m_isTouched = true;
    m_keep->setEnabled(false);
    const auto running = service();
    (keep ? running.enable() : running.disable()).then(this, [this](const client::KeepRunning::Outcome& outcome) {
        showOutcome(outcome);
    });
}

void ServerCard::showOutcome(const client::KeepRunning::Outcome& outcome)
{
    const QSignalBlocker quiet(m_keep);
    m_keep->setChecked(outcome.staysWhenClosed);
    m_keep->setEnabled(true);
    m_outcome = outcome;
    m_outcomeText->setText(textOf(outcome));
}

void ServerCard::rename()
{
    const QString name = m_name.text->text().simplified();
    if (name.isEmpty() || name == m_parts.profile.name) {
        m_name.text->setText(m_parts.profile.name);
        return;
    }
    m_parts.profile.name = name;
    m_parts.profile = client::Profiles(m_parts.settings).save(m_parts.profile);
    m_parts.showToast(
        {.title = tr("The new name shows from the next start on"), .detail = name, .actionText = {}, .action = {}});
}

void ServerCard::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    widgets::TitledCard::changeEvent(event);
}

void ServerCard::retranslate()
{
    setTitle(tr("Server"));
    const QString told = tr("The server tells this; it cannot be changed here.");
    m_name.field->setLabel(tr("Name in this console"));
    m_address.field->setLabel(tr("Address"));
    m_address.field->setReadOnly(true, told);
    m_key.field->setLabel(tr("Fingerprint of its key"));
    m_key.field->setReadOnly(true, told);
    if (m_facts.server) {
        m_folder.field->setLabel(tr("Data folder"));
        m_folder.field->setReadOnly(true, tr("Chosen at setup. To use another folder, set up another server."));
        m_openFolder->setText(tr("Open the folder"));
        m_openLog->setText(tr("Open the log"));
        m_reach->retranslate();
        m_keep->setText(tr("Keep running for the team"));
        m_outcomeText->setText(textOf(m_outcome));
    }
    refresh();
}

void ServerCard::refresh()
{
    const client::ServerAddress address = m_parts.client.address();
    m_address.text->setText(address.url.toDisplayString());
    if (m_reach)
        m_reach->setPort(static_cast<quint16>(address.url.port()));
    m_key.text->setText(address.fingerprint);
    m_key.text->setCursorPosition(0);
}

} // namespace bloomzy::settings_page
