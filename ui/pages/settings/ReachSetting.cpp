#include "ui/pages/settings/ReachSetting.h"

#include "ui/client/Background.h"
#include "ui/client/LanAccess.h"
#include "ui/widgets/inputs/Switch.h"
#include "ui/widgets/paint/Label.h"

#include <QVBoxLayout>

namespace bloomzy::settings_page {

ReachSetting::ReachSetting(const theme::Theme& theme, client::Background& background, bool teammates, QWidget* parent)
    : QWidget(parent)
    , m_before(teammates)
    , m_switch(new widgets::Switch)
    , m_text(new widgets::Label(theme, theme::TypeRole::small, theme::ColorRole::textSecondary))
{
    m_switch->setChecked(teammates);
    m_text->setWordWrap(true);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_switch);
    column->addWidget(m_text);
    connect(m_switch, &QCheckBox::toggled, this, &ReachSetting::take);
    background.run(client::lanAddresses).then(this, [this](const QStringList& addresses) {
        m_addresses = addresses;
        tell();
    });
}

void ReachSetting::setPort(quint16 port)
{
    m_port = port;
    tell();
}

void ReachSetting::take(bool teammates)
{
    tell();
    Q_EMIT teammatesChanged(teammates);
}

void ReachSetting::tell()
{
    const bool teammates = m_switch->isChecked();
    const QString reach = client::reachText(teammates, m_addresses, m_port);
    m_text->setText(teammates == m_before ? reach : tr("From the server's next start on: %1").arg(reach));
}

void ReachSetting::retranslate()
{
    m_switch->setText(tr("Let teammates on this network connect"));
    tell();
}

} // namespace bloomzy::settings_page
