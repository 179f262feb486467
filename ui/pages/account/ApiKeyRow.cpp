#include "ui/pages/account/ApiKeyRow.h"

#include "ui/client/JsonCodec.h"
#include "ui/client/ServerTime.h"
#include "ui/models/PermissionTexts.h"
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

namespace {

QString rightsOf(const api::ApiKey& key)
{
    QStringList rights;
    for (const std::string& permission : key.permissions)
        rights += models::PermissionTexts::permission(toQString(permission));
    QStringList families;
    for (const std::string& family : key.families)
        families += toQString(family);
    if (!families.isEmpty())
        rights += ApiKeyRow::tr("only %1").arg(families.join(QStringLiteral(", ")));
    return rights.join(QStringLiteral(" · "));
}

} // namespace

ApiKeyRow::ApiKeyRow(const theme::Theme& theme, const api::ApiKey& key, QWidget* parent)
    : QWidget(parent)
    , m_remove(new QPushButton(tr("Remove…")))
{
    const bool isOver = timeOf(key.expiresAt) <= QDateTime::currentDateTimeUtc();
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 4, 0, 4);
    row->setSpacing(12);
    row->addWidget(new widgets::IconLabel(theme, theme::IconName::key, 20));
    auto* texts = new QVBoxLayout;
    texts->setSpacing(2);
    auto* name = new Label(theme);
    name->setElided(true);
    name->setText(toQString(key.name));
    auto* rights = new Label(theme, TypeRole::small, ColorRole::textSecondary);
    rights->setWordWrap(true);
    rights->setText(rightsOf(key));
    auto* facts = new Label(theme, TypeRole::small, isOver ? ColorRole::warnFg : ColorRole::textSecondary);
    facts->setWordWrap(true);
    const QString used =
        key.lastUsedAt ? tr("Used %1").arg(theme::formatAgo(timeOf(*key.lastUsedAt))) : tr("Never used");
    const QString until = theme::formatDate(timeOf(key.expiresAt).toLocalTime().date());
    facts->setText(isOver ? tr("%1. It ended on %2.").arg(used, until) : tr("%1. Good until %2.").arg(used, until));
    for (Label* text : {name, rights, facts})
        texts->addWidget(text);
    row->addLayout(texts, 1);
    m_remove->setAccessibleName(tr("Remove the key %1").arg(toQString(key.name)));
    row->addWidget(m_remove);
    connect(m_remove, &QPushButton::clicked, this, &ApiKeyRow::removeRequested);
}

void ApiKeyRow::setBusy(bool busy)
{
    m_remove->setEnabled(!busy);
}

} // namespace bloomzy::account_page
