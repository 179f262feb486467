#include "ui/pages/account/SessionRow.h"

#include "ui/client/JsonCodec.h"
#include "ui/client/ServerTime.h"
#include "ui/theme/Formats.h"
#include "ui/widgets/paint/IconLabel.h"
#include "ui/widgets/paint/Label.h"

#include <QHBoxLayout>
#include <QPushButton>
#include <QVBoxLayout>

namespace bloomzy::account_page {

using client::timeOf;
using client::toQString;
using theme::ColorRole;
using theme::TypeRole;
using widgets::Label;

SessionRow::SessionRow(const theme::Theme& theme, const api::UserSession& session, QWidget* parent)
    : QWidget(parent)
    , m_session(session)
{
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 4, 0, 4);
    row->setSpacing(12);
    row->addWidget(new widgets::IconLabel(theme, theme::IconName::laptop, 20));
    auto* names = new QVBoxLayout;
    names->setSpacing(2);
    auto* device = new Label(theme);
    device->setElided(true);
    device->setText(deviceOf(session));
    auto* facts = new Label(theme, TypeRole::small, ColorRole::textSecondary);
    facts->setWordWrap(true);
    facts->setText(factsOf(session));
    names->addWidget(device);
    names->addWidget(facts);
    row->addLayout(names, 1);
    if (session.current) {
        auto* here = new Label(theme, TypeRole::small, ColorRole::okFg);
        here->setText(tr("This console"));
        row->addWidget(here);
        return;
    }
    m_end = new QPushButton(tr("Sign out"));
    m_end->setAccessibleName(tr("Sign out of %1").arg(deviceOf(session)));
    row->addWidget(m_end);
    connect(m_end, &QPushButton::clicked, this, [this] { Q_EMIT endRequested(id()); });
}

QString SessionRow::id() const
{
    return toQString(m_session.id);
}

void SessionRow::setBusy(bool busy)
{
    if (m_end)
        m_end->setEnabled(!busy);
}

QString SessionRow::deviceOf(const api::UserSession& session)
{
    return session.device.empty() ? tr("A program without a name") : toQString(session.device);
}

QString SessionRow::factsOf(const api::UserSession& session)
{
    const QString used = theme::formatAgo(timeOf(session.lastUsedAt));
    const QString since = theme::formatDateTime(timeOf(session.createdAt).toLocalTime());
    const QString from =
        session.lastAddress.empty() ? tr("from an unknown address") : tr("from %1").arg(toQString(session.lastAddress));
    return tr("Used %1 %2, signed in %3").arg(used, from, since);
}

} // namespace bloomzy::account_page
