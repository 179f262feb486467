#include "ui/pages/backups/DestinationsCard.h"

#include "ui/client/ServerTime.h"
#include "ui/pages/backups/CardHead.h"
#include "ui/pages/backups/DestinationRow.h"
#include "ui/theme/Formats.h"
#include "ui/widgets/paint/IconLabel.h"
#include "ui/widgets/paint/Label.h"

#include <QtCore/QEvent>
#include <QtWidgets/QVBoxLayout>

namespace bloomzy::backups_page {

using theme::ColorRole;
using theme::IconName;
using theme::TypeRole;
using widgets::Label;

DestinationsCard::DestinationsCard(const theme::Theme& theme, QAction* add, QAction* newKey, const BackupsState& state,
                                   QWidget* parent)
    : QFrame(parent)
    , m_theme(theme)
    , m_state(state)
    , m_title(new Label(theme, TypeRole::section))
    , m_add(new CardButton(add))
    , m_newKey(new CardButton(newKey))
    , m_none(new Label(theme, TypeRole::body, ColorRole::textSecondary))
    , m_rows(new QVBoxLayout)
    , m_keyIcon(new widgets::IconLabel(theme, IconName::lock))
    , m_key(new Label(theme, TypeRole::small, ColorRole::textSecondary))
{
    setProperty("card", true);
    m_none->setWordWrap(true);
    m_rows->setSpacing(4);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(14, 8, 14, 12);
    column->setSpacing(6);
    column->addWidget(makeCardHead(m_title, m_add));
    column->addWidget(m_none);
    column->addLayout(m_rows);
    column->addStretch();
    column->addLayout(makeKeyLine());
    connect(&state, &BackupsState::changed, this, &DestinationsCard::refresh);
    refresh();
}

QLayout* DestinationsCard::makeKeyLine()
{
    m_key->setObjectName(QStringLiteral("recoveryKeyLine"));
    m_key->setElided(true);
    auto* row = new QHBoxLayout;
    row->setSpacing(8);
    row->addWidget(m_keyIcon);
    row->addWidget(m_key, 1);
    row->addWidget(m_newKey);
    return row;
}

void DestinationsCard::setChecking(const std::string& id, bool checking)
{
    if (checking)
        m_checking.insert(id);
    else
        m_checking.erase(id);
    m_shown.reset();
    refresh();
}

void DestinationsCard::refresh()
{
    m_title->setText(tr("Destinations"));
    m_add->setText(tr("Add"));
    m_newKey->setText(tr("New key"));
    setAccessibleName(tr("Destinations"));
    m_none->setText(tr("None yet: the first backup goes to a folder beside the data folder of the server. Add a place "
                       "on another disk or machine, so that one fault cannot take both."));
    m_none->setVisible(m_state.destinations() && m_state.destinations()->empty());
    showRows();
    showKey();
}

void DestinationsCard::showRows()
{
    if (!m_state.destinations() || m_shown == m_state.destinations())
        return;
    m_shown = m_state.destinations();
    while (QLayoutItem* item = m_rows->takeAt(0)) {
        item->widget()->hide();
        item->widget()->deleteLater();
        delete item;
    }
    for (const api::Destination& destination : *m_shown) {
        auto* row = new DestinationRow(m_theme, destination, m_checking.contains(destination.id));
        connect(row, &DestinationRow::checkRequested, this,
                [this, destination] { Q_EMIT checkRequested(destination); });
        connect(row, &DestinationRow::editRequested, this, [this, destination] { Q_EMIT editRequested(destination); });
        connect(row, &DestinationRow::removeRequested, this,
                [this, destination] { Q_EMIT removeRequested(destination); });
        m_rows->addWidget(row);
    }
}

void DestinationsCard::showKey()
{
    const auto& status = m_state.status();
    const bool known = status.has_value();
    const bool missing = known && !status->hasRecoveryKey;
    m_keyIcon->setIcon(missing ? IconName::statusWarning : IconName::lock,
                       missing ? ColorRole::warnFg : ColorRole::textSecondary);
    if (missing)
        m_key->setText(tr("No recovery key: without one no backup is made"));
    else if (known && status->recoveryKeyAt)
        m_key->setText(tr("Encrypted with the recovery key of %1")
                           .arg(theme::formatDate(client::timeOf(*status->recoveryKeyAt).toLocalTime().date())));
    else
        m_key->setText(known ? tr("Encrypted with the recovery key") : QString());
}

void DestinationsCard::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange) {
        m_shown.reset();
        refresh();
    }
    QFrame::changeEvent(event);
}

} // namespace bloomzy::backups_page
